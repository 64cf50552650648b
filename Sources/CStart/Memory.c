// A program that gets no memory ends in the middle of a library or of Swift's runtime, by a signal and with a text that
// nobody understands. When such a signal comes and there is indeed no memory left, a sentence is said instead.

#include "CStart.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const char *sentence = "";
static struct sigaction former[NSIG];

/// Only calls that may be made in a signal's handler.
static void fallen(int number) {
  // More than any one thing that is asked for while a map is drawn.
  const size_t size = (size_t)64 << 20;
  void *room = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (room == MAP_FAILED) {
    ssize_t ignored = write(STDERR_FILENO, sentence, strlen(sentence));
    (void)ignored;
    _exit(1);
  }
  munmap(room, size);
  // What went wrong does so again, and ends the process as it would have.
  sigaction(number, &former[number], NULL);
}

void cstart_tell_of_memory(const char *words) {
  static const int numbers[] = {SIGABRT, SIGBUS, SIGILL, SIGSEGV, SIGTRAP};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = fallen;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  sentence = words;
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    sigaction(numbers[i], &action, &former[numbers[i]]);
}
