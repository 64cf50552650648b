// Loads PROJ when it is first needed. PROJ depends on forty libraries (curl, TIFF, Kerberos, …), in
// which the system looks up some ten thousand symbols. This would take 11 of the 23 milliseconds of
// processor time that `pactmap --version` needs. Listing or drawing maps takes no longer for it,
// because an atlas is read while another core loads PROJ.

#include "CProj.h"

#include <dlfcn.h>

// The library's name stands for the binary interface, which has stayed the same in all versions of
// PROJ 9.
#if PROJ_VERSION_MAJOR != 9
#error "look up the library's name for this version of PROJ"
#endif

struct functions {
#define PROJ_FUNCTION(result, name, parameters, arguments) __typeof__(&name) name;
#include "ProjFunctions.h"
#undef PROJ_FUNCTION
};

static struct functions proj;

int cproj_load(const char *library, const char **lacking) {
  struct functions found;
  *lacking = NULL;
  void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
  int is_whole = handle != NULL;
#define PROJ_FUNCTION(result, name, parameters, arguments)                     \
  if (is_whole) {                                                              \
    found.name = (__typeof__(&name))dlsym(handle, #name);                      \
    is_whole = found.name != NULL;                                             \
    if (!is_whole) *lacking = #name;                                           \
  }
#include "ProjFunctions.h"
#undef PROJ_FUNCTION
  if (is_whole) {
    proj = found;
    return 1;
  }
  if (handle) dlclose(handle);
  return 0;
}

#define PROJ_FUNCTION(result, name, parameters, arguments) \
  result name parameters { return proj.name arguments; }
#include "ProjFunctions.h"
