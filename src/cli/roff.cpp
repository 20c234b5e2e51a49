#include "cli/roff.hpp"

namespace cli {
namespace {

/// Lines of a page are kept short for those who read its source; a sentence begins a line.
constexpr std::size_t longest_line = 78;

bool ends_sentence(const std::string& line) { return line.back() == '.' || line.back() == '!' || line.back() == '?'; }

}  // namespace

void Roff::title(const std::string& name, const std::string& version, const std::string& manual) {
  // Pages are in UTF-8 in every language; man-db goes by this line where it cannot tell by the folder.
  std::string upper = name;
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  text_ += "'\\\" -*- coding: UTF-8 -*-\n.TH " + quoted(upper) + " 1 \"\" " + quoted(version) + ' ' + quoted(manual) +
           '\n' + ".nh\n.ad l\n";
}

std::string Roff::plain(std::string_view text) {
  std::string escaped;
  for (const char c : text) switch (c) {
      case '\\':
        escaped += "\\e";
        break;
      case '-':
        escaped += "\\-";
        break;
      case '\'':
        escaped += "\\(aq";
        break;
      case '"':
        escaped += "\\(dq";
        break;
      case '^':
        escaped += "\\(ha";
        break;
      case '~':
        escaped += "\\(ti";
        break;
      case '`':
        escaped += "\\(ga";
        break;
      default:
        escaped += c;
    }
  return !escaped.empty() && escaped[0] == '.' ? "\\&" + escaped : escaped;
}

void Roff::text(const std::string& text) {
  std::string line;
  const auto end_line = [&] {
    if (!line.empty()) text_ += (line[0] == '.' ? "\\&" : "") + line + '\n';
    line.clear();
  };
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t found = text.find_first_of(" \n", from);
    const std::size_t to = found == std::string::npos ? text.size() : found;
    const std::string word = plain(std::string_view(text).substr(from, to - from));
    if (!line.empty() && (line.size() + 1 + word.size() > longest_line || ends_sentence(line))) end_line();
    if (!word.empty()) line += (line.empty() ? "" : " ") + word;
    from = to + 1;
  }
  end_line();
}

}  // namespace cli
