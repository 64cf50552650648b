import Documents
import GeoModel
import Geometry
import MapSpec
import Scene
import Wording

/// The state borders on a day. A layer with a day of its own shows only those that have moved since.
struct BorderLayer: MapLayer {
  let context: MapContext
  let borders: LayerSpec.Borders

  /// The positional accuracy, in kilometres, beyond which a border is drawn with long dashes.
  private static let uncertainKm = 2.5

  var spec: LayerSpec { .borders(borders) }

  /// Borders with the same kind of line: either those whose course is known or the uncertain ones.
  private struct Course {
    let arcs: [Arc]
    let style: LineStyle
    let sign: String
    let word: String
  }

  func legend(_ survey: Survey) throws -> [LegendEntry] {
    guard let text = try legendText(survey) else { return [] }
    return try courses().filter { $0.arcs.contains(where: survey.arcs.isSeen) }.map { course in
      let worst = course.arcs.filter(survey.arcs.isSeen).compactMap(\.evidence.accuracyKm).max()
      return LegendEntry(
        sign: course.sign, section: .areas, sample: .line(course.style),
        text: course.sign == sign
          ? text : try context.text("legend.uncertain-border", ["km": .measure(worst ?? 0)]))
    }
  }

  func sources(_ survey: Survey) -> [String] {
    arcs.filter(survey.arcs.isSeen).flatMap(\.evidence.sources)
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let overlay = context.overlay
    let knife = try view.page.land.knife(overlay)
    var drawing = LayerDrawing()
    for course in try courses() {
      let merged = try overlay.merged(course.arcs.flatMap { view.page.arcs.lines($0) })
      let lines = try overlay.clip(merged, to: knife)
      drawing.courses += lines
      guard !lines.isEmpty else { continue }
      drawing.add(
        .group(
          SceneGroup(
            id: "\(view.prefix)-\(spec.name)-\(course.word)", title: course.word, role: .sign,
            data: ["sign": course.sign],
            nodes: [.shape(SceneShape(Outline(lines), stroke: course.style.stroke))])),
        signs: [course.sign])
    }
    drawing.obstacles = drawing.courses.map { .barrier($0, cost: InkCost.border) }
    drawing.labels = try nameAlong(drawing.courses, in: view)
    return drawing
  }

  /// Whether the layer shows only borders that have moved. Such a comparison does not distinguish uncertain
  /// borders.
  private var isComparison: Bool { date != context.map.date }

  private var arcs: [Arc] {
    let today = Set(context.borders.arcs(on: context.map.date).map(\.id))
    return context.borders.arcs(on: date).filter { !(isComparison && today.contains($0.id)) }
  }

  private func courses() throws -> [Course] {
    let isVague = { (arc: Arc) in
      !isComparison && (arc.evidence.accuracyKm ?? 0) > Self.uncertainKm
    }
    return [
      Course(
        arcs: arcs.filter { !isVague($0) }, style: try context.lineStyle(borders.style, of: spec),
        sign: sign, word: "certain"),
      Course(
        arcs: arcs.filter(isVague), style: style.line(.borderUncertain),
        sign: "\(spec.kindName)-uncertain", word: "uncertain"),
    ]
  }
}
