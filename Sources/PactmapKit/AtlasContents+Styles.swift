import Defaults
import Documents
import MapSpec
import Work

/// A file of a style: one of the atlas, or one that comes with the program.
struct StyleFile {
  let name: String
  let isBuiltIn: Bool
  let document: DocumentNode

  /// Where messages say the file is.
  static func builtInPath(_ name: String) -> String { "built-in styles/\(name).yaml" }
}

extension AtlasContents {
  /// The names of all styles, those of the atlas and those of the program, in alphabetical order.
  var styles: [String] { Set(folder.styles).union(Defaults.names(in: "styles")).sorted() }

  /// A style, combined with the styles that it extends, as one document.
  ///
  /// - Parameters:
  ///   - name: The name of the style.
  ///   - location: Where the name is written, for the message if there is no such style.
  func style(_ name: String, at location: SourceLocation? = nil) throws -> DocumentNode {
    let files = try styleFiles(name, at: location)
    return files.dropFirst().reduce(files[0].document) { $0.overlaid(by: $1.document) }
  }

  /// The files of a style: first the one that extends no other, then each that extends the one before.
  ///
  /// A style is first looked for in the atlas, then in the program. A file that extends its own name extends the
  /// program's style of that name.
  ///
  /// - Returns: At least one file.
  /// - Throws: `Diagnostic` for a name that no style has and for styles that extend each other in a circle.
  func styleFiles(_ name: String, at location: SourceLocation? = nil) throws -> [StyleFile] {
    var files: [StyleFile] = []
    var next = (name: name, location: location)
    while true {
      let isOfItself = files.first.map { $0.name == next.name && !$0.isBuiltIn } ?? false
      let file = try styleFile(next.name, isBuiltIn: isOfItself, at: next.location)
      guard !files.contains(where: { $0.name == file.name && $0.isBuiltIn == file.isBuiltIn })
      else {
        let chain = files.reversed().map(\.name) + [file.name]
        throw Diagnostic(
          "styles extend each other in a circle: \(chain.joined(separator: " → "))",
          at: next.location, hint: "let one of them stand alone")
      }
      files.insert(file, at: 0)
      guard let base = file.document["extends"] else { return files }
      guard case .string(let below) = base.value else {
        throw Diagnostic("'extends' should be the name of a style", at: base.location)
      }
      next = (below, base.location)
    }
  }

  private func styleFile(
    _ name: String, isBuiltIn: Bool, at location: SourceLocation?
  ) throws -> StyleFile {
    if !isBuiltIn, folder.styles.contains(name) {
      let document = try document(at: folder.file("maps/styles/\(name).yaml"))
      return StyleFile(name: name, isBuiltIn: false, document: document)
    }
    guard let document = try Self.builtInStyle(name) else {
      // A file that extends its own name needs a style of the program.
      throw Diagnostic.unknown(
        isBuiltIn ? "style of the program" : "style", name,
        isBuiltIn ? Defaults.names(in: "styles") : styles, at: location)
    }
    return StyleFile(name: name, isBuiltIn: true, document: document)
  }

  private static let builtInStyles = Memo<String, DocumentNode?>()

  /// A style of the program. Nil if it has none of this name.
  static func builtInStyle(_ name: String) throws -> DocumentNode? {
    try builtInStyles.value(for: name) {
      guard let bytes = Defaults.bytes(of: "styles/\(name).yaml") else { return nil }
      var tally = ReadingTally()
      return try YAMLDocument.parse(bytes, file: StyleFile.builtInPath(name), tally: &tally)
    }
  }
}
