import Documents
import Foundation
import MapSpec

/// What becomes of a style of an old atlas: what it repeats of the program's style of its name goes, and it extends that
/// style instead.
struct StyleUpgrade {
  let file: String
  /// The new text; nil if the whole file repeats the program's.
  let text: String?
  let removed: Int
  /// The style with all that it extends, as it will be.
  let document: DocumentNode

  /// - Parameters:
  ///   - name: The name of the style.
  ///   - contents: The files of the atlas.
  ///   - upgraded: The styles that were upgraded before, as they will be.
  /// - Returns: Nil if the program has no such style, if the file repeats nothing, or if the style would not stay the
  ///   same.
  /// - Throws: An error if a style cannot be read.
  init?(
    _ name: String, of contents: AtlasContents, after upgraded: [String: DocumentNode]
  ) throws {
    file = "maps/styles/\(name).yaml"
    let path = contents.folder.file(file)
    let own = try contents.document(at: path)
    guard let builtIn = try AtlasContents.builtInStyle(name) else { return nil }
    var base = builtIn
    if case .string(let below)? = builtIn["extends"]?.value, below != name {
      base = try (upgraded[below] ?? contents.style(below)).overlaid(by: builtIn)
    }
    var lines = YAMLLines(String(decoding: try contents.folder.bytes(at: path), as: UTF8.self))
    let result = lines.remove(from: own) { keys, node in
      guard keys != ["extends"], let below = base.value(at: keys) else { return false }
      return below.overlaid(by: node).hasContent(of: below)
    }
    removed = result.count
    guard removed > 0 else { return nil }
    if let extends = own["extends"], case .string(let old) = extends.value {
      lines.replace(extends, old, with: name)
    } else {
      lines.insertFirst("extends: \(name)")
    }
    let changed = try YAMLDocument.parse(lines.text, file: path)
    let before = try contents.style(name)
    let after = base.overlaid(by: changed)
    guard after["extends"] == changed["extends"], case .string(name)? = changed["extends"]?.value,
      Self.draws(after, like: before)
    else { return nil }
    text = changed.entries.count == 1 ? nil : lines.text
    document = after
  }

  /// Whether maps look the same in both styles. The second may have further colours, areas and lines, because no map that
  /// could be drawn in the first asks for them.
  private static func draws(_ new: DocumentNode, like old: DocumentNode) -> Bool {
    guard let style = try? Style(reading: new), let before = try? Style(reading: old) else {
      return false
    }
    var reduced = style
    reduced.areas = style.areas.filter { before.areas[$0.key] != nil }
    reduced.lines = style.lines.filter { before.lines[$0.key] != nil }
    // Files of fonts know the lines that name them.
    for role in reduced.fonts.keys {
      reduced.fonts[role]?.location = before.fonts[role]?.location
      reduced.fonts[role]?.places = before.fonts[role]?.places ?? [:]
    }
    return reduced == before
  }
}

extension DocumentNode {
  /// The value under some keys. Nil if there is none.
  func value(at keys: [String]) -> DocumentNode? {
    keys.reduce(self) { node, key in node?[key] }
  }

  /// Whether the values are equal, wherever they stand and in whatever order their keys are.
  func hasContent(of other: DocumentNode) -> Bool {
    switch (value, other.value) {
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.hasContent(of: $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && a.allSatisfy { entry in other[entry.key]?.hasContent(of: entry.node) ?? false }
    default: value == other.value
    }
  }
}
