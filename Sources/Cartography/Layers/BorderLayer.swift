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

  /// The line style of borders on which states do not agree. A style without it draws them as uncertain.
  private static let disputedStyle = "border-disputed"

  /// Borders with the same kind of line: those whose course is known, the uncertain ones, or those on which
  /// states do not agree.
  private struct Course {
    enum Kind: String { case certain, uncertain, disputed }

    let kind: Kind
    let arcs: [Arc]
    let lines: [Line]
    let style: LineStyle
    let sign: String

    func isSeen(in page: PageArcs) -> Bool {
      arcs.contains(where: page.isSeen) || lines.contains(where: page.isSeen)
    }

    /// The worst accuracy of the borders on a page, in kilometres.
    func worst(in page: PageArcs) -> Double? {
      (arcs.filter(page.isSeen).map(\.evidence) + lines.filter(page.isSeen).map(\.evidence))
        .compactMap(\.accuracyKm).max()
    }
  }

  func legend(_ survey: Survey) throws -> [LegendEntry] {
    guard let text = try legendText(survey) else { return [] }
    return try courses().filter { $0.isSeen(in: survey.arcs) }.map { course in
      let words =
        switch course.kind {
        case .certain: text
        case .uncertain:
          try context.text(
            "legend.uncertain-border", ["km": .measure(course.worst(in: survey.arcs) ?? 0)])
        case .disputed: try context.text("legend.disputed-border")
        }
      return LegendEntry(
        sign: course.sign, section: .areas, sample: .line(course.style), text: words)
    }
  }

  func sources(_ survey: Survey) -> [String] {
    arcs.filter(survey.arcs.isSeen).flatMap(\.evidence.sources)
      + lines.filter(survey.arcs.isSeen).flatMap(\.evidence.sources)
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let overlay = context.overlay
    let knife = try view.page.land.knife(overlay)
    var drawing = LayerDrawing()
    for course in try courses() {
      let merged = try overlay.merged(
        course.arcs.flatMap { view.page.arcs.lines($0) }
          + course.lines.flatMap { view.page.arcs.lines($0) })
      let lines = try overlay.clip(merged, to: knife)
      drawing.courses += lines
      guard !lines.isEmpty else { continue }
      drawing.add(
        .group(
          SceneGroup(
            id: "\(view.prefix)-\(spec.name)-\(course.kind.rawValue)",
            title: course.kind.rawValue, role: .sign,
            data: ["sign": course.sign],
            nodes: [.shape(SceneShape(Outline(lines), stroke: course.style.stroke))])),
        signs: [course.sign])
    }
    // A border that has moved divides no states any more, but it is what a comparison is about.
    drawing.obstacles = drawing.courses.map {
      isComparison
        ? .barrier($0, cost: InkCost.formerBorder) : .taboo($0, cost: InkCost.border)
    }
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

  /// The borders that bound no territory of the model.
  private var lines: [Line] {
    model.lines.filter { line in
      line.kind == .border && line.span.contains(date)
        && !(isComparison && line.span.contains(context.map.date))
    }
  }

  private func courses() throws -> [Course] {
    let isVague = { (evidence: Evidence) in
      !isComparison && (evidence.accuracyKm ?? 0) > Self.uncertainKm
    }
    let settled = lines.filter { $0.status == .settled }
    return [
      Course(
        kind: .certain, arcs: arcs.filter { !isVague($0.evidence) },
        lines: settled.filter { !isVague($0.evidence) },
        style: try context.lineStyle(borders.style, of: spec), sign: sign),
      Course(
        kind: .uncertain, arcs: arcs.filter { isVague($0.evidence) },
        lines: settled.filter { isVague($0.evidence) }, style: style.line(.borderUncertain),
        sign: "\(spec.kindName)-uncertain"),
      Course(
        kind: .disputed, arcs: [], lines: lines.filter { $0.status != .settled },
        style: style.lines[Self.disputedStyle] ?? style.line(.borderUncertain),
        sign: "\(spec.kindName)-disputed"),
    ]
  }
}
