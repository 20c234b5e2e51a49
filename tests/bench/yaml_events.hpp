#pragma once

#include <cstdlib>
#include <string_view>

#include "bench.hpp"
#include "convert.hpp"

/// A Report from the events of a parser of YAML, by hand. `Events` has `next()`, which gives the kind of the next
/// event, and `text()`, the text of a scalar.
namespace bench::yaml {

enum class Event { failure, scalar, list, list_end, map, map_end, other, end };

template <class Events, class T>
bool read(Events& events, Event event, T& object) {
  if constexpr (convert::is_vector<T>) {
    if (event != Event::list) return false;
    while ((event = events.next()) != Event::list_end)
      if (!read(events, event, object.emplace_back())) return false;
    return true;
  } else if constexpr (fazhi::meta::is_described_struct<T>) {
    if (event != Event::map) return false;
    convert::Members<T> members;
    while ((event = events.next()) != Event::map_end) {
      if (event != Event::scalar) return false;
      const auto fill = [&events](auto& place) { return read(events, events.next(), place); };
      if (!members.take(object, events.text(), fill)) return false;
    }
    return members.complete();
  } else if constexpr (convert::is_integer<T>) {
    return event == Event::scalar && convert::from_integer(object, std::strtoll(events.text().data(), nullptr, 10));
  } else {
    return event == Event::scalar && convert::from_text(object, events.text());
  }
}

template <class Events>
bool read_document(Events& events, Report& report) {
  Event event = events.next();
  while (event == Event::other) event = events.next();
  if (!read(events, event, report)) return false;
  while ((event = events.next()) == Event::other) {
  }
  return event == Event::end;
}

/// All events of a document, of which nothing is made.
template <class Events>
std::size_t count(Events& events) {
  std::size_t seen = 0;
  Event event = events.next();
  for (; event != Event::end && event != Event::failure; event = events.next()) ++seen;
  return event == Event::end ? seen : 0;
}

/// Registers both.
template <class Events>
void add(const char* who) {
  for (const Style& style : corpus().yaml) {
    add_reader("yaml-read", style, who, [&style](std::size_t i, Report& report) {
      Events events(style.texts[i]);
      return read_document(events, report);
    });
    add_work("yaml-read", style.name, style.texts, std::string(who) + ", events alone", [&style](std::size_t i) {
      Events events(style.texts[i]);
      return count(events);
    });
  }
}

}  // namespace bench::yaml
