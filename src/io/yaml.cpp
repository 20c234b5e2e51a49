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
  Placing(std::string_view text, const Limits& limits, PlacesBy by) : text_(text), limits_(limits), by_(by) {}

  bool begin_object(std::size_t at) override { return open(at, false); }
  bool begin_array(std::size_t at) override { return open(at, true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(std::string_view name, std::size_t at) override {
    pointer_.resize(open_.back().pointer);
    if (by_ == PlacesBy::pointer) diag::Pointer::append(pointer_, name);
    key_ = Range{at, yaml_scalar_end(text_, at, name)};
    return true;
  }

  bool scalar(const bind::Scalar& scalar, std::size_t at) override {
    // An absent value is noticed at what comes next; its key is the better place.
    if (scalar.kind == bind::Scalar::Kind::null && key_ && !stands_null(at)) return add(*key_);
    at = yaml_node_begin(text_, at);
    const std::size_t end = yaml_scalar_end(text_, at, scalar.text);
    furthest_ = std::max(furthest_, end);
    return add({at, end});
  }

  bool repeat() override { return ++repeated_ <= limits_.max_alias_values; }

  diag::SourceMap take() { return std::move(map_); }

 private:
  struct Open {
    bool is_array;
    std::size_t ordinal;
    std::size_t pointer;
    std::size_t index;
  };

  bool stands_null(std::size_t at) const {
    const std::string_view rest = text_.substr(std::min(at, text_.size()));
    return !rest.empty() && (bind::core_schema(rest.substr(0, 1)) == bind::Scalar::Kind::null ||
                             bind::core_schema(rest.substr(0, 4)) == bind::Scalar::Kind::null);
  }

  bool add(Range value) {
    if (!open_.empty() && open_.back().is_array) {
      pointer_.resize(open_.back().pointer);
      if (by_ == PlacesBy::pointer) pointer_ += '/' + std::to_string(open_.back().index++);
    }
    const diag::Place place{value, std::exchange(key_, std::nullopt)};
    if (by_ == PlacesBy::pointer)
      map_.add(diag::Pointer::from_text(pointer_), place);
    else
      map_.add(place);
    return map_.size() <= limits_.max_values;
  }

  bool open(std::size_t at, bool is_array) {
    const std::size_t ordinal = map_.size();
    furthest_ = std::max(furthest_, at);
    const bool goes_on = add({at, at}) && open_.size() < limits_.max_depth;
    open_.push_back({is_array, ordinal, pointer_.size(), 0});
    return goes_on;
  }

  bool close() {
    Range& value = map_.ordinal(open_.back().ordinal)->value;
    value.end = std::max(value.begin, furthest_);
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  const Limits& limits_;
  PlacesBy by_;
  std::string pointer_;
  std::optional<Range> key_;
  std::vector<Open> open_;
  std::size_t furthest_ = 0;
  std::size_t repeated_ = 0;
  diag::SourceMap map_;
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
