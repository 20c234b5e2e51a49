#include "import/extract/docx_flow.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {
namespace {

constexpr std::size_t most_cells = 63;
constexpr std::size_t longest_cell = 300;  // bytes: some hundred characters

std::string without_spaces(std::string_view line) {
  std::string dense;
  for (std::size_t i = 0; i < line.size(); ++i) {
    constexpr std::string_view ideographic_space = "　";
    if (line.compare(i, ideographic_space.size(), ideographic_space) == 0)
      i += ideographic_space.size() - 1;
    else if (line[i] != ' ' && line[i] != '\t')
      dense.push_back(line[i]);
  }
  return dense;
}

}  // namespace

void Flow::add_paragraph(const std::string& number, const std::string& text) {
  std::string line = carries_number_ ? carried_ + text : number + carried_ + text;
  carried_.clear();
  carries_number_ = false;
  if (!line.empty()) add_line(std::move(line));
}

void Flow::carry(const std::string& number, const std::string& text) {
  carried_ += carries_number_ ? text : number + text;
  carries_number_ = carries_number_ || !number.empty();
}

void Flow::add_line(std::string line) {
  lines_ += 1 + static_cast<std::size_t>(std::count(line.begin(), line.end(), '\n'));
  line.push_back('\n');
  add(std::move(line));
}

void Flow::add(std::string&& lines) {
  // Text that lies deep in cells and boxes is moved outwards, and only copied where something stands before it.
  if (text_.empty())
    text_ = std::move(lines);
  else
    text_ += lines;
}

void Flow::add(Flow&& lines) {
  lines_ += lines.lines_;
  add(std::move(lines.text_));
}

void Flow::finish() {
  if (!carried_.empty()) add_paragraph("", "");
}

void Flow::drop_contents_title() {
  if (text_.empty()) return;
  // Of a long line no more is looked at than shows that it is long.
  constexpr std::size_t longest_title = 60;
  std::size_t begin = text_.size() - 1;
  while (begin > 0 && text_[begin - 1] != '\n' && text_.size() - begin <= longest_title) --begin;
  if (text_.size() - begin > longest_title) return;
  const std::string title = without_spaces(std::string_view(text_).substr(begin, text_.size() - begin - 1));
  if (title != "目录" && title != "目次") return;
  text_.erase(begin);
  --lines_;
}

bool Flow::is_short() const { return lines_ <= 1 && text_.size() <= longest_cell && !has_table_; }

std::string_view Flow::line() const {
  const std::string_view line = text_;
  return line.empty() ? line : line.substr(0, line.size() - 1);
}

void Flow::clear() {
  text_.clear();
  carried_.clear();
  lines_ = 0;
  has_table_ = false;
}

void Row::add(Flow&& cell) {
  if (cells.size() < most_cells)
    cells.push_back(std::move(cell));
  else
    cells.back().add(std::move(cell));
}

void Row::move_to(Flow& flow) {
  if (std::all_of(cells.begin(), cells.end(), [](const Flow& cell) { return cell.text().empty(); })) return;
  const bool one_line =
      cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [](const Flow& cell) { return cell.is_short(); });
  if (!one_line) {
    for (Flow& cell : cells) flow.add(std::move(cell));
    return;
  }
  std::string line = "|";
  for (const Flow& cell : cells) line.append(" ").append(cell.line()).append(" |");
  Flow lines;
  lines.add_paragraph("", line);
  flow.add(std::move(lines));
}

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE
