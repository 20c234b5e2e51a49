// libfyaml: its events.

#include <libfyaml.h>

#include "yaml_events.hpp"

namespace bench {
namespace {

class Events {
 public:
  explicit Events(const std::string& text) {
    fy_parse_cfg config{};
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DEFAULT_VERSION_AUTO);
    parser_ = fy_parser_create(&config);
    fy_parser_set_string(parser_, text.data(), text.size());
  }
  ~Events() {
    if (event_ != nullptr) fy_parser_event_free(parser_, event_);
    fy_parser_destroy(parser_);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  yaml::Event next() {
    if (event_ != nullptr) fy_parser_event_free(parser_, event_);
    event_ = fy_parser_parse(parser_);
    if (event_ == nullptr) return yaml::Event::failure;
    switch (event_->type) {
      case FYET_SCALAR:
        return yaml::Event::scalar;
      case FYET_SEQUENCE_START:
        return yaml::Event::list;
      case FYET_SEQUENCE_END:
        return yaml::Event::list_end;
      case FYET_MAPPING_START:
        return yaml::Event::map;
      case FYET_MAPPING_END:
        return yaml::Event::map_end;
      case FYET_STREAM_END:
        return yaml::Event::end;
      default:
        return yaml::Event::other;
    }
  }
  std::string_view text() {
    std::size_t size = 0;
    const char* text = fy_token_get_text(event_->scalar.value, &size);
    return {text, size};
  }

 private:
  fy_parser* parser_ = nullptr;
  fy_event* event_ = nullptr;
};

}  // namespace

void add_libfyaml() { yaml::add<Events>("libfyaml"); }

}  // namespace bench
