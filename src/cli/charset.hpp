#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cli {

/// The character set that people's terminals read and file names are written in: UTF-8, or one of China's older ones.
/// The C library is not asked, as the command may be linked statically and has no locale data then: the names of the
/// locales tell.
class Charset {
 public:
  /// UTF-8.
  Charset() = default;

  /// By LC_ALL, LC_CTYPE or LANG, whichever is set first: the part behind the point, in any spelling: `zh_CN.GB18030`,
  /// `zh_CN.gbk`, `zh_CN.GB2312` or EUC-CN, Big5 and Big5-HKSCS. As in glibc, `zh_CN` and `zh_SG` alone are GB2312,
  /// `zh_TW` Big5 and `zh_HK` Big5-HKSCS. All else is UTF-8, and so is everything in a build without ICU.
  static Charset of_environment();

  bool is_utf8() const { return converter_ == nullptr; }

  /// UTF-8 in this character set; what it has not becomes `?`.
  std::string encode(std::string_view text) const;

  /// UTF-8 of what is written in this character set; none where some of it is not.
  std::optional<std::string> decode(std::string_view bytes) const;

 private:
  explicit Charset(const char* converter) : converter_(converter) {}

  const char* converter_ = nullptr;  ///< as ICU knows it; null: UTF-8
};

/// The name of a file in UTF-8, for messages and results. A name that is UTF-8 already is kept, as is one that is in
/// neither: it is opened by its own bytes in any case.
std::string shown(const std::string& path);

}  // namespace cli
