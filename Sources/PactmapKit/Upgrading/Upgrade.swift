import Documents
import Foundation
import GeoModel

/// Brings an old atlas to the present format: says the format, and leaves to the program what its styles and texts only
/// repeat. Its maps look the same afterwards. Files are edited, never written anew: comments, order and spacing of what
/// stays are kept.
public struct Upgrade: Sendable {
  /// The format of atlases that this program writes.
  public static let newestFormat = AtlasFile.newestFormat

  /// The format in which the atlas is written.
  public let format: Int
  /// What is to be changed, as sentences. Empty if the atlas is of the newest format.
  public private(set) var words: [String] = []
  private var edits: [Edit] = []

  private struct Edit: Sendable {
    let path: String
    /// The new text; nil if the file is removed.
    let text: String?
  }

  /// Finds out what is to be changed. Nothing is changed yet.
  ///
  /// - Parameters:
  ///   - path: The folder of the atlas. If it is nil, the nearest one upwards from the working directory.
  ///   - limits: How much the atlas may contain.
  /// - Throws: ``PactmapError/badInput(_:)`` if the atlas cannot be read or is written for a newer program.
  public init(path: String?, limits: Limits = Limits()) throws {
    self = try reportingProblems {
      try Upgrade(Atlas(reading: AtlasFolder.find(path, limits: limits)))
    }
  }

  private init(_ atlas: Atlas) throws {
    let (folder, contents) = (atlas.folder, atlas.contents)
    let file = folder.file("geo/\(AtlasFile.name)")
    let exists = FileManager.default.fileExists(atPath: file)
    let document = exists ? try contents.document(at: file) : nil
    if case .number(let number)? = document?["format"]?.value {
      format = Int(number)
    } else {
      format = 0
    }
    guard format < Self.newestFormat else { return }
    // Those that stand alone come first, because others extend them.
    let names = try folder.styles.filter { try AtlasContents.builtInStyle($0) != nil }
    let ordered = try names.partitioned { try AtlasContents.builtInStyle($0)?["extends"] == nil }
    var upgraded: [String: DocumentNode] = [:]
    for name in ordered {
      guard let style = try StyleUpgrade(name, of: contents, after: upgraded) else { continue }
      upgraded[name] = style.document
      add(
        style.file, style.text, of: folder,
        style.text == nil
          ? "repeats the program's style of this name and is removed"
          : "\(Self.count(style.removed)) as in the program's style of this name, which the file extends now"
      )
    }
    for language in folder.languages {
      guard let texts = try TextsUpgrade(language, of: contents) else { continue }
      add(
        texts.file, texts.text, of: folder,
        "\(Self.count(texts.removed)) as in the program's own words")
    }
    // The format comes last: whatever interrupts the change, the atlas can be upgraded again.
    add(
      "geo/\(AtlasFile.name)", try Self.atlasFile(document, at: file, of: folder), of: folder,
      "says 'format: \(Self.newestFormat)'")
  }

  private mutating func add(
    _ file: String, _ text: String?, of folder: AtlasFolder, _ change: String
  ) {
    edits.append(Edit(path: folder.file(file), text: text))
    words.append("\(file): \(change)")
  }

  private static func count(_ removed: Int) -> String {
    removed == 1 ? "1 entry goes, which is" : "\(removed) entries go, which are"
  }

  /// The text of `geo/atlas.yaml` with the newest format.
  private static func atlasFile(
    _ document: DocumentNode?, at path: String, of folder: AtlasFolder
  ) throws -> String {
    let line = "format: \(newestFormat)"
    guard let document else { return line + "\n" }
    var lines = YAMLLines(String(decoding: try folder.bytes(at: path), as: UTF8.self))
    if let node = document["format"], case .number(let number) = node.value {
      lines.replace(node, "\(Int(number))", with: "\(newestFormat)")
    } else {
      lines.insertFirst(line)
    }
    let text = lines.text
    let changed = try? YAMLDocument.parse(text, file: path)
    guard changed?["format"]?.value == .number(Double(newestFormat)) else {
      throw Diagnostic(
        "the format cannot be written into this file", at: SourceLocation(file: path),
        hint: "write '\(line)' into it, on a line of its own")
    }
    return text
  }

  /// Makes the changes: all of them or none.
  ///
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``. No file is then changed.
  public func write() throws {
    var changes = FileChanges()
    for edit in edits {
      if let text = edit.text {
        changes.write(text, to: edit.path)
      } else {
        changes.remove(edit.path)
      }
    }
    try changes.make()
  }
}

extension [String] {
  /// First the elements for which a rule holds, then the others.
  fileprivate func partitioned(_ isFirst: (String) throws -> Bool) rethrows -> [String] {
    try filter(isFirst) + filter { try !isFirst($0) }
  }
}
