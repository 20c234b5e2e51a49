#include <fazhi/io/read.hpp>

#include "event_guard.hpp"
#include "yaml_events.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

/// The way to the binder.
class Binding final : public YamlTarget {
 public:
  Binding(bind::Binder& binder, const Limits& limits) : events_(binder, limits) {}

  bool begin_object(std::size_t at) override { return from(at), events_.begin_object(); }
  bool key(std::string_view name, std::size_t at) override { return from(at), events_.key(name); }
  bool end_object() override { return events_.end_object(), true; }
  bool begin_array(std::size_t at) override { return from(at), events_.begin_array(); }
  bool end_array() override { return events_.end_array(), true; }
  bool scalar(const bind::Scalar& scalar, std::size_t at) override { return from(at), events_.scalar(scalar); }
  bool repeat() override { return events_.repeat(); }

  const std::optional<Error>& stopped() const { return events_.stopped(); }
  std::size_t last() const { return last_; }

 private:
  void from(std::size_t at) { last_ = at; }

  EventGuard events_;
  std::size_t last_ = 0;
};

/// The way to a table of places.
class Placing final : public YamlTarget {
 public:
  Placing(std::string_view text, const Limits& limits, PlacesBy by) : text_(text), limits_(limits), places_(by) {}

  bool begin_object(std::size_t at) override { return open(at, false); }
  bool begin_array(std::size_t at) override { return open(at, true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(std::string_view name, std::size_t at) override {
    places_.key(name, {at, yaml_scalar_end(text_, yaml_node_begin(text_, at), name)});
    return true;
  }

  bool scalar(const bind::Scalar& scalar, std::size_t at) override {
    // An absent value is noticed at what comes next; its key is the better place.
    if (scalar.kind == bind::Scalar::Kind::null && places_.pending_key() && !stands_null(at))
      return add(*places_.pending_key());
    at = yaml_node_begin(text_, at);
    const std::size_t end = yaml_scalar_end(text_, at, scalar.text);
    furthest_ = std::max(furthest_, end);
    return add({at, end});
  }

  bool repeat() override { return ++repeated_ <= limits_.max_alias_values; }

  diag::SourceMap take() { return places_.take(); }

 private:
  bool stands_null(std::size_t at) const {
    const std::string_view rest = text_.substr(std::min(at, text_.size()));
    return !rest.empty() && (bind::core_schema(rest.substr(0, 1)) == bind::Scalar::Kind::null ||
                             bind::core_schema(rest.substr(0, 4)) == bind::Scalar::Kind::null);
  }

  bool add(Range value) {
    places_.scalar(value);
    return places_.size() <= limits_.max_values;
  }

  bool open(std::size_t at, bool is_array) {
    furthest_ = std::max(furthest_, at);
    const bool goes_on = places_.depth() < limits_.max_depth;
    places_.open({at, at}, is_array);
    return goes_on && places_.size() <= limits_.max_values;
  }

  bool close() {
    places_.close(std::max(places_.innermost(), furthest_));
    return true;
  }

  std::string_view text_;
  const Limits& limits_;
  std::size_t furthest_ = 0;
  std::size_t repeated_ = 0;
  diag::PlacesInOrder places_;
};

}  // namespace

diag::SourceMap yaml_places(const std::string& text, const Limits& limits, PlacesBy by, bool fast_readers) {
  Placing placing(text, limits, by);
  parse_yaml(text, placing, fast_readers);
  return placing.take();
}

namespace {

std::vector<diag::Diagnostic> read(const diag::Source& source, const Limits& limits, bind::Binder& binder,
                                   bool fast_readers) {
  if (auto problem = check_text(source, limits)) return {*std::move(problem)};
  Binding binding(binder, limits);
  std::optional<diag::Diagnostic> problem;
  if (auto fault = parse_yaml(source.text(), binding, fast_readers)) {
    const std::size_t at = code_point_begin(source.text(), fault->at);
    problem = problem_at({at, code_point_end(source.text(), at)}, std::move(fault->error));
  } else if (binding.stopped()) {
    problem = problem_at({binding.last(), binding.last() + 1}, *binding.stopped());
  }
  if (!problem && binder.problems().empty() && binder.problems_left_out() == 0) return {};
  const diag::SourceMap places = yaml_places(source.text(), limits, PlacesBy::ordinal, fast_readers);
  return place_problems(binder, places, std::move(problem));
}

}  // namespace

std::vector<diag::Diagnostic> read_yaml(const diag::Source& source, const Limits& limits, bind::Binder& binder) {
  return read(source, limits, binder, true);
}

std::vector<diag::Diagnostic> read_yaml_completely(const diag::Source& source, const Limits& limits,
                                                   bind::Binder& binder) {
  return read(source, limits, binder, false);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
