#pragma once

#include <fazhi/diag/path.hpp>

#include <deque>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// Holds paths longer than the walk that made them.
class Paths {
 public:
  /// A copy of the path and of all above it, which lives as long as this. All paths of one walk go into one Paths.
  const Path& keep(const Path& path) {
    constexpr std::size_t most = 32;
    const Path* steps[most];
    std::size_t count = 0;
    const Path* rest = &path;
    for (; rest->above_ != nullptr && rest->kept_ == nullptr && count < most; rest = rest->above_)
      steps[count++] = rest;
    const Path* kept = rest->kept_ != nullptr ? rest->kept_ : rest->above_ == nullptr ? &root_ : &keep(*rest);
    for (; count > 0; steps[count]->kept_ = kept) {
      const Path& step = *steps[--count];
      kept = step.is_index() ? &add(*kept, step.number_) : &add(*kept, step.key());
    }
    return *kept;
  }
  /// A new path below one that is kept here.
  template <class Step>
  const Path& add(const Path& above, const Step& step) {
    const Path& path = all_.emplace_back(above, step);
    path.kept_ = &path;
    return path;
  }
  const Path& root() const { return root_; }  ///< the whole document

 private:
  Path root_;
  std::deque<Path> all_;
};

}  // namespace diag
FAZHI_END_NAMESPACE
