// Edits of any document: its new text reads as the tree does that was edited, or there is an error and no text.

#include <fazhi/io/edit.hpp>
#include <fazhi/io/read.hpp>

#include "fuzz.hpp"

#include <vector>

namespace {

using namespace fazhi;
using bind::Edit;
using bind::Tree;

std::optional<Tree> tree_of(const std::string& text, io::Format format) {
  const auto read = io::read<Tree>(diag::Source("text", text), format);
  if (!read) return std::nullopt;
  return read.document->value;
}

/// A place in a tree, or one that is not there, as the bytes choose.
diag::Pointer place(fuzz::Bytes& bytes, const Tree& root) {
  diag::Pointer at;
  const Tree* here = &root;
  for (unsigned steps = bytes.below(6); steps > 0; --steps) {
    if (here->kind == Tree::Kind::object && !here->members.empty()) {
      const auto& member = here->members[bytes.byte() % here->members.size()];
      at = at / member.key;
      here = &member.value;
    } else if (here->kind == Tree::Kind::array && !here->items.empty()) {
      const std::size_t index = bytes.byte() % here->items.size();
      at = at / index;
      here = &here->items[index];
    } else {
      break;
    }
  }
  switch (bytes.below(4)) {
    case 0:
      return at / "new";
    case 1:
      return at / "-";
    default:
      return at;
  }
}

Edit edit(fuzz::Bytes& bytes, const Tree& root) {
  static const char* const values[] = {"\"x\"",   "\"a\\nb\\n\"", "12",  "[]", "{\"k\": [1, {\"l\": \"m: n\"}]}",
                                       "\"- #\"", "\"\"",         "true"};
  const auto op = static_cast<Edit::Op>(bytes.below(3));
  Edit made{op, place(bytes, root), {}};
  if (op != Edit::Op::remove) made.value = *tree_of(values[bytes.below(8)], io::Format::json);
  return made;
}

std::string shown(const std::vector<Edit>& edits) {
  std::string all;
  for (const Edit& one : edits) all += std::to_string(static_cast<int>(one.op)) + ' ' + one.at.text() + '\n';
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Bytes bytes(data, size);
  const io::Format format = bytes.below(2) == 0 ? io::Format::yaml : io::Format::json;
  fuzz::Bytes choices = bytes;
  for (int i = 0; i < 24; ++i) bytes.byte();
  const std::string text = bytes.rest();
  auto tree = tree_of(text, format);
  if (!tree) return 0;
  std::vector<Edit> edits;
  bool can_be = true;
  for (unsigned count = 1 + choices.below(3); count > 0; --count) {
    edits.push_back(edit(choices, *tree));
    can_be = can_be && !bind::apply(*tree, edits.back());
  }
  const auto result = io::edit(diag::Source("text", text), format, edits);
  if (!result) {
    fuzz::expect(!result.error().message.en.empty(), "an error without words");
    return 0;
  }
  fuzz::expect(can_be, "what cannot be edited was edited", shown(edits) + text);
  const auto after = tree_of(result.value(), format);
  fuzz::expect(after.has_value(), "what was edited cannot be read", shown(edits) + text + "\n---\n" + result.value());
  fuzz::expect(*after == *tree, "what was edited reads otherwise", shown(edits) + text + "\n---\n" + result.value());
  return 0;
}
