import Documents
import GeoModel
import Geometry
import MapSpec
import Scene
import Wording

/// A layer of a map: what it draws with, what of the map's subject it shows, what the legend and the credits have to
/// say of it, and its drawing. Each kind is a type in a file of its own.
protocol MapLayer {
  var context: MapContext { get }
  var spec: LayerSpec { get }

  /// What of the base map it draws with.
  var needs: PageNeeds { get }

  /// Whether a zoom of the map shows it, too.
  var isDrawnInZooms: Bool { get }

  /// Whether it only asks for names, and has no group in the drawing.
  var isNamesOnly: Bool { get }

  /// The lines of the legend that it may need, as far as a survey tells.
  func legend(_ survey: Survey) throws -> [LegendEntry]

  /// Ids of the sources of what it shows, as far as a survey tells.
  func sources(_ survey: Survey) -> [String]

  /// How many names it may ask for at its sites, as far as a survey tells.
  func nameCount(_ survey: Survey) throws -> Int

  /// What of it no panel may cover.
  func subject(on page: Page) throws -> Subject

  /// Draws it.
  ///
  /// - Parameter below: the layers drawn before it.
  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing
}

extension MapLayer {
  var needs: PageNeeds { [] }
  var isDrawnInZooms: Bool { true }
  var isNamesOnly: Bool { false }
  func legend(_ survey: Survey) throws -> [LegendEntry] { [] }
  func sources(_ survey: Survey) -> [String] { [] }
  func nameCount(_ survey: Survey) throws -> Int { 0 }
  func subject(on page: Page) throws -> Subject { Subject() }
}

extension LayerSpec {
  /// What tells one line of the legend from another: the text, and the day that it may name.
  fileprivate var legendKey: [String] {
    legend.map { [$0] + [date?.description].compactMap(\.self) } ?? []
  }
}

/// What layers have in common.
extension MapLayer {
  var style: Style { context.style }
  var model: GeoModel { context.model }

  /// The day that it shows.
  var date: Day { context.facts.date(of: spec) }

  /// The sign that the legend explains for the layer as a whole. Layers of one style with texts of their own are
  /// different signs: each of the texts stands in the legend.
  var sign: String {
    let alike = context.map.layers.map(\.spec).filter { $0.name == spec.name }
    let number = alike.map(\.legendKey).uniqued.firstIndex(of: spec.legendKey) ?? 0
    return number == 0 ? spec.name : "\(spec.name)-\(number + 1)"
  }

  /// What the legend says of the layer; its text may name the layer's day. Nil for a layer that is not in the
  /// legend.
  func legendText() throws -> String? {
    try spec.legend.map { try context.text($0, ["date": .day(date)]) }
  }

  /// The only entry of a layer that is one sign.
  func entry(_ section: LegendEntry.Section, _ sample: LegendEntry.Sample) throws -> [LegendEntry] {
    try legendText().map { [LegendEntry(sign: sign, section: section, sample: sample, text: $0)] }
      ?? []
  }

  /// What is written for a feature that the layer names: its name, or the layer's text with it.
  ///
  /// - Throws: `WordingError.unknownText`.
  func words(_ name: String) throws -> String {
    try spec.label?.text.map { try context.text($0, ["name": .text(name)]) } ?? name
  }

  /// The group of one feature within the layer.
  ///
  /// - Parameters:
  ///   - sign: what the legend explains; nil when the feature consists of signs or is none.
  ///   - attributes: what the model knows of it.
  func feature(
    _ id: String, _ title: String, sign: String? = nil, _ attributes: [String: String] = [:],
    _ nodes: [SceneNode], in view: View
  ) -> SceneNode {
    var data = attributes
    data["id"] = id
    data["sign"] = sign
    return .group(
      SceneGroup(
        id: "\(view.prefix)-\(spec.name)-\(id)", title: title, role: .feature, data: data,
        nodes: nodes))
  }

  /// Ids of the sources of layers of the base map, those that there are.
  func basemapSources(_ names: [String]) -> [String] {
    names.compactMap { model.basemap.layers[$0]?.source }
  }
}
