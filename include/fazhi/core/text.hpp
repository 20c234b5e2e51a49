#pragma once

#include <fazhi/core/config.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE

/// A language that text for people is written in. Machine formats are never localised.
enum class Language { zh, en };

/// One message or title in both languages.
struct Text {
  std::string zh;
  std::string en;

  /// The words in one language.
  const std::string& in(Language language) const { return language == Language::zh ? zh : en; }

  friend bool operator==(const Text& a, const Text& b) { return a.zh == b.zh && a.en == b.en; }
  friend bool operator!=(const Text& a, const Text& b) { return !(a == b); }
};

FAZHI_END_NAMESPACE
