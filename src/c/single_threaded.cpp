/// What the C++ runtime asks before it counts references: whether the process has one thread. The archives of some
/// systems are built for programs and refer to the C library's own variable in a way that a shared library cannot;
/// there this file stands in for it, hidden like all else. Zero is right for every process: there may be more threads.
extern "C" {
char __libc_single_threaded = 0;  // NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
}
