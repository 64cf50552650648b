/// A library that the program is made of, and its version. Each room that calls C libraries lists them:
/// `OverlayLibraries`, `ProjectionLibraries`, `TypesettingLibraries`, `RenderingLibraries`.
package struct LibraryVersion: Hashable, Sendable {
  package let name: String
  /// As the library itself writes it; `unknown` when it does not say.
  package let version: String

  package init(_ name: String, _ version: String?) {
    (self.name, self.version) = (name, version ?? "unknown")
  }

  package init(_ name: String, _ version: UnsafePointer<CChar>?) {
    self.init(name, version.map { String(cString: $0) })
  }
}
