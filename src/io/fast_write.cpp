#include "fast_write.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

void Output::grow(std::size_t size) {
  if (!blocks_.empty()) blocks_.back().used = static_cast<std::size_t>(end - blocks_.back().bytes.get());
  // Twice what is asked for: who writes a long text asks for all that is left of it at each of its escapes.
  const std::size_t room = std::max(first_block << std::min<std::size_t>(blocks_.size(), 10), 2 * size) + scan::slack;
  // Not make_unique, which fills it.
  blocks_.push_back({std::unique_ptr<char[]>(new char[room]), 0});  // NOLINT(modernize-make-unique)
  end = blocks_.back().bytes.get();
  limit_ = end + room - scan::slack;
}

std::string Output::take() const {
  const auto last = static_cast<std::size_t>(end - blocks_.back().bytes.get());
  if (blocks_.size() == 1) return {blocks_.back().bytes.get(), last};
  std::size_t size = last;
  for (const Block& block : blocks_) size += block.used;
  std::string text;
  text.reserve(size);
  for (const Block& block : blocks_) text.append(block.bytes.get(), &block == &blocks_.back() ? last : block.used);
  return text;
}

char* print(char* to, Decimal number) {
  const bool negative = number.coefficient() < 0;
  auto rest = static_cast<std::uint64_t>(negative ? -number.coefficient() : number.coefficient());
  char digits[Decimal::max_digits + 2];
  char* const end = digits + sizeof digits;
  char* begin = end;
  for (int written = 0; rest != 0 || written <= number.scale(); ++written) {
    if (written == number.scale() && written > 0) *--begin = '.';
    *--begin = static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  if (negative) *--begin = '-';
  const auto size = static_cast<std::size_t>(end - begin);
  std::memcpy(to, begin, size);
  return to + size;
}

KeptKeys::KeptKeys(const bind::Extras& extras) {
  extras_.reserve(extras.size());
  for (const bind::Extra& extra : extras) extras_.push_back(&extra);
  std::stable_sort(extras_.begin(), extras_.end(),
                   [](const bind::Extra* a, const bind::Extra* b) { return a->object < b->object; });
}

std::pair<KeptKeys::Iterator, KeptKeys::Iterator> KeptKeys::here() const {
  struct Before {
    bool operator()(const bind::Extra* extra, const diag::Pointer& at) const { return extra->object < at; }
    bool operator()(const diag::Pointer& at, const bind::Extra* extra) const { return at < extra->object; }
  };
  return std::equal_range(extras_.begin(), extras_.end(), at_, Before{});
}

}  // namespace io::detail
FAZHI_END_NAMESPACE
