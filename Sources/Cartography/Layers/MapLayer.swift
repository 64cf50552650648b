import Documents
import GeoModel
import Geometry
import MapSpec
import Scene
import Wording

/// A layer of a map. It knows which parts of the base map it needs, which part of the map's subject it shows,
/// its entries in the legend and in the credits, and its drawing. Each kind of layer is a type in a file of its
/// own.
protocol MapLayer {
  var context: MapContext { get }
  var spec: LayerSpec { get }

  /// The parts of the base map that the layer needs.
  var needs: PageNeeds { get }

  /// Whether zooms of the map show the layer too.
  var isDrawnInZooms: Bool { get }

  /// Whether the layer only requests names and draws nothing itself.
  var isNamesOnly: Bool { get }

  /// The legend entries that the layer may need, according to a survey.
  func legend(_ survey: Survey) throws -> [LegendEntry]

  /// The ids of the sources of the features that the layer shows, according to a survey.
  func sources(_ survey: Survey) -> [String]

  /// The ids of the sources of each figure that the layer prints on the map or in its line of the legend, according
  /// to a survey. Figures in signs that a panel explains are that panel's.
  func figures(_ survey: Survey) -> [[String]]

  /// The largest number of names that the layer may request at its sites, according to a survey.
  func nameCount(_ survey: Survey) throws -> Int

  /// The part of the layer that insets must not cover.
  func subject(on page: Page) throws -> Subject

  /// Draws the layer.
  ///
  /// - Parameters:
  ///   - view: the frame and its contents.
  ///   - below: the drawings of the layers below this one.
  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing
}

extension MapLayer {
  var needs: PageNeeds { [] }
  var isDrawnInZooms: Bool { true }
  var isNamesOnly: Bool { false }
  func legend(_ survey: Survey) throws -> [LegendEntry] { [] }
  func sources(_ survey: Survey) -> [String] { [] }
  func figures(_ survey: Survey) -> [[String]] { figuresInLegend(survey) }
  func nameCount(_ survey: Survey) throws -> Int { 0 }
  func subject(on page: Page) throws -> Subject { Subject() }
}

extension LayerSpec {
  /// The values by which entries in the legend differ: the text, and the layer's own day, which the
  /// text may contain.
  fileprivate var legendKey: [String] {
    legend.map { [$0] + [date?.description].compactMap(\.self) } ?? []
  }
}

/// What layers have in common.
extension MapLayer {
  var style: Style { context.style }
  var model: GeoModel { context.model }

  /// The day that the layer shows.
  var date: Day { context.facts.date(of: spec) }

  /// The sign that the legend explains for the layer as a whole. Layers of the same style with
  /// different texts are different signs, because the legend contains each of the texts.
  var sign: String {
    let alike = context.map.layers.map(\.spec).filter { $0.name == spec.name }
    let number = alike.map(\.legendKey).uniqued.firstIndex(of: spec.legendKey) ?? 0
    return number == 0 ? spec.name : "\(spec.name)-\(number + 1)"
  }

  /// The text in the legend, which may contain the layer's day and the letters of its sources; nil if the legend omits
  /// the layer.
  func legendText(_ survey: Survey) throws -> String? {
    try spec.legend.map { key in
      let letters = context.letters.marks(figuresInLegend(survey).flatMap(\.self))
      return try context.text(
        key,
        ["date": .day(date), "year": .text("\(date.year)"), "sources": .text(letters)])
    }
  }

  /// The sources of the layer, as of one figure, if its text in the legend asks for their letters.
  func figuresInLegend(_ survey: Survey) -> [[String]] {
    let patterns = spec.legend.flatMap { context.texts.entry($0)?.wording.patterns } ?? []
    return patterns.contains { $0.names.contains("sources") } ? [sources(survey)] : []
  }

  /// The legend of a layer that needs a single entry; empty if the legend omits the layer.
  func entry(
    _ section: LegendEntry.Section, _ sample: LegendEntry.Sample, _ survey: Survey
  ) throws -> [LegendEntry] {
    try legendText(survey).map {
      [LegendEntry(sign: sign, section: section, sample: sample, text: $0)]
    } ?? []
  }

  /// The label of a feature: its name, or the text of the layer with the name inserted.
  ///
  /// - Throws: `WordingError.unknownText`.
  func words(_ name: String) throws -> String {
    try spec.label?.text.map { try context.text($0, ["name": .text(name)]) } ?? name
  }

  /// The group of one feature within the layer.
  ///
  /// - Parameters:
  ///   - id: the id of the feature.
  ///   - title: the name of the feature.
  ///   - sign: the legend sign of the feature; nil if it has none, or if its parts have signs of their own.
  ///   - attributes: the facts about the feature that files may contain.
  ///   - nodes: the drawing of the feature.
  ///   - view: the frame that the feature is drawn for.
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

  /// The ids of the sources of layers of the base map. Layers that do not exist are skipped.
  func basemapSources(_ names: [String]) -> [String] {
    names.compactMap { model.basemap.layers[$0]?.source }
  }
}
