#pragma once

#include <fazhi/bind/edit.hpp>

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

/// What the editor's tests draw, the same for the same seed.
class Dice {
 public:
  using Tree = fazhi::bind::Tree;

  explicit Dice(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }
  bool one_in(std::size_t chances) { return below(chances) == 0; }
  std::string of(const std::vector<std::string>& all) { return all[below(all.size())]; }

  std::string words() {
    static const std::vector<std::string> pieces = {
        "法治",       "政府", "，", "年度", "a", "b c", ": ", " #", "'",  "\"", "- ", "true", "12",
        "2024-01-01", "no",   "[",  "{",    ",", "~",   "*",  "&",  "\\", "𠮷", " ",  "\n",   "\t"};
    std::string text;
    for (std::size_t i = below(one_in(8) ? 40 : 5); i-- > 0;) text += of(pieces);
    return text;
  }

  Tree value(int depth = 0) {
    const std::size_t kind = below(depth < 3 ? 10 : 7);
    if (kind < 4) return {Tree::Kind::string, words(), {}, {}};
    if (kind == 4) return {Tree::Kind::number, of({"0", "-12", "3.50", "1e9"}), {}, {}};
    if (kind == 5) return {Tree::Kind::boolean, of({"true", "false"}), {}, {}};
    Tree tree;
    if (kind == 7 || kind == 8) {
      tree.kind = Tree::Kind::array;
      for (std::size_t i = below(4); i-- > 0;) tree.items.push_back(value(depth + 1));
    } else if (kind == 9) {
      tree.kind = Tree::Kind::object;
      for (std::size_t i = below(4); i-- > 0;) tree.members.push_back({key(i), value(depth + 1)});
    }
    return tree;
  }

  std::string key(std::size_t number) {
    return of({"k", "名称", "a b", "true", "c:d", "x/~", "#", "'q", "-"}) + std::to_string(number);
  }

  /// An edit that can be made.
  fazhi::bind::Edit edit(const Tree& root) {
    using fazhi::bind::Edit;
    std::vector<Found> all;
    find_all(root, {}, all);
    for (;;) {
      const auto& [at, tree] = all[below(all.size())];
      const std::size_t kind = below(3);
      if (kind == 0 && tree->kind == Tree::Kind::object) {
        const std::string name = "new " + of({"key", "键", "~/"}) + std::to_string(below(1000));
        if (fazhi::bind::find(*tree, fazhi::diag::Pointer{} / name) != nullptr) continue;
        return one_in(2) ? Edit::add(at / name, value()) : Edit::set(at / name, value());
      }
      if (kind == 0 && tree->kind == Tree::Kind::array) return Edit::add(at / below(tree->items.size() + 1), value());
      if (kind == 1 && !at.empty()) return Edit::set(at, value());
      if (kind == 2 && !at.empty()) return Edit::remove(at);
    }
  }

 private:
  using Found = std::pair<fazhi::diag::Pointer, const Tree*>;

  static void find_all(const Tree& tree, const fazhi::diag::Pointer& at, std::vector<Found>& all) {
    all.emplace_back(at, &tree);
    for (std::size_t i = 0; i < tree.items.size(); ++i) find_all(tree.items[i], at / i, all);
    for (const Tree::Member& member : tree.members) find_all(member.value, at / member.key, all);
  }

  std::mt19937 random_;
};

/// A YAML text as people write it, which knows the lines of each of its values.
class YamlDocument {
 public:
  using Pointer = fazhi::diag::Pointer;

  /// The lines of an entry, counted from 0: from the comments above it, its key or dash, to its last one.
  struct Lines {
    std::size_t first = 0;
    std::size_t key = 0;
    std::size_t last = 0;
    bool flow = false;  ///< its value stands between brackets
  };

  explicit YamlDocument(std::uint32_t seed) : dice_(seed) {
    line_end_ = dice_.one_in(4) ? "\r\n" : "\n";
    list_ = dice_.one_in(3) ? 0 : 2 * (1 + dice_.below(2));
    step_ = 2 * (1 + dice_.below(2));
    gap_ = std::string(dice_.one_in(5) ? 3 : 1, ' ');
    if (dice_.one_in(4)) line("# a header");
    if (dice_.one_in(5)) line("---");
    entries({}, dice_.one_in(3), 0, "", 0);
    if (dice_.one_in(4)) line(""), line("# the end"), after_literal_ = false;
    ends_line_ = !dice_.one_in(6);
    lines_of_[""] = {0, 0, text_.size() - 1, false};
  }

  /// Whether the last text is a literal block without a line end behind it.
  bool ends_in_literal() const { return after_literal_ && !ends_line_; }

  std::string text() const {
    std::string all;
    for (std::size_t i = 0; i < text_.size(); ++i)
      all += text_[i] + (i + 1 < text_.size() || ends_line_ ? line_end_ : "");
    return all;
  }

  /// The lines of the entry, or of the brackets around it.
  Lines lines_of(Pointer at) const {
    while (lines_of_.count(at.text()) == 0) at = at.parent();
    return lines_of_.at(at.text());
  }
  bool in_brackets(const Pointer& at) const { return lines_of_.count(at.text()) == 0 || lines_of(at).flow; }

