import GeoModel
import Geometry
import MapSpec
import Projection
import Scene

extension LayerComposer {
  /// Draws lines of the model: limits, defence lines, fortifications.
  func addLines(_ layer: LayerSpec, to plate: inout Plate) throws {
    let lineStyle = try context.lineStyle(layer)
    var nodes: [SceneNode] = []
    let shown = model.lines.filter {
      layer.show.contains($0.id) && $0.span.touches(context.map.period)
    }
    for line in shown {
      let courses = try frame.lines(try context.borders.polyline(of: line)).flatMap {
        // Troops stand on land, however a border runs through a lake.
        line.kind == .concentration ? try dry($0) : [$0]
      }
      guard !courses.isEmpty else { continue }
      let onLeft = line.side != .right
      let parts = lineStyle.courses(courses, onLeft: onLeft)
      let shapes = lineStyle.drawing(courses, onLeft: onLeft, teethOnLeft: line.teethOnLeft)
      let name = context.words.name(line.names)
      nodes.append(
        feature(
          layer, line.id, name, sign: sign(layer), data: line.data, shapes))
      plate.cite(line.evidence)
      plate.obstacles += parts.map { .ink($0, cost: InkCost.line) }
      if layer.isLabelled, let longest = parts.max(by: { $0.length < $1.length }) {
        let text = try words(layer, line, name)
        plate.labels.append(
          .along(
            longest, id: "line-" + line.id, text: text + plate.marks(line.evidence), role: .line,
            priority: 5,
            side: .beside))
      }
    }
    plate.groups.append(group(layer, nodes))
    if let key = layer.legend, !nodes.isEmpty {
      plate.legend.append(
        LegendEntry(
          sign: sign(layer), section: .areas, sample: .line(lineStyle), text: try legend(key, layer)
        )
      )
    }
  }
}

extension LayerComposer {
  /// The longer parts of a line that lie on land, with all their bends.
  private func dry(_ line: Polyline) throws -> [Polyline] {
    let land = try context.overlay.difference(
      context.overlay.makeValid(basemap.landBeyond), context.overlay.union([basemap.lakes]))
    return try context.overlay.clip([line], to: land).filter { $0.length > 4 }
  }

  /// What is written along a line: its name, or the layer's text with the name and the straight distance
  /// between the line's ends.
  private func words(_ layer: LayerSpec, _ line: Line, _ name: String) throws -> String {
    guard let key = layer.labelText else { return name }
    let course = try context.borders.polyline(of: line).points
    let metres = zip(course.prefix(1), course.suffix(1)).map {
      Geodesic.inverse(LonLat($0), LonLat($1)).distance
    }
    let km = Int(((metres.first ?? 0) / 1000).rounded())
    return try context.text(key, ["name": .text(name), "km": .number(km)])
  }
}

extension Line {
  /// A limit's ticks point to the side where the troops may be; a defence line's teeth to the enemy.
  fileprivate var teethOnLeft: Bool {
    let isDefence = kind == .defenceLine || kind == .proposedFortification
    return (side != .right) != isDefence
  }
}

extension LineStyle {
  /// Where the line is drawn: on its course or beside it.
  func courses(_ parts: [Polyline], onLeft: Bool) -> [Polyline] {
    parts.map { part in offset.map { part.beside($0.value, onLeft: onLeft) } ?? part }
  }

  /// The line with its teeth and the head of its arrow.
  func drawing(_ parts: [Polyline], onLeft: Bool, teethOnLeft: Bool) -> [SceneNode] {
    let courses = courses(parts, onLeft: onLeft)
    var nodes = [SceneNode.shape(SceneShape(Outline(courses), stroke: stroke))]
    if let tooth {
      let teeth = courses.flatMap { $0.teeth(tooth, onLeft: teethOnLeft) }
      nodes.append(.shape(SceneShape(Outline(teeth.map(Polyline.init)), stroke: stroke)))
    }
    if let arrow, let head = courses.last?.arrowhead(length: arrow.value) {
      nodes.append(.shape(SceneShape(Outline(head), fill: stroke.color)))
    }
    return nodes
  }
}

extension Polyline {
  /// A triangle whose point is the end of the line.
  func arrowhead(length: Double) -> Ring? {
    guard let end = location(at: self.length), let back = location(at: self.length - length) else {
      return nil
    }
    let along = (end.point - back.point).normalized
    let side = along.perpendicular * (length * 0.36)
    let foot = end.point - along * length
    return Ring([end.point, foot + side, foot - side])
  }

  /// A smoothed course that runs beside the line at a distance, on its left or right as one runs along it
  /// (seen on the page).
  func beside(_ distance: Double, onLeft: Bool) -> Polyline {
    let calm = simplified(tolerance: distance * 0.5).smoothed(rounds: 3).resampled(step: 0.8)
    let step = 0.4
    return Polyline(
      stride(from: 0.4, through: max(0.4, calm.length - 0.4), by: 0.8).compactMap { place in
        guard let here = calm.location(at: place),
          let before = calm.location(at: max(0, place - step))?.point,
          let after = calm.location(at: place + step)?.point
        else { return nil }
        let side = (after - before).normalized.perpendicular * (onLeft ? -1 : 1)
        return here.point + side * distance
      })
  }

  /// Short strokes at right angles to the line, on its left as one runs along it (seen on the page).
  func teeth(_ tooth: LineStyle.Tooth, onLeft: Bool) -> [[Point]] {
    let spacing = tooth.spacing.value
    return stride(from: spacing / 2, to: length, by: spacing).compactMap { distance in
      location(at: distance).map { place in
        // On the page y runs down, so the perpendicular points to the right of the direction.
        let side = place.direction.perpendicular * (onLeft ? -1 : 1)
        return [place.point, place.point + side * tooth.length.value]
      }
    }
  }
}
