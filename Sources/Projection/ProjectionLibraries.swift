import Work

/// The libraries behind projections.
package enum ProjectionLibraries {
  /// With their versions; `missing` when PROJ cannot be loaded.
  package static var all: [LibraryVersion] { [LibraryVersion("PROJ", ProjLibrary.version)] }
}
