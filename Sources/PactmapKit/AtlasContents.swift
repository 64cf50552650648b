import Documents
import Scene
import Synchronization
import Typesetting
import Work

/// What the files of an atlas say apart from its facts, each read once, so that all maps of one run are drawn
/// from the same state of them and their sums are those of what was drawn.
final class AtlasContents: Sendable {
  let folder: AtlasFolder
  private let fontFolders: [String]
  private let documents = Memo<String, DocumentNode>()
  private let libraries = Memo<[FontLibrary.Family], FontLibrary>()
  private let sums = Memo<[String], Deferred<String>>()
  /// What the font files were like before anything was read of them.
  private let fontStates = Mutex<[String: FileState?]>([:])

  /// - Parameter fontFolders: where font files are looked for.
  init(_ folder: AtlasFolder, fontFolders: [String] = FontLibrary.systemFolders) {
    (self.folder, self.fontFolders) = (folder, fontFolders)
  }

  /// The value that a YAML file holds.
  func document(at path: String) throws -> DocumentNode {
    try documents.value(for: path) { try folder.yaml(at: path) }
  }

  /// The font files of some families. Summing them up begins.
  ///
  /// - Throws: `TypesettingError` for a file that is not to be found.
  func fonts(_ families: [FontLibrary.Family]) throws -> FontLibrary {
    try libraries.value(for: families) {
      let library = try FontLibrary(families: families, folders: fontFolders)
      fontStates.withLock { states in
        for face in library.faces where states[face.file] == nil {
          states[face.file] = .some(FileState(of: face.file))
        }
      }
      _ = sum(of: library)
      return library
    }
  }

  /// Makes sure that all that was set came from the font files that were summed up: Pango and HarfBuzz open them
  /// by their names, when they please.
  ///
  /// - Throws: `Diagnostic` for a font file that has changed.
  func demandSameFonts() throws(Diagnostic) {
    let states = fontStates.withLock { $0 }
    guard let changed = states.keys.sorted().first(where: { FileState(of: $0) != states[$0] })
    else {
      return
    }
    throw Diagnostic(
      "the font has changed since the atlas was read", at: SourceLocation(file: changed),
      hint: "draw again, now that it is complete")
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
