import GeoModel
import Geometry
import MapSpec
import Projection
import Scene
import Wording

/// Lines of the model, such as limits, defence lines and fortifications.
struct LineLayer: MapLayer {
  let context: MapContext
  let lines: LayerSpec.Lines

  /// The shortest piece of a line on dry land to draw, in millimetres.
  private static let leastPiece = 4.0
  /// The distance, in millimetres, at which an end touches another line or the frame.
  private static let touch = 0.05

  var spec: LayerSpec { .lines(lines) }

  /// Concentrations of troops are cut at lakes, because troops stand on dry land.
  var needs: PageNeeds { shown.contains { $0.kind == .concentration } ? .lakes : [] }

  func legend(_ survey: Survey) throws -> [LegendEntry] {
    let seen = shown.filter(survey.arcs.isSeen)
    guard !seen.isEmpty else { return [] }
    let style = try context.lineStyle(lines.style, of: spec)
    let samples = style.variants(for: seen)
    return try entry(.areas, samples.count == 1 ? .line(samples[0]) : .lines(samples), survey)
  }

  func sources(_ survey: Survey) -> [String] {
    shown.filter(survey.arcs.isSeen).flatMap(\.evidence.sources)
  }

  func subject(on page: Page) throws -> Subject {
    guard lines.legend != nil else { return Subject() }
    // All lines count, even those that do not exist on the map's days, so that insets leave room for them.
    // Railways are not the subject.
    let all = model.lines.filter { lines.names($0) && $0.kind != .railway }
    return Subject(lines: all.flatMap(page.arcs.lines))
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let lineStyle = try context.lineStyle(lines.style, of: spec)
    var drawing = LayerDrawing()
    for line in shown {
      let courses = try view.page.arcs.lines(line).flatMap {
        // Troops stand on dry land, even if the border that the line follows crosses a lake.
        line.kind == .concentration ? try dry($0, view.page) : [$0]
      }
      guard !courses.isEmpty else { continue }
      let onLeft = line.side != .right
      let parts = lineStyle.courses(courses, onLeft: onLeft)
      let shapes =
        lineStyle.variants(for: [line]).flatMap {
          $0.drawing(courses, onLeft: onLeft, teethOnLeft: line.teethOnLeft)
        }
        + lineStyle.variants(for: [line]).prefix(1).flatMap {
          $0.stops(courses, isFree: { isFree($0, of: line, in: view) })
        }
      let name = context.words.name(line.names)
      drawing.add(
        feature(line.id, name, sign: sign, line.attributes, shapes, in: view), signs: [sign])
      if line.kind == .railway {
        // Names may cross railways, and circles of limits need not keep away from them.
        drawing.obstacles += parts.map { .ink($0, cost: InkCost.railway) }
      } else {
        drawing.courses += parts
        if let tooth = lineStyle.tooth {
          drawing.obstacles += parts.flatMap {
            tooth.teeth(along: $0, onLeft: line.teethOnLeft).map {
              .taboo($0, cost: InkCost.tick)
            }
          }
        }
      }
      if let label = lines.label, let longest = parts.max(by: { $0.length < $1.length }) {
        var request = LabelRequest.along(
          longest, id: "line-" + line.id,
          text: try words(label, line, name) + view.marks.marks(line.evidence), .line,
          side: .beside, try context.labelClass(label.labelClass, of: spec, else: .line))
        if line.kind != .railway { request.reach = lineStyle.tooth?.length.value ?? 0 }
        drawing.labels.append(request)
      }
    }
    drawing.obstacles += drawing.courses.map { .ink($0, cost: InkCost.line) }
    return drawing
  }

  /// Whether a line ends at a point of its own accord: neither at another line of the layer nor at the frame.
  private func isFree(_ end: Point, of line: Line, in view: View) -> Bool {
    guard view.frame.box.shrunk(by: Self.touch).contains(end) else { return false }
    return !shown.contains { other in
      other.id != line.id
        && view.page.arcs.lines(other).contains { course in
          course.box?.grown(by: Self.touch).contains(end) == true
            && course.distance(to: end) < Self.touch
        }
    }
  }

  private var shown: [Line] { context.facts.lines(of: [spec]) }

  /// The parts of a line on dry land that are long enough to draw, with all their bends.
  private func dry(_ line: Polyline, _ page: Page) throws -> [Polyline] {
    guard let reach = line.box?.grown(by: 1) else { return [] }
    let lakes = page.basemap.lakes.filter { $0.box?.touches(reach) ?? false }
    let land = try context.overlay.difference(
      page.land.part(in: reach, context.overlay), context.overlay.union([lakes]))
    return try context.overlay.clip([line], to: land).filter { $0.length > Self.leastPiece }
  }

  /// The text along a line. It is either the name of the line or the text of the layer, which may contain that
  /// name and the straight distance between the ends of the line.
  private func words(_ label: LayerSpec.Label, _ line: Line, _ name: String) throws -> String {
    guard let key = label.text else { return name }
    let course = try context.borders.polyline(of: line).points
    let metres = zip(course.prefix(1), course.suffix(1)).map {
      Geodesic.inverse(LonLat($0), LonLat($1)).distance
    }
    let km = Int(((metres.first ?? 0) / 1000).rounded())
    var values: [String: TextValue] = ["name": .text(name), "km": .number(km)]
    if let day = line.span.start { values["date"] = .shortDay(day) }
    return try context.text(key, values)
  }
}

extension LineStyle {
  /// The styles in which lines are drawn, in the order of the gauges: of railways, those for their gauges.
  fileprivate func variants(for lines: [Line]) -> [LineStyle] {
    let ofLines = lines.map { line -> [LineStyle?] in
      let classes = line.track?.gaugeClasses ?? []
      let own = Gauge.allCases.map { gauge in
        classes.contains { $0.rawValue == gauge.rawValue } ? gauges[gauge] : nil
      }
      // The last one stands for lines without a style for their gauge.
      return own + [own.allSatisfy { $0 == nil } ? self : nil]
    }
    return (0...Gauge.allCases.count).compactMap { place in
      ofLines.lazy.compactMap { $0[place] }.first
    }
  }
}

extension Line {
  /// The side of the teeth. The ticks of a limit point to the side where troops are permitted; the teeth of a
  /// defence line point to the enemy.
  fileprivate var teethOnLeft: Bool {
    let isDefence = kind == .defenceLine || kind == .proposedFortification
    return (side != .right) != isDefence
  }
}
