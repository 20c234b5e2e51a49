#include <fazhi/io/write.hpp>

#include "fast_write.hpp"
#include "yaml_text.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

class YamlWriter {
 public:
  explicit YamlWriter(const bind::Extras& extras) : kept_(extras) {}

  std::string write(const bind::Ops& type, const void* value) {
    write(type, value, {Spot::Behind::nothing, 0});
    return out_.take();
  }

 private:
  static constexpr std::size_t step = 2;  // columns of indentation

  /// Where a value is written, and how far what it holds is indented.
  struct Spot {
    enum class Behind { nothing, key, dash };
    Behind behind;
    std::size_t indent;

    Spot inner(Behind what) const { return {what, indent + step}; }
  };

  void write(const bind::Ops& type, const void* value, Spot spot) {
    if (type.common == bind::Ops::Common::text) return text(*static_cast<const std::string*>(value), spot);
    if (type.common == bind::Ops::Common::decimal) return decimal(*static_cast<const Decimal*>(value), spot);
    switch (type.shape) {
      case bind::Ops::Shape::object:
        return object(type, value, spot);
      case bind::Ops::Shape::array:
        return array(type, value, spot);
      case bind::Ops::Shape::integer:
      case bind::Ops::Shape::boolean:
        return line(type.view(value, room_), spot);
      case bind::Ops::Shape::string:
      case bind::Ops::Shape::decimal:
      case bind::Ops::Shape::enumeration:
        return text(type.view(value, room_), spot);
    }
  }

  void object(const bind::Ops& type, const void* value, Spot spot) {
    bool first = true;
    for (std::uint64_t present = type.present(value); present != 0;) {
      const bind::Member& member = type.members[next_member(present)];
      begin_entry(first, spot);
      key(member);
      kept_.within(member.row->name, [&] { write(member.type(), member.look(value), spot.inner(Spot::Behind::key)); });
    }
    if (!kept_.empty()) {
      const auto [begin, end] = kept_.here();
      for (auto extra = begin; extra != end; ++extra) {
        begin_entry(first, spot);
        key((*extra)->key);
        tree((*extra)->value, spot.inner(Spot::Behind::key));
      }
    }
    if (first) line("{}", spot);
  }

  void array(const bind::Ops& type, const void* value, Spot spot) {
    const bind::Ops& element = type.element();
    const bind::Items items = type.items(value);
    ask_for(items);
    bool first = true;
    for (std::size_t i = 0; i < items.size; ++i) {
      begin_item(first, spot);
      kept_.within(i, [&] { write(element, items[i], spot.inner(Spot::Behind::dash)); });
    }
    if (first) line("[]", spot);
  }

  void tree(const bind::Tree& value, Spot spot) {
    switch (value.kind) {
      case bind::Tree::Kind::null:
        return line("null", spot);
      case bind::Tree::Kind::boolean:
        return line(value.text == "true" ? "true" : "false", spot);
      case bind::Tree::Kind::number:
        return line(value.text, spot);
      case bind::Tree::Kind::string:
        return text(value.text, spot);
      case bind::Tree::Kind::array: {
        bool first = true;
        for (const bind::Tree& item : value.items) {
          begin_item(first, spot);
          tree(item, spot.inner(Spot::Behind::dash));
        }
        if (first) line("[]", spot);
        return;
      }
      case bind::Tree::Kind::object: {
        bool first = true;
        for (const bind::Tree::Member& member : value.members) {
          begin_entry(first, spot);
          key(member.key);
          tree(member.value, spot.inner(Spot::Behind::key));
        }
        if (first) line("{}", spot);
        return;
      }
    }
  }

  /// The first entry of an item stands behind the dash, all others on lines of their own.
  void begin_entry(bool& first, Spot spot) {
    if (first && spot.behind == Spot::Behind::key) out_.append("\n");
    if (!first || spot.behind != Spot::Behind::dash) out_.spaces(spot.indent);
    first = false;
  }
  void begin_item(bool& first, Spot spot) {
    begin_entry(first, spot);
    out_.append("- ");
  }

  /// The name of a member is letters, digits and underlines; only a short one can be a word of YAML's.
  void key(const bind::Member& member) {
    const std::string_view name = member.row->name;
    if (name.size() <= longest_word) return key(name);
    out_.put_name(member);
    out_.put(':');
  }

  void key(std::string_view name) {
    inline_text(name, can_be_plain(name));
    out_.append(":");
  }

  void begin_scalar(Spot spot) {
    if (spot.behind != Spot::Behind::key) return;
    out_.reserve(1);
    out_.put(' ');
  }

  void line(std::string_view text, Spot spot) {
    begin_scalar(spot);
    out_.reserve(text.size() + 1);
    out_.put(text);
    out_.put('\n');
  }

  /// Plain it would be a number.
  void decimal(Decimal number, Spot spot) {
    begin_scalar(spot);
    out_.reserve(Decimal::max_digits + 5);
    out_.put('"');
    out_.end = print(out_.end, number);
    out_.put(std::string_view("\"\n"));
  }

  void text(std::string_view text, Spot spot) {
    const YamlForm form = form_of(text, look_(text));
    begin_scalar(spot);
    if (form == YamlForm::literal) return literal(text, std::max(spot.indent, step));
    inline_text(text, form == YamlForm::plain);
    out_.append("\n");
  }

  void inline_text(std::string_view text, bool is_plain) {
    if (is_plain)
      out_.append(text);
    else
      out_.append(double_quoted(text));
  }

  void literal(std::string_view text, std::size_t indent) {
    const bool ends_line = text.back() == '\n';
    if (ends_line) text.remove_suffix(1);
    out_.append(ends_line ? "|\n" : "|-\n");
    for (;;) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (end > 0) {
        out_.spaces(indent);
        out_.append(text.substr(0, end));
      }
      out_.append("\n");
      if (end == text.size()) return;
      text.remove_prefix(end + 1);
    }
  }

  Output out_;
  KeptKeys kept_;
  std::string room_;
  scan::YamlLook (*look_)(std::string_view) = scan::write_best().look_yaml;
};

}  // namespace

std::string write_yaml(const bind::Ops& type, const void* value, const bind::Extras& extras) {
  return YamlWriter(extras).write(type, value);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
