#include <isa-l.h>
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

// Swift does not import macros that are sums.
enum { level1_workspace = ISAL_DEF_LVL1_DEFAULT };
