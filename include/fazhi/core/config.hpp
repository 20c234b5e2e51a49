#pragma once

/// Everything of fazhi stands between these two. The inline namespace keeps two versions of the library apart in one
/// process; nobody has to write it.
#define FAZHI_BEGIN_NAMESPACE \
  namespace fazhi {           \
  inline namespace v1 {
#define FAZHI_END_NAMESPACE \
  }                         \
  }

/// Marks what the compiled library exports. FAZHI_SHARED comes from the shared target (or from fazhi.pc), so that
/// header-only users and static builds see nothing; fazhi_EXPORTS is set by CMake while the library itself is built.
#if !defined(FAZHI_SHARED)
#define FAZHI_API
#elif defined(_WIN32)
#if defined(fazhi_EXPORTS)
#define FAZHI_API __declspec(dllexport)
#else
#define FAZHI_API __declspec(dllimport)
#endif
#else
#define FAZHI_API __attribute__((visibility("default")))
#endif
