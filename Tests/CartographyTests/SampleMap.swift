import Documents
import Foundation
import Geometry
import MapSpec
import Overlay
import Projection
import Scene
import Selection
import TestSupport
import Testing
import Typesetting
import Wording

@testable import Cartography
@testable import GeoModel

/// A map of the made-up world on its day, in the plain style. Tests change its parts.
struct SampleMap {
  var model = SampleAtlas.model
  var style = SampleMap.plain
  var layers = SampleMap.allLayers
  var column: String? =
    "{side: right, width: 70, panels: [title, strength, symbols, areas, credits]}"
  var footer: String?
  var insets: [String] = []
  var labels: [String] = []
  var page = "{size: A4, orientation: landscape, margin: 8}"
  var frame = "{scale: 1200000, center: [11, 0]}"
  var treaties = "lobo-1901"
  var date = "1901-06-01"
  var period = "1901-04-01..1901-06-01"
  var enlargement = 1.0
  var projection = "+proj=tmerc +lat_0=0 +lon_0=11 +ellps=WGS84 +units=m"
  var labelLimit = Int.max
  var isLettered = true

  /// A layer of each kind, and of areas and borders one for each way to draw them.
  static let allLayers = [
    "{kind: sea}", "{kind: land, style: neighbours}",
    "{kind: area, style: subject, show: [tamar], legend: lobo.subject}",
    "{kind: area, style: ceded, show: [costa], legend: lobo.ceded, label: true}", "{kind: lakes}",
    "{kind: rivers}", "{kind: coast, label: lobo.coast}", "{kind: graticule, step: 1}",
    "{kind: borders, style: former-border, date: 1901-01-01, legend: lobo.former}",
    "{kind: borders, style: border, legend: lobo.border, label: lobo.border-name}",
    "{kind: lines, style: fortification, show: [fort, later-fort, far-fort], legend: lobo.fort, label: true}",
    "{kind: states}", "{kind: waters}", "{kind: limits, legend: sample.limit}",
    "{kind: towns, ranks: [1, 2, 3]}", "{kind: facilities}", "{kind: garrisons}",
    "{kind: incidents, legend: sample.incident}",
  ]

  func description() throws -> MapDescription {
    let yaml = """
      id: sample
      title: lobo.title
      subtitle: lobo.subtitle
      treaties: [\(treaties)]
      date: \(date)
      period: \(period)
      projection: "\(projection)"
      page: \(page)
      frame: \(frame)
      style: plain
      source_letters: \(isLettered)
      layers:
      \(list(layers))
      \(column.map { "column: \($0)" } ?? "")
      \(footer.map { "footer: \($0)" } ?? "")
      \(insets.isEmpty ? "" : "insets:\n\(list(insets))")
      \(labels.isEmpty ? "" : "labels:\n\(list(labels))")
      """
    return try MapDescription(reading: YAMLDocument.parse(yaml, file: "sample.yaml"))
  }

  private func list(_ items: [String]) -> String {
    items.map { "  - \($0)" }.joined(separator: "\n")
  }

  func context() throws -> MapContext {
    let facts = MapFacts(try description(), model)
    let style = try style.get()
    return MapContext(
      facts: facts, texts: try Self.texts.get(), style: style,
      tints: PowerTints(
        style.powers, model.territories, subjects: Set(facts.treaties.map(\.host))),
      borders: Borders(model), overlay: try Overlay(),
      typesetter: try Typesetter(Self.fonts.get()), enlargement: enlargement,
      labelLimit: labelLimit)
  }

  /// - Throws: The flaw of a sheet that is too small for what is indispensable.
  func sheetPlan(without panels: [PanelKind] = []) throws -> SheetPlan {
    let context = try context()
    let plan = try SheetPlan(
      context.with(context.map.without(panels)), Projection(context.map.projection))
    if let flaw = plan.flaw { throw flaw }
    return plan
  }

  func plan() throws -> Plan { try Plan { try sheetPlan(without: $0) } }

