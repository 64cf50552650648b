import Documents
import Scene
import Typesetting
import Work

/// What the files of an atlas say apart from its facts, each read once, so that all maps of one run are drawn
/// from the same state of them and their sums are those of what was drawn.
final class AtlasContents: Sendable {
  let folder: AtlasFolder
  private let documents = Memo<String, DocumentNode>()
  private let libraries = Memo<[FontLibrary.Family], FontLibrary>()
  private let sums = Memo<[String], Deferred<String>>()

  init(_ folder: AtlasFolder) { self.folder = folder }

  /// The value that a YAML file holds.
  func document(at path: String) throws -> DocumentNode {
    try documents.value(for: path) { try folder.yaml(at: path) }
  }

  /// The font files of some families. Summing them up begins.
  ///
  /// - Throws: `TypesettingError` for a file that is not to be found.
  func fonts(_ families: [FontLibrary.Family]) throws -> FontLibrary {
    try libraries.value(for: families) {
      let library = try FontLibrary(families: families)
      _ = sum(of: library)
      return library
    }
  }

  /// The sum over the files of a library, in order of their paths.
  func digest(of library: FontLibrary) throws -> String { try sum(of: library).value() }

  private func sum(of library: FontLibrary) -> Deferred<String> {
    let files = library.faces.map(\.file).sorted()
    return sums.value(for: files) {
      Deferred {
        var digest = Digest()
        for file in files { digest.add(try DocumentFile.read(file)[...]) }
        return digest.hexadecimal
      }
    }
  }
}
