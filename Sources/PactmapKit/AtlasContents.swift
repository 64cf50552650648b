import Documents
import MapSpec
import Scene
import Synchronization
import Typesetting
import Work

/// The content of an atlas's files, except its facts. Each file is read once, so that all maps of a
/// run are drawn from the same state of the files and their hashes describe exactly what was drawn.
final class AtlasContents: Sendable {
  let folder: AtlasFolder
  private let fontFolders: [String]
  private let documents = Memo<String, DocumentNode>()
  /// The texts of languages, completed by the program's own words.
  let texts = Memo<String, Texts>()
  private let libraries = Memo<[FontLibrary.Family], FontLibrary>()
  private let sums = Memo<[String], Deferred<String>>()
  /// The state of each font file before it was read.
  private let fontStates = Mutex<[String: FileState?]>([:])

  /// - Parameters:
  ///   - folder: The folder of the atlas.
  ///   - fontFolders: The folders in which fonts are searched.
  init(_ folder: AtlasFolder, fontFolders: [String] = FontLibrary.systemFolders) {
    (self.folder, self.fontFolders) = (folder, fontFolders)
  }

  /// The content of a YAML file.
  func document(at path: String) throws -> DocumentNode {
    try documents.value(for: path) { try folder.yaml(at: path) }
  }

  /// Finds the font files of some families and starts to hash them.
  ///
  /// - Throws: `TypesettingError` for a file that was not found.
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

  /// Checks that the font files have not changed since they were hashed. Pango and HarfBuzz open
  /// them by name and at any time, so the drawing could otherwise contain other glyphs than the
  /// hash says.
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

  /// A hash of the files of a font library, taken in the order of their paths.
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
