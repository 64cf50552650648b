// Swift reads the arguments of the process from /proc and finds none if that is not mounted. The C
// library passes them to every function that runs before main.

#include "CStart.h"

#include <stddef.h>

static int count = 0;
static char **words = NULL;

__attribute__((constructor)) static void take(int argc, char **argv) {
  count = argc;
  words = argv;
}

const char *cstart_argument(int index) {
  return words && index >= 0 && index < count ? words[index] : NULL;
}