 private:
  void line(const std::string& text) { text_.push_back(text); }

  std::string comment() { return dice_.one_in(5) ? dice_.of({" # 说明", "  # note: [a", "\t# x"}) : ""; }

  /// Members or items that begin in a column. The first one may begin behind what stands before it on its line.
  void entries(const Pointer& at, bool is_list, std::size_t column, const std::string& before, int depth) {
    const std::string indent(column, ' ');
    const std::size_t count = 1 + dice_.below(4);
    for (std::size_t i = 0; i < count; ++i) {
      const std::string name = dice_.of({"k", "标题", "\"a b\"", "'c:d'", "x-"});
      const bool quoted = name[0] == '"' || name[0] == '\'';
      const std::string key =
          quoted ? name.substr(0, name.size() - 1) + std::to_string(i) + name.back() : name + std::to_string(i);
      const Pointer inner = is_list ? at / i : at / (quoted ? key.substr(1, key.size() - 2) : key);
      Lines lines;
      if (before.empty() || i > 0) {
        if (dice_.one_in(8)) line(indent + "# about several"), line("");
        lines.first = text_.size();
        while (dice_.one_in(5)) line(indent + "# about " + std::to_string(i));
        // What begins the document is not the first entry's.
        if (at.empty() && i == 0) lines.first = text_.size();
      } else {
        lines.first = text_.size();
      }
      lines.key = text_.size();
      lines.flow = value(inner, (i == 0 && !before.empty() ? before : indent) + (is_list ? "-" : key + ":"), column,
                         is_list, depth + 1);
      if (!after_literal_ && !after_block_ && dice_.one_in(10)) line(indent + "    # further in");
      lines.last = text_.size() - 1;
      lines_of_[inner.text()] = lines;
      if (dice_.one_in(6)) line(dice_.of({"", "  "}));
    }
  }

  /// A value behind its key or dash; says whether it stands between brackets.
  bool value(const Pointer& at, const std::string& head, std::size_t column, bool is_item, int depth) {
    const std::string gap = is_item ? gap_ : std::string(" ");
    const std::size_t kind = dice_.below(depth < 4 ? 12 : 8);
    after_literal_ = after_block_ = false;
    const std::string below = std::string(column + 2, ' ');
    switch (kind) {
      case 0:
        return line(head + comment()), false;
      case 1:
        return line(head + gap + dice_.of({"\"法治\"", "\"a\\n#b\"", "'it''s'", "'12'", "!!str 12"}) + comment()),
               false;
      case 2:
      case 3:
        block_text(head + gap, below);
        return false;
      case 4: {
        const std::string quote = dice_.of({"", "\"", "'"});
        line(head + gap + quote + "one");
        line(below + (quote.empty() ? "two" : "# two") + quote + comment());
        return false;
      }
      case 5:
        return line(head + dice_.of({" []", " {}"}) + comment()), true;
      case 6:
        flow(head + gap, below);
        return true;
      case 7:
        return line(head + gap + dice_.of({"法治政府", "12", "true", "null", "~", "2024-01-01", "a b#c"}) + comment()),
               false;
      default:
        collection(at, head, column, is_item, depth);
        after_block_ = true;
        return false;
    }
  }

  void collection(const Pointer& at, const std::string& head, std::size_t column, bool is_item, int depth) {
    const bool is_list = dice_.one_in(2);
    if (is_item && dice_.one_in(2)) return entries(at, is_list, column + 1 + gap_.size(), head + gap_, depth);
    line(head + comment());
    entries(at, is_list, column + (is_list && !is_item ? list_ : step_), "", depth);
  }

  void block_text(const std::string& head, const std::string& below) {
    line(head + dice_.of({"|", "|-", ">", ">-", "|2", "|2-"}) + comment());
    line(below + dice_.of({"第一行", "# no comment", "- a: b"}));
    if (dice_.one_in(3)) line("");
    if (dice_.one_in(2)) line(below + dice_.of({"第二行", "  further in", "key: value"}));
    after_literal_ = true;
  }

  void flow(const std::string& head, const std::string& below) {
    if (dice_.one_in(2))
      return line(head +
                  dice_.of({"[a, 'b', {k: \"v\"}]", "{a: 1, \"b\":2, 'c': [x,y]}", "[a, [b, []], ]", "[ 1 , 2 ]",
                            "{a: , b: {}}", "[甲,乙]"}) +
                  comment());
    line(head + "[");
    line(below + "a," + comment());
    if (dice_.one_in(2)) line(below + "# about b");
    line(below + dice_.of({"\"b\"", "{k: v}", "b"}) + dice_.of({",", ""}) + comment());
    line(below + "]");
  }

  Dice dice_;
  std::string line_end_;
  std::size_t list_ = 0;
  std::size_t step_ = 0;
  std::string gap_;
  bool after_literal_ = false;
  bool after_block_ = false;
  bool ends_line_ = true;
  std::vector<std::string> text_;
  std::map<std::string, Lines> lines_of_;
};
