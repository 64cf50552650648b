import Documents
import GeoModel
import Geometry
import MapSpec
import Overlay
import Scene
import Typesetting

/// What composing a map needs at every step.
struct MapContext {
  let words: MapWords
  let style: Style
  let borders: Borders
  /// What the map's territories cover, cut at the coast once for all layers.
  let shapes: TerritoryShapes
  let frame: MapFrame
  let overlay: Overlay
  /// The same territories on the page.
  let territories: PageTerritories
  let typesetter: Typesetter
  /// Stands before the ids of everything drawn.
  let prefix: String
  /// The incidents that the main map numbers.
  let incidents: [NumberedIncident]
  /// Parts of the frame that an inset draws again, with the names of their bases.
  let zooms: [Ring]

  init(
    words: MapWords, style: Style, borders: Borders, shapes: TerritoryShapes, frame: MapFrame,
    overlay: Overlay, typesetter: Typesetter, prefix: String, incidents: [NumberedIncident],
    zooms: [Ring]
  ) {
    (self.words, self.style, self.borders, self.shapes) = (words, style, borders, shapes)
    (self.frame, self.overlay, self.typesetter) = (frame, overlay, typesetter)
    (self.prefix, self.incidents, self.zooms) = (prefix, incidents, zooms)
    territories = PageTerritories(shapes, frame: frame, overlay: overlay)
  }

  var map: MapDescription { words.map }
  var texts: Texts { words.texts }
  /// As of the map's last day.
  var model: GeoModel { words.model }
  var treaties: [Treaty] { words.treaties }

  /// A text of the map's language with its values filled in.
  ///
  /// - Throws: ``CartographyError/unknownText(key:language:)``.
  func text(_ key: String, _ values: [String: TextValue] = [:]) throws -> String {
    try words.text(key, values)
  }

  /// Shapes a line of text in the type of a role.
  ///
  /// - Parameters:
  ///   - tracking: letter spacing as a share of the size instead of the style's.
  ///   - scale: factor on the style's size.
  func shape(
    _ text: String, _ role: TypeRole, tracking: Double? = nil, scale: Double = 1
  ) throws -> ShapedText {
    try typesetter.shape(typographic(text), typeStyle(role, tracking: tracking, scale: scale))
  }

  /// Breaks a text into lines of the column's or another width.
  ///
  /// - Parameter breaksWords: whether a word that is wider than that is broken.
  func paragraph(
    _ text: String, _ role: TypeRole, width: Double, breaksWords: Bool = false
  ) throws -> [ShapedText] {
    try typesetter.paragraph(
      typographic(text), typeStyle(role), width: Millimetres(width), breaksWords: breaksWords)
  }

  func typeStyle(_ role: TypeRole, tracking: Double? = nil, scale: Double = 1) -> TypeStyle {
    let spec = style.type(role)
    return TypeStyle(
      family: style.fonts[spec.font]?.family ?? "", size: spec.size * scale, bold: spec.isBold,
      italic: spec.isItalic, tracking: tracking ?? spec.tracking, features: spec.features)
  }

  func areaStyle(_ layer: LayerSpec) throws -> AreaStyle {
    guard let name = layer.style, let style = style.areas[name] else {
      throw CartographyError.unknownStyle(
        kind: "area", name: layer.style ?? "", layer: layer.kind.rawValue)
    }
    return style
  }

  func lineStyle(_ layer: LayerSpec) throws -> LineStyle {
    guard let name = layer.style, let style = style.lines[name] else {
      throw CartographyError.unknownStyle(
        kind: "line", name: layer.style ?? "", layer: layer.kind.rawValue)
    }
    return style
  }
}
