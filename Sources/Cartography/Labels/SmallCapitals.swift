import MapSpec
import Scene
import Typesetting

extension MapContext {
  /// A name in the small capitals of its role, which replace lower case letters. If the font lacks the small
  /// capital of any letter, the result would mix both forms. The name is then set in capitals of the same
  /// height.
  func smallCapitals(_ name: String, _ role: TypeRole) throws -> LabelRequest.Line {
    let small = name.lowercased()
    var plain = typeStyle(role)
    plain.features = []
    let isSmall = plain.features != typeStyle(role).features
    let shared = Set(try glyphs(small, typeStyle(role)))
      .intersection(try glyphs(small, plain))
    guard isSmall && !shared.isEmpty else { return .init(small, role) }
    let heights = try ["h", "H"].map { try shape($0, role).ink.height }
    return .init(name.uppercased(), role, scale: heights[0] / heights[1])
  }

  /// The glyphs that are not blank.
  private func glyphs(_ text: String, _ type: TypeStyle) throws -> [UInt32] {
    try typesetter.shape(text, type).glyphs.filter { $0.outline.box != nil }.map(\.id)
  }
}
