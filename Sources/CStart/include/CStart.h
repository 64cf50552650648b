#ifndef CSTART_H
#define CSTART_H

/// A word of the command, the program's own name being number 0; null past the last one.
const char *_Nullable cstart_argument(int index);

#endif
