import Work

/// The libraries that this module uses.
package enum ProjectionLibraries {
  /// The libraries with their versions. The version is `missing` if PROJ cannot be loaded.
  package static var all: [LibraryVersion] { [LibraryVersion("PROJ", ProjLibrary.version)] }
}
