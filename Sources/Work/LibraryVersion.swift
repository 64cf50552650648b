/// A library that the program uses, with its version. Each module that calls C libraries lists
/// them: `OverlayLibraries`, `ProjectionLibraries`, `TypesettingLibraries`, `RenderingLibraries`.
package struct LibraryVersion: Hashable, Sendable {
  package let name: String
  /// The version as the library states it. It is `unknown` if the library does not state one.
  package let version: String

  package init(_ name: String, _ version: String?) {
    (self.name, self.version) = (name, version ?? "unknown")
  }

  package init(_ name: String, _ version: UnsafePointer<CChar>?) {
    self.init(name, version.map { String(cString: $0) })
  }
}
