/* A user's program in C: ends with 0 when the library is the one that it was compiled for. */

#include <fazhi/c/fazhi.h>

#include <stdio.h>
#include <string.h>

int main(int argc, char** argv) {
  fazhi_context* context = NULL;
  if (argc != 2 || fazhi_context_new(&context) != FAZHI_OK) return 2;
  printf("fazhi %s\n", fazhi_version());
  fazhi_context_free(context);
  return strlen(fazhi_version()) > 0 ? 0 : 1;
}
