#ifndef CSTART_H
#define CSTART_H

/// Returns an argument of the process, or null if there are fewer. Number 0 is the program's own
/// name.
const char *_Nullable cstart_argument(int index);

/// Lets the process end with a sentence and exit code 1 if it fails because memory has run out.
///
/// - Parameter words: The sentence as a line with its line break. The text must exist until the
///   process ends.
void cstart_tell_of_memory(const char *_Nonnull words);

#endif
