// The command writes through the C library. But some of the libraries in it include <iostream>, and so the standard
// streams with all their facets would be made whenever it starts. Linked so, they are not, and whoever would use one
// finds it undefined when the command is linked. String and file streams are as they always are.
#include <iostream>

extern "C" {
void __wrap__ZNSt8ios_base4InitC1Ev(void* /*begun*/) {}  // NOLINT(bugprone-reserved-identifier,cert-dcl37-c)
void __wrap__ZNSt8ios_base4InitD1Ev(void* /*begun*/) {}  // NOLINT(bugprone-reserved-identifier,cert-dcl37-c)
}