  /// The map's frame with everything that its layers may draw, before any inset.
  func bench() throws -> Bench {
    var context = try context()
    let frame = try MapFrame(
      context.facts, in: PageLayout(context.map).frame, Projection(context.map.projection),
      borders: context.borders, enlargement: enlargement)
    let survey = Survey(context, in: frame)
    context = try context.credited(survey)
    let page = try Page(survey, context, context.layers.reduce([]) { $0.union($1.needs) })
    let sites = try SiteFinder(context: context, survey: survey, page: page).sites()
    let matter = try PanelMatter(survey, context)
    return Bench(
      context: context, survey: survey, matter: matter,
      view: View(page: page, sites: sites, zoomed: [], marks: matter.notes, prefix: "sample"))
  }

  static let folder = URL(fileURLWithPath: Repository.fictional + "/maps")

  static let plain = Result {
    let text = try String(
      contentsOf: folder.appendingPathComponent("styles/plain.yaml"), encoding: .utf8)
    return try Style(reading: YAMLDocument.parse(text, file: "plain.yaml"))
  }

  /// The texts of the fictional atlas, with some more for the layers of this map.
  private static let texts = Result {
    let text = try String(
      contentsOf: folder.appendingPathComponent("texts/en.yaml"), encoding: .utf8)
    let more =
      "\nsample:\n  incident: Event\n  limit: Limit of the treaty\n  sourced: \"Paid 9{sources}\"\n  course: \"{name}, {km} km\"\n"
      + "credit:\n  articles: {one: \"{source}, article {articles}\", other: \"{source}, articles {articles}\"}\n"
    let disputed = "\n  disputed-border: \"Border in dispute, or line of control\""
    let all =
      text.replacing("\n  uncertain-border:", with: disputed + "\n  uncertain-border:") + more
    return try Texts(
      reading: YAMLDocument.parse(all, file: "en.yaml"), language: "en")
  }

  static let fonts = Result {
    try FontLibrary(
      families: plain.get().fonts.values.map { files in
        FontLibrary.Family(
          name: files.family, regular: files.regular, bold: files.bold, italic: files.italic,
          boldItalic: files.boldItalic)
      })
  }
}

/// Everything that is made before the layers of a map are drawn.
struct Bench {
  let context: MapContext
  let survey: Survey
  var matter: PanelMatter
  let view: View

  var page: Page { view.page }

  /// The layer of a name, such as `lakes` or `area-ceded`.
  func layer(_ name: String) throws -> any MapLayer {
    guard let layer = context.layers.first(where: { $0.spec.name == name }) else {
      throw NoSuchLayer(name: name)
    }
    return layer
  }

  func draw(_ name: String, over below: [LayerDrawing] = []) throws -> LayerDrawing {
    try layer(name).draw(in: view, over: below)
  }

  struct NoSuchLayer: Error { let name: String }
}

extension LayerDrawing {
  var groups: [SceneGroup] { pieces.flatMap(\.node.groups) }
  var shapes: [SceneShape] { pieces.flatMap(\.node.shapes) }
  var words: [String] { pieces.flatMap(\.node.words) }
  var signs: Set<String> { Set(pieces.flatMap(\.signs)) }

  /// The model's ids of the features that are drawn.
  var features: [String] { groups.filter { $0.role == .feature }.compactMap { $0.data["id"] } }

  func label(_ id: String) -> LabelRequest? { labels.first { $0.id == id } }
}

extension SceneNode {
  var shapes: [SceneShape] {
    leaves.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
  }

  var words: [String] {
    leaves.compactMap { if case .text(let text) = $0 { text.text.text } else { nil } }
  }
}

/// The box round all that some nodes draw.
func drawnBox(_ nodes: [SceneNode]) throws -> Box {
  let boxes = nodes.flatMap(\.leaves).compactMap { leaf -> Box? in
    switch leaf {
    case .shape(let shape): shape.outline.box
    case .text(let text): text.outline.box
    case .group: nil
    }
  }
  let first = try #require(boxes.first)
  return boxes.reduce(first) { $0.union($1) }
}

extension String {
  /// The text with ordinary spaces instead of narrow and unbreakable ones.
  var withPlainSpaces: String {
    replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
  }
}
