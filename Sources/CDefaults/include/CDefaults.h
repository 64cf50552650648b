#ifndef CDEFAULTS_H
#define CDEFAULTS_H

#include <stddef.h>

/// A file that the program contains.
typedef struct {
  /// The path below `Sources/CDefaults/files`, such as `styles/atlas.yaml`.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t size;
} CDefaultsFile;

/// The files that the program contains, in no particular order.
///
/// - Parameter count: Receives the number of files.
const CDefaultsFile *_Nonnull cdefaults_files(size_t *_Nonnull count);

#endif
