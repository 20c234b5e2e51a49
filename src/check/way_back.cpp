#include "check/way_back.hpp"

#include <fazhi/core/utf8.hpp>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {
namespace {

using importer::Container;

Error not_plain(Container container) {
  const std::string name(name_of(container));
  const bool is_document = container == Container::html || container == Container::docx;
  const std::string kind = is_document ? (container == Container::html ? "HTML" : "DOCX") : "";
  return {"fix.not-plain",
          {(is_document ? kind + "文件不能直接改正" : "文字是另行取出的，文件不能直接改正") +
               "；请先转成YAML：fazhi import 文件 -o 文件.yaml，或取出文字：fazhi text 文件 -o 文件.txt",
           (is_document ? kind + " is not mended" : "the text was taken out of the file, which is not mended") +
               "; make YAML of it first: fazhi import FILE -o FILE.yaml, or take out its text: fazhi text FILE -o "
               "FILE.txt"}};
}

Error not_these_bytes(const std::string& encoding) {
  return {"fix.bytes",
          {"文件的字节与其" + encoding + "文字不能逐字节对应，不能直接改正；请先取出文字：fazhi text 文件 -o 文件.txt",
           "the bytes of the file are not quite its text in " + encoding +
               ", so it is not mended; take out the text first: fazhi text FILE -o FILE.txt"}};
}

Error no_such_character(const std::string& encoding, const std::string& character) {
  Error error{"fix.encoding", {encoding, encoding}};
  error.message.zh.append("写不出“").append(character).append("”；请先转换：iconv -f ").append(encoding);
  error.message.en.append(" has no \"")
      .append(character)
      .append("\"; convert the file first: iconv -f ")
      .append(encoding);
  for (std::string* text : {&error.message.zh, &error.message.en}) *text += " -t UTF-8";
  return error;
}

}  // namespace

Result<WayBack> WayBack::of(const Opened& opened) {
  WayBack back;
  if (opened.is_whole_file) return back;
  if (!opened.bytes) return not_plain(opened.printed ? opened.printed->container : Container::unknown);
  const std::string& encoding = opened.printed->encoding;
  const auto known = importer::detail::encoding_named(encoding);
  const auto mark = importer::detail::opening_by_mark(*opened.bytes);
  if (known) back.encoding_ = *known;
  if (known && mark && mark->encoding == *known) back.mark_ = opened.bytes->substr(0, mark->mark);
  if (!known || back.bytes(opened.source()->text()) != *opened.bytes) return not_these_bytes(encoding);
  return back;
}

std::optional<std::string> WayBack::bytes(std::string_view text) const {
  auto encoded = importer::detail::encode(text, encoding_);
  if (encoded) encoded->insert(0, mark_);
  return encoded;
}

std::optional<Error> WayBack::refusal(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    utf8::next(text, at);
    const std::string_view one = text.substr(begin, at - begin);
    if (importer::detail::encode(one, encoding_)) continue;
    return no_such_character(std::string(name_of(encoding_)), std::string(one));
  }
  return std::nullopt;
}

}  // namespace check::detail
FAZHI_END_NAMESPACE
