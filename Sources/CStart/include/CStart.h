#ifndef CSTART_H
#define CSTART_H

/// A word of the command, the program's own name being number 0; null past the last one.
const char *_Nullable cstart_argument(int index);

/// Has the process end with a sentence and exit code 1 where it would fall for want of memory.
///
/// - Parameter words: a line, with its end; must last as long as the process.
void cstart_tell_of_memory(const char *_Nonnull words);

#endif
