#include "output/html_frame.hpp"

#include "output/html_embedded.hpp"
#include "output/html_markup.hpp"

#include <cstdint>
#include <stdexcept>

FAZHI_BEGIN_NAMESPACE
namespace output::detail {
namespace {

constexpr std::string_view style = "page.css";

const DataFile& embedded(std::string_view name) {
  for (std::size_t i = 0; i < html_file_count; ++i)
    if (html_files[i].id == name) return html_files[i];
  throw std::logic_error("fazhi: no such part of a page");
}

unsigned digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

/// What a Content-Security-Policy calls a hash: `'sha256-…'`, the digest in Base64.
std::string source_hash(const DataFile& file) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text = "'sha256-";
  for (std::size_t at = 0; at < file.sha256.size(); at += 6) {
    std::uint32_t bits = 0;
    const std::string_view digits = file.sha256.substr(at, 6);  // three bytes, the last time two
    for (std::size_t i = 0; i < 6; ++i) bits = bits << 4U | (i < digits.size() ? digit(digits[i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      text += digits.size() == 4 && i == 3 ? '=' : letters[bits >> (18U - 6U * i) & 63U];
  }
  return text + "'";
}

std::string policy(const html::Frame& frame) {
  std::string text = "default-src 'none'; style-src " + source_hash(embedded(style)) + "; script-src";
  for (const std::string_view script : frame.scripts) text += " " + source_hash(embedded(script));
  return text + "; base-uri 'none'; form-action 'none'";
}

/// A shape for each severity and answer, so that none is told by its colour alone; drawn once a page.
constexpr std::string_view shapes =
    "<svg class=\"shapes\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs>"
    "<symbol id=\"i-error\" viewBox=\"0 0 16 16\"><path class=\"f\" d=\"M5 1h6l4 4v6l-4 4H5l-4-4V5z\"/>"
    "<path class=\"l\" d=\"M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6\"/></symbol>"
    "<symbol id=\"i-warning\" viewBox=\"0 0 16 16\"><path class=\"f\" d=\"M8 1l7.5 14H.5z\"/>"
    "<path class=\"l\" d=\"M8 6v4.5M8 12.3v1\"/></symbol>"
    "<symbol id=\"i-info\" viewBox=\"0 0 16 16\"><circle class=\"f\" cx=\"8\" cy=\"8\" r=\"7.3\"/>"
    "<path class=\"l\" d=\"M8 7.2v4.6M8 4.1v1.1\"/></symbol>"
    "<symbol id=\"i-hint\" viewBox=\"0 0 16 16\"><path class=\"f\" d=\"M8 .7L15.3 8 8 15.3.7 8z\"/>"
    "<path class=\"l\" d=\"M8 5v6M5 8h6\"/></symbol>"
    "<symbol id=\"i-yes\" viewBox=\"0 0 16 16\"><circle class=\"f\" cx=\"8\" cy=\"8\" r=\"7.3\"/>"
    "<path class=\"l\" d=\"M4.4 8.3l2.5 2.5 4.7-5.3\"/></symbol>"
    "<symbol id=\"i-no\" viewBox=\"0 0 16 16\"><rect class=\"f\" x=\"1\" y=\"1\" width=\"14\" height=\"14\" rx=\"2\"/>"
    "<path class=\"l\" d=\"M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4\"/></symbol>"
    "<symbol id=\"i-missing\" viewBox=\"0 0 16 16\"><rect class=\"d\" x=\"1.5\" y=\"1.5\" width=\"13\" height=\"13\" "
    "rx=\"2\"/><path class=\"p\" d=\"M4.5 8h7\"/></symbol></defs></svg>\n";

std::string switch_of(Language language) {
  const auto choice = [&](const char* id, const char* tag, const char* name, bool chosen) {
    return std::string("<input type=\"radio\" name=\"language\" id=\"") + id + "\" value=\"" + tag + "\"" +
           (chosen ? " checked" : "") + "><label for=\"" + id + "\" lang=\"" + tag + "\">" + name + "</label>";
  };
  return "<fieldset class=\"languages\"><legend>" + html::both("语言", "Language") + "</legend>" +
         choice("in-zh", "zh-CN", "中文", language == Language::zh) +
         choice("in-en", "en", "English", language == Language::en) + "</fieldset>";
}

}  // namespace

std::string html::head(const Frame& frame) {
  const bool zh = frame.language == Language::zh;
  std::string text = "<!DOCTYPE html>\n<html lang=\"";
  text += zh ? "zh-CN" : "en";
  text += "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"fazhi\">\n";
  text += "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(frame) +
          "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
          "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n" +
          "<title>" + escaped(frame.title.in(frame.language)) + "</title>\n<style>" +
          std::string(embedded(style).text) + "</style>\n</head>\n<body>\n" + std::string(shapes) +
          "<header class=\"top\"><a class=\"skip\" href=\"#content\">" + both("跳到正文", "Skip to the contents") +
          "</a>\n<p class=\"brand\">fazhi</p>\n<h1 data-zh=\"" + escaped(frame.title.zh) + "\" data-en=\"" +
          escaped(frame.title.en) + "\">" + both(frame.title) + "</h1>\n" + switch_of(frame.language) +
          "\n</header>\n<main id=\"content\">\n";
  return text;
}

std::string html::foot(const Frame& frame, const std::string& colophon) {
  std::string text = "</main>\n<footer>" + colophon + "</footer>\n";
  for (const std::string_view script : frame.scripts)
    text += "<script>" + std::string(embedded(script).text) + "</script>\n";
  return text + "</body>\n</html>\n";
}

}  // namespace output::detail
FAZHI_END_NAMESPACE
