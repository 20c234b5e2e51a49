#pragma once

#include <fazhi/bind/ops.hpp>
#include <fazhi/core/legal.hpp>
#include <fazhi/core/text.hpp>

#include <string>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace bind {
namespace detail {

/// Writes what the rows say as Markdown: a chapter a type, a table of its fields.
template <class = void>
class ReferenceWriter {
 public:
  explicit ReferenceWriter(Language language) : zh_(language == Language::zh) {}

  std::string write(const Ops& root) {
    meet(root);
    // Types that are met while one is written come behind it.
    for (std::size_t i = 0; i < met_.size(); ++i) {
      if (i > 0) out_ += '\n';
      type(*met_[i], i == 0 ? "# " : "## ");
    }
    return std::move(out_);
  }

 private:
  std::string_view in(meta::Words words) const { return zh_ ? words.zh : words.en; }

  void meet(const Ops& type) {
    for (const Ops* met : met_)
      if (met->name == type.name) return;
    met_.push_back(&type);
  }

  std::string citation(std::string_view id) const {
    const legal::Instrument* instrument = legal::find(id);
    if (instrument == nullptr) return std::string(id);
    std::string text = zh_ ? "《" + std::string(instrument->zh) + "》" : std::string(instrument->en);
    if (!instrument->number.empty()) text += (zh_ ? "（" : " (") + std::string(instrument->number) + (zh_ ? "）" : ")");
    return text;
  }

  void type(const Ops& type, const char* mark) {
    (out_ += mark) += in(type.title);
    out_ += " `" + std::string(type.name) + "`\n\n";
    out_ += (zh_ ? "依据：" : "Source: ") + citation(type.source) + "\n\n";
    type.shape == Ops::Shape::object ? object(type) : enumeration(type);
  }

  void enumeration(const Ops& type) {
    out_ += zh_ ? "| 名称 | 含义 |\n| --- | --- |\n" : "| name | meaning |\n| --- | --- |\n";
    for (std::size_t i = 0; i < type.names.count; ++i) {
      const meta::ValueRow& row = type.names.begin[i];
      out_ += "| `" + std::string(row.name) + "` | " + std::string(in(row.title)) + " |\n";
    }
  }

  void object(const Ops& type) {
    out_ += zh_ ? "| 键 | 名称 | 类型 | 必需 | 含义 |\n| --- | --- | --- | --- | --- |\n"
                : "| key | title | type | required | meaning |\n| --- | --- | --- | --- | --- |\n";
    for (std::size_t i = 0; i < type.member_count; ++i) field(type.members[i], type);
  }

  void field(const Member& member, const Ops& type) {
    const meta::FieldRow& row = *member.row;
    out_ += "| `" + std::string(row.name) + "` | " + std::string(in(row.title)) + " | " + shape(member.type()) + " | ";
    if (row.is_required) out_ += zh_ ? "是" : "yes";
    out_ += " | " + std::string(in(row.meaning));
    out_ += limits(row);
    if (!row.unit.empty()) add(zh_ ? "单位：" : "unit: ", std::string(row.unit));
    if (!row.source.empty() && row.source != type.source) add(zh_ ? "依据：" : "source: ", citation(row.source));
    if (row.since != "1.0") add(zh_ ? "始于版本" : "since version ", std::string(row.since));
    out_ += " |\n";
  }

  void add(const char* what, const std::string& value) { out_ += (zh_ ? "；" : "; ") + (what + value); }

  std::string limits(const meta::FieldRow& row) const {
    std::string text;
    const auto say = [&](const char* zh, const char* en, std::size_t value) {
      text += zh_ ? "；" + (zh + std::to_string(value)) : "; " + (en + std::to_string(value));
    };
    if (row.min_length != 0) say("最少字数", "least characters: ", row.min_length);
    if (row.max_length != 0) say("最多字数", "most characters: ", row.max_length);
    if (row.min_items != 0) say("最少项数", "least items: ", row.min_items);
    return text;
  }

  std::string shape(const Ops& type) {
    switch (type.shape) {
      case Ops::Shape::object:
      case Ops::Shape::enumeration:
        meet(type);
        return "[`" + std::string(type.name) + "`](#" + anchor(type) + ")";
      case Ops::Shape::array:
        return (zh_ ? "列表：" : "list of ") + shape(type.element());
      case Ops::Shape::integer:
        return (zh_ ? "整数" : "integer") + range(type.scalar);
      case Ops::Shape::boolean:
        return zh_ ? "真假" : "boolean";
      case Ops::Shape::decimal:
        return zh_ ? "十进制数" : "decimal";
      case Ops::Shape::string:
        break;
    }
    if (type.scalar.format == "date") return zh_ ? "日期" : "date";
    std::string text = zh_ ? "文字" : "text";
    if (!type.scalar.pattern.empty()) text += " `" + escaped(type.scalar.pattern) + "`";
    return text;
  }

  static std::string range(const ScalarShape& scalar) {
    if (scalar.kind != ScalarShape::Kind::integer) return {};
    return ' ' + std::to_string(scalar.minimum) + "–" + std::to_string(scalar.maximum);
  }

  /// The name that a type's chapter has in links: its heading in small letters, with dashes for spaces.
  std::string anchor(const Ops& type) const {
    std::string name(in(type.title));
    for (char& c : name) {
      if (c == ' ') c = '-';
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return name + '-' + std::string(type.name);
  }

  /// A bar would end the cell of the table, even in code.
  static std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c == '|') out += '\\';
      out += c;
    }
    return out;
  }

  bool zh_;
  std::string out_;
  std::vector<const Ops*> met_;
};

}  // namespace detail

/// What every field of a described type, and of the types within it, means: Markdown from the rows, in one language.
template <class T>
std::string field_reference(Language language) {
  return detail::ReferenceWriter<>(language).write(ops_of<T>());
}

}  // namespace bind
FAZHI_END_NAMESPACE
