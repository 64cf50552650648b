// If the system refuses memory, a library or Swift's runtime ends the process with a signal, and
// the message on the terminal does not name the cause. Here such a signal is caught. If memory has
// indeed run out, a sentence that says so is printed instead.

#include "CStart.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const char *sentence = "";
static struct sigaction former[NSIG];

/// Handles the signal. Only functions that are safe in a signal handler may be called here.
static void fallen(int number) {
  // More than any single allocation while a map is drawn.
  const size_t size = (size_t)64 << 20;
  void *room = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (room == MAP_FAILED) {
    ssize_t ignored = write(STDERR_FILENO, sentence, strlen(sentence));
    (void)ignored;
    _exit(1);
  }
  munmap(room, size);
  // The cause was a different one. After the return it occurs again, and the former handler ends
  // the process.
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
