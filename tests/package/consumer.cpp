#include <fazhi/version.hpp>

#include <cstdio>

int main() { return std::puts(FAZHI_VERSION_STRING) < 0; }
