#include "edit_layout.hpp"
#include "edit_text.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

/// Walks JSON that the reader has taken. Nesting is bounded by the limits that it was read with.
class JsonLayout {
 public:
  explicit JsonLayout(std::string_view text) : text_(text) {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) at_ = byte_order_mark.size();
  }

  void value(Layout::Node& node) {
    blank();
    node.begin = node.whole.begin = node.prefix_end = at_;
    const char c = peek();
    if (c == '{' || c == '[') {
      collection(node, c == '[');
    } else if (c == '"') {
      string();
    } else {
      at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
    }
    node.whole.end = node.header_end = at_;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blank() { at_ = skip_blank(text_, at_, false); }

  void string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
      if (text_[at_] == '\\') ++at_;
    at_ = std::min(at_ + 1, text_.size());
  }

  void collection(Layout::Node& node, bool is_array) {
    node.kind = is_array ? Layout::Node::Kind::array : Layout::Node::Kind::object;
    node.flow = true;
    ++at_;
    for (blank(); at_ < text_.size() && peek() != ']' && peek() != '}'; blank()) {
      Layout::Entry& entry = node.entries.emplace_back();
      if (!is_array) {
        entry.name = Range{at_, at_};
        string();
        entry.name->end = at_;
        blank();
        entry.mark = at_++;
      }
      value(entry.value);
      blank();
      if (peek() == ',') ++at_;
    }
    at_ = std::min(at_ + 1, text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Layout> json_layout(const std::string& text) {
  Layout layout;
  layout.text = text;
  layout.json = true;
  JsonLayout(text).value(layout.root);
  return layout;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
