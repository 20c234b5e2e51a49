#pragma once

#include <fazhi/io/write.hpp>

#include <gtest/gtest.h>

#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

#include "arbitrary.hpp"

/// The smallest value that was found for which a property does not hold, and what the property says of it.
template <class T>
struct Counterexample {
  std::uint32_t seed;
  T value;
  std::string what;
};

/// What a property says of a value: nothing where it holds. An exception is never right.
template <class T, class Property>
std::string said_of(const Property& property, const T& value) {
  try {
    return property(value);
  } catch (const std::exception& e) {
    return std::string("an exception: ") + e.what();
  }
}

/// Tries a property on the arbitrary values of `count` seeds and shrinks the first for which it does not hold.
template <class T, class Property>
std::optional<Counterexample<T>> counterexample(std::uint32_t count, std::uint32_t first_seed,
                                                const Property& property) {
  for (std::uint32_t seed = first_seed; seed < first_seed + count; ++seed) {
    Arbitrary arbitrary(seed);
    if (said_of(property, arbitrary.value<T>()).empty()) continue;
    Shrinker shrinker(arbitrary.take_choices(), [&property](Choices& choices) {
      Arbitrary again(std::move(choices));
      const bool fails = !said_of(property, again.value<T>()).empty();
      choices = again.take_choices();
      return fails;
    });
    T smallest = Arbitrary(Choices(shrinker.smallest().taken())).template value<T>();
    std::string what = said_of(property, smallest);
    return Counterexample<T>{seed, std::move(smallest), std::move(what)};
  }
  return std::nullopt;
}

template <class T>
std::string shown(const T& value) {
  return fazhi::io::write_yaml(value);
}
template <class T>
std::string shown(const std::pair<T, T>& both) {
  return shown(both.first) + "---\n" + shown(both.second);
}

/// A property must hold for `count` arbitrary values: `property(value)` says what is wrong, or gives an empty text.
template <class T, class Property>
void for_all(std::uint32_t count, std::uint32_t first_seed, const Property& property) {
  std::cout << "seeds " << first_seed << " to " << first_seed + count - 1 << '\n';
  const auto found = counterexample<T>(count, first_seed, property);
  if (found) FAIL() << "seed " << found->seed << ": " << found->what << "\nfor:\n" << shown(found->value);
}
