#include <fazhi/io/write.hpp>

#include "fast_write.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

template <bool is_pretty>
class JsonWriter {
 public:
  explicit JsonWriter(const bind::Extras& extras) : kept_(extras) {}

  std::string write(const bind::Ops& type, const void* value) {
    write(type, value, 0);
    if (is_pretty) out_.append("\n");
    return out_.take();
  }

 private:
  void write(const bind::Ops& type, const void* value, std::size_t depth) {
    if (type.common == bind::Ops::Common::text) return text(*static_cast<const std::string*>(value));
    if (type.common == bind::Ops::Common::decimal) return decimal(*static_cast<const Decimal*>(value));
    switch (type.shape) {
      case bind::Ops::Shape::object:
        return object(type, value, depth);
      case bind::Ops::Shape::array:
        return array(type, value, depth);
      case bind::Ops::Shape::integer:
      case bind::Ops::Shape::boolean:
        return out_.append(type.view(value, room_));
      case bind::Ops::Shape::string:
      case bind::Ops::Shape::decimal:
      case bind::Ops::Shape::enumeration:
        return text(type.view(value, room_));
    }
  }

  void object(const bind::Ops& type, const void* value, std::size_t depth) {
    char before = '{';
    for (std::uint64_t present = type.present(value); present != 0; before = ',') {
      const bind::Member& member = type.members[next_member(present)];
      begin_entry(before, depth + 1);
      key(member);
      kept_.within(member.row->name, [&] { write(member.type(), member.look(value), depth + 1); });
    }
    if (!kept_.empty()) {
      const auto [begin, end] = kept_.here();
      for (auto extra = begin; extra != end; ++extra, before = ',') {
        begin_entry(before, depth + 1);
        key((*extra)->key);
        tree((*extra)->value, depth + 1);
      }
    }
    close(before, '{', '}', depth);
  }

  void array(const bind::Ops& type, const void* value, std::size_t depth) {
    const bind::Ops& element = type.element();
    const bind::Items items = type.items(value);
    ask_for(items);
    for (std::size_t i = 0; i < items.size; ++i) {
      begin_entry(i == 0 ? '[' : ',', depth + 1);
      kept_.within(i, [&] { write(element, items[i], depth + 1); });
    }
    close(items.size == 0 ? '[' : ',', '[', ']', depth);
  }

  void tree(const bind::Tree& value, std::size_t depth) {
    switch (value.kind) {
      case bind::Tree::Kind::null:
        return out_.append("null");
      case bind::Tree::Kind::boolean:
        return out_.append(value.text == "true" ? "true" : "false");
      case bind::Tree::Kind::number:
        return out_.append(value.text);
      case bind::Tree::Kind::string:
        return text(value.text);
      case bind::Tree::Kind::array: {
        char before = '[';
        for (const bind::Tree& item : value.items) {
          begin_entry(std::exchange(before, ','), depth + 1);
          tree(item, depth + 1);
        }
        return close(before, '[', ']', depth);
      }
      case bind::Tree::Kind::object: {
        char before = '{';
        for (const bind::Tree::Member& member : value.members) {
          begin_entry(std::exchange(before, ','), depth + 1);
          key(member.key);
          tree(member.value, depth + 1);
        }
        return close(before, '{', '}', depth);
      }
    }
  }

  /// `before` is what stands before an entry: the bracket before the first, a comma before the others.
  void begin_entry(char before, std::size_t depth) {
    out_.reserve(2);
    out_.put(before);
    new_line(depth);
  }

  void close(char before, char opening, char closing, std::size_t depth) {
    out_.reserve(2);
    if (before == opening)
      out_.put(opening);
    else
      new_line(depth);
    out_.reserve(1);
    out_.put(closing);
  }

  void new_line(std::size_t depth) {
    if (!is_pretty) return;
    out_.put('\n');
    out_.spaces(2 * depth);
  }

  /// Names of members hold nothing that is escaped.
  void key(const bind::Member& member) {
    out_.reserve(member.row->name.size() + 4);  // with what stands around it
    out_.put('"');
    out_.put_name(member);
    out_.put(is_pretty ? std::string_view("\": ") : std::string_view("\":"));
  }

  void key(std::string_view name) {
    text(name);
    out_.append(is_pretty ? ": " : ":");
  }

  void decimal(Decimal number) {
    out_.reserve(Decimal::max_digits + 4);
    out_.put('"');
    out_.end = print(out_.end, number);
    out_.put('"');
  }

  void text(std::string_view text) {
    out_.reserve(text.size() + 2);
    out_.put('"');
    for (;;) {
      const std::size_t copied = text.size() <= 32 ? copy_short(out_.end, text) : copy_(out_.end, text);
      out_.end += copied;
      if (copied == text.size()) break;
      out_.reserve(6 + text.size() - copied + 1);
      const scan::JsonEscape escape(text.substr(copied));
      out_.put(escape.text());
      text.remove_prefix(copied + escape.taken());
    }
    out_.put('"');
  }

  /// As scan::WriteForm::copy_json, of 32 bytes at the most: by words that overlap.
  static std::size_t copy_short(char* to, std::string_view text) {
    const std::size_t size = text.size();
    if (size > 16) {
      const std::uint64_t parts[] = {words::load(text.data()), words::load(text.data() + 8),
                                     words::load(text.data() + size - 16), words::load(text.data() + size - 8)};
      words::store(to, parts[0]);
      words::store(to + 8, parts[1]);
      words::store(to + size - 16, parts[2]);
      words::store(to + size - 8, parts[3]);
      const bool clean = (scan::json_escapes(parts[0]) | scan::json_escapes(parts[1]) | scan::json_escapes(parts[2]) |
                          scan::json_escapes(parts[3])) == 0;
      return clean ? size : scan::find_json_escape(text, 0);
    }
    if (size >= 8) {
      const std::uint64_t head = words::load(text.data());
      const std::uint64_t tail = words::load(text.data() + size - 8);
      words::store(to, head);
      words::store(to + size - 8, tail);
      if ((scan::json_escapes(head) | scan::json_escapes(tail)) == 0) return size;
      return scan::find_json_escape(text, 0);
    }
    std::size_t at = 0;
    for (; at < size && !scan::is_json_escape(text[at]); ++at) to[at] = text[at];
    return at;
  }

  Output out_;
  KeptKeys kept_;
  std::string room_;
  std::size_t (*copy_)(char*, std::string_view) = scan::write_best().copy_json;
};

}  // namespace

std::string write_json(const bind::Ops& type, const void* value, const bind::Extras& extras, JsonStyle style) {
  if (style == JsonStyle::pretty) return JsonWriter<true>(extras).write(type, value);
  return JsonWriter<false>(extras).write(type, value);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
