import Documents
import MapSpec

/// A selection of a map's layers. `rivers,coast` draws only these layers; `-rivers,-graticule`
/// draws all others. A layer is named by its kind. If a kind occurs several times, the style is
/// added: `area-ceded`.
public struct LayerSelection: Hashable, Sendable {
  let names: [String]
  let leavesOut: Bool
  let text: String

  /// Reads a selection. Returns nil if only some names have a minus sign, or if there are no names.
  public init?(_ text: String) {
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let minus = words.filter { $0.hasPrefix("-") }
    guard minus.isEmpty || minus.count == words.count else { return nil }
    let leavesOut = !minus.isEmpty
    let names = words.map { leavesOut ? String($0.dropFirst()) : $0 }
    guard names.allSatisfy({ !$0.isEmpty }) else { return nil }
    (self.names, self.leavesOut) = (names, leavesOut)
    self.text = text
  }

  /// The map with the selected layers.
  ///
  /// - Throws: An error for a name that matches no layer. It lists the layers of the map.
  func applied(to map: MapDescription) throws(Diagnostic) -> MapDescription {
    for name in names where !map.layers.contains(where: { $0.spec.isNamed(name) }) {
      let known = map.layers.map(\.spec.name)
      throw Diagnostic(
        "the map '\(map.id)' has no layer '\(name)'", at: map.location,
        hint: Spelling.hint(for: name, in: known) ?? "there is \(known.joined(separator: ", "))")
    }
    var result = map
    result.layers = map.layers.filter { layer in
      names.contains { layer.spec.isNamed($0) } != leavesOut
    }
    return result
  }
}

extension LayerSelection {
  /// The part of a file name that stands for the selection, such as `only-land_coast` or
  /// `no-rivers_graticule`. Characters that a file system may not allow become hyphens, and long
  /// names are cut off. In both cases a part of the selection's hash is added, so that different
  /// selections have different file names.
  var namePart: String {
    let whole = names.joined(separator: "_")
    let safe = String(whole.map { $0.isSafeInFileNames ? $0 : "-" }.prefix(Self.longestNamePart))
    let sum = safe == whole ? "" : "-" + Digest.of(text).prefix(8)
    return (leavesOut ? "no-" : "only-") + safe + sum
  }

  /// The largest length in characters, before the hash is added. File systems allow names of 255
  /// bytes.
  private static let longestNamePart = 40
}

extension Character {
  fileprivate var isSafeInFileNames: Bool {
    isASCII && (isLetter || isNumber || self == "-" || self == "_")
  }
}

extension LayerSpec {
  fileprivate func isNamed(_ name: String) -> Bool { name == kindName || name == self.name }
}
