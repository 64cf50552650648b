#include <isa-l.h>
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

// Swift does not see sums among macros.
enum { level1_workspace = ISAL_DEF_LVL1_DEFAULT };
