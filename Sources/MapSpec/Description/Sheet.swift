import Geometry

/// A size of paper: `A4`, `A4-landscape`, `A4-portrait` or `210x148` in millimetres.
package struct Sheet: Hashable, Sendable {
  package enum Orientation: String, CaseIterable, Sendable { case portrait, landscape }

  /// Sizes of ISO 216, portrait, in millimetres.
  package static let sizes: [String: (width: Double, height: Double)] = [
    "A5": (148, 210), "A4": (210, 297), "A3": (297, 420), "A2": (420, 594), "A1": (594, 841),
    "A0": (841, 1189),
  ]

  /// The sizes allowed in millimetres: from a postcard to beyond A0.
  package static let limits = 50.0...2000.0

  package var width: Millimetres
  package var height: Millimetres
  /// Whether the orientation is fixed; otherwise it follows that of the map.
  package var isOriented: Bool

  /// Nil for anything that is no size of paper.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if let size = Self.sizes[parts[0].uppercased()], parts.count <= 2 {
      var orientation: Orientation?
      if parts.count == 2 {
        guard let named = Orientation(rawValue: parts[1]) else { return nil }
        orientation = named
      }
      let isWide = orientation == .landscape
      width = Millimetres(isWide ? size.height : size.width)
      height = Millimetres(isWide ? size.width : size.height)
      isOriented = orientation != nil
      return
    }
    let numbers = text.split(separator: "x").map { Double($0) }
    guard numbers.count == 2, let width = numbers[0], let height = numbers[1],
      Self.limits.contains(width), Self.limits.contains(height)
    else { return nil }
    self.width = Millimetres(width)
    self.height = Millimetres(height)
    isOriented = true
  }

  /// The sheet turned as the page of a map lies, unless its orientation is fixed.
  package func turned(like page: PageSpec) -> Sheet {
    guard !isOriented, (page.width > page.height) != (width > height) else { return self }
    var turned = self
    (turned.width, turned.height) = (height, width)
    return turned
  }
}
