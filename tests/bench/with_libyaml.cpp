// libyaml: its events.

#include <yaml.h>

#include "yaml_events.hpp"

namespace bench {
namespace {

class Events {
 public:
  explicit Events(const std::string& text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Events() {
    if (has_event_) yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  yaml::Event next() {
    if (has_event_) yaml_event_delete(&event_);
    has_event_ = yaml_parser_parse(&parser_, &event_) != 0;
    if (!has_event_) return yaml::Event::failure;
    switch (event_.type) {
      case YAML_SCALAR_EVENT:
        return yaml::Event::scalar;
      case YAML_SEQUENCE_START_EVENT:
        return yaml::Event::list;
      case YAML_SEQUENCE_END_EVENT:
        return yaml::Event::list_end;
      case YAML_MAPPING_START_EVENT:
        return yaml::Event::map;
      case YAML_MAPPING_END_EVENT:
        return yaml::Event::map_end;
      case YAML_STREAM_END_EVENT:
        return yaml::Event::end;
      default:
        return yaml::Event::other;
    }
  }
  std::string_view text() const {
    return {reinterpret_cast<const char*>(event_.data.scalar.value), event_.data.scalar.length};
  }

 private:
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool has_event_ = false;
};

}  // namespace

void add_libyaml() { yaml::add<Events>("libyaml"); }

}  // namespace bench
