/* What Swift's module of the C library of Linux leaves out. */
#include <stdlib.h>
#if defined(__linux__)
#include <malloc.h>
#endif
