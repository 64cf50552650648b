import Documents
import GeoModel
import Geometry
import MapSpec
import Scene

/// The limit that each treaty sets to the number of troops. It is a dashed circle in the middle of the host's
/// free land, at the same scale as the discs of garrisons. The circle is hollow because it represents the men
/// permitted, not the men present.
struct LimitLayer: MapLayer {
  let context: MapContext
  /// The day that the layer shows; nil for the day of the map.
  let ownDate: Day?
  let legendKey: String?

  /// The distance to keep from symbols and from lines, in millimetres.
  private static let symbolMargin = 3.0
  private static let lineMargin = 2.0

  var spec: LayerSpec { .limits(date: ownDate, legend: legendKey) }
  var isDrawnInZooms: Bool { false }

  func legend(_ survey: Survey) throws -> [LegendEntry] {
    guard !limited.isEmpty else { return [] }
    let sample = SceneShape(Outline(circle: Point(0, 0), radius: 1.7), stroke: style.symbols.cap)
    return try entry(.symbols, .symbol([.shape(sample)]), survey)
  }

  func sources(_ survey: Survey) -> [String] { limited.flatMap(\.treaty.evidence.sources) }

  func figures(_ survey: Survey) -> [[String]] {
    figuresInLegend(survey) + limited.compactMap(\.treaty.contingent?.sources)
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    var drawing = LayerDrawing()
    let courses = below.flatMap(\.courses)
    for (treaty, limit) in limited {
      guard let room = try view.page.territories.room(treaty.host, on: date),
        let center = try freePlace(in: room, off: courses, view)
      else { continue }
      let radius = style.symbols.discRadius(men: limit).value
      drawing.add(
        feature(
          treaty.id, context.words.name(treaty.names), sign: sign, ["limit": String(limit)],
          try nodes(limit, letters(treaty), at: center, radius), in: view), signs: [sign])
      drawing.obstacles.append(.symbol(center, radius, owner: "limit-" + treaty.id))
    }
    return drawing
  }

  private var limited: [(treaty: Treaty, limit: Int)] {
    context.treaties.compactMap { treaty in treaty.contingent.map { (treaty, $0.limit) } }
  }

  /// The letters of the limit, unless those at the heading of the panel that explains the circles say the same.
  private func letters(_ treaty: Treaty) -> String {
    context.letters.marks(
      treaty.contingent?.sources ?? [], besides: context.credits.heading(.strength))
  }

  private func nodes(
    _ limit: Int, _ letters: String, at center: Point, _ radius: Double
  ) throws -> [SceneNode] {
    let halo = SceneText.Halo(style.color(.halo), Millimetres(points: 0.8))
    let number = try context.shape(context.texts.number(limit) + letters, .figure)
    let words = try context.shape(try context.text("strength.limit-short"), .small)
    func text(_ text: ShapedText, below: Double, _ color: Color) -> SceneNode {
      .text(
        SceneText(
          text,
          at: .straight(Point(center.x - text.width / 2, center.y + below), angle: 0),
          color: color, halo: halo))
    }
    return [
      .shape(
        SceneShape(Outline(circle: center, radius: radius), stroke: style.symbols.cap)),
      text(number, below: 0, style.color(.guest)), text(words, below: 3, style.type(.small).color),
    ]
  }

  /// The point in the area with the largest distance from its edges, from all symbols and from lines.
  private func freePlace(
    in area: Area, off courses: [Polyline], _ view: View
  ) throws -> Point? {
    let symbols = view.sites.filter { $0.base != nil || $0.rank <= 2 }.map { site in
      Polygon(
        Ring(
          Outline(circle: site.center, radius: site.radius.value + Self.symbolMargin).flattened()[0]
            .points))
    }
    let lines = courses.map { $0.simplified(tolerance: 0.2) }
    let kept = try context.overlay.buffer(lines, distance: Self.lineMargin, segments: 4)
    let taken = try context.overlay.union([symbols, kept])
    let free = try context.overlay.difference(area, taken)
    return free.max { $0.area < $1.area }?.inscribedPoint(precision: 0.5)?.point
  }
}
