import Geometry
import Labeling
import MapSpec
import Scene

/// Draws names at the positions that were found for them.
struct LabelDrawer {
  let context: MapContext
  let land: LandColors
  /// The prefix of the ids of everything drawn.
  let prefix: String

  /// A name as one group, with its halo, its units and its leader.
  ///
  /// - Parameters:
  ///   - placement: the position of the name.
  ///   - request: the name.
  ///   - blocks: the ways to set the name.
  ///   - rims: the symbols of the feature that the name belongs to.
  func group(
    _ placement: LabelPlacement, _ request: LabelRequest, _ blocks: [LabelBlock],
    around rims: [Obstacle]
  ) throws -> SceneGroup {
    let block = blocks[placement.variant]
    let id = "\(prefix)-label-\(request.id)"
    var nodes: [SceneNode] = []
    if let leader = placement.leader.map({ cut($0, at: rims) }) {
      nodes.append(
        .shape(
          SceneShape(Outline(leader), stroke: context.style.line(.leader).stroke)))
    }
    if let baseline = placement.baseline, let row = block.rows.first,
      case .text(let text) = row.content
    {
      nodes.append(drawn(text, row.role, .curve(baseline), request))
    } else {
      for (index, (row, box)) in zip(block.rows, placement.rowBoxes).enumerated() {
        switch row.content {
        case .text(let text):
          let start = Point(box.minX, box.minY + row.ascent)
          nodes.append(drawn(text, row.role, .straight(start, angle: 0), request))
        case .units(let units, _):
          let start = box.minX + LabelBlock.unitMargin * placement.alignment.share
          nodes += try units.nodes(at: Point(start, box.minY), id: "\(id)-row-\(index + 1)")
        }
      }
    }
    return SceneGroup(id: id, title: request.words, role: .label, nodes: nodes)
  }

  /// About half the height of small letters, in millimetres.
  private static let rise = 0.8

  /// A leader that starts at the label and ends where it first meets a symbol of its own feature.
  private func cut(_ leader: Polyline, at rims: [Obstacle]) -> Polyline {
    guard let start = leader.points.first, leader.points.count == 2, let end = leader.points.last
    else { return leader }
    let steps = max(2, Int(leader.length / 0.1))
    let meets = { (point: Point) in
      rims.contains { rim in
        guard case .circle(let center, let radius) = rim.shape else { return false }
        return center.distance(to: point) < radius
      }
    }
    let first = (1...steps).first { meets(start.interpolated(to: end, Double($0) / Double(steps))) }
    guard let first else { return leader }
    return Polyline([start, start.interpolated(to: end, Double(first) / Double(steps))])
  }

  /// The words or, on a map used as an exercise, a line to write them on.
  private func drawn(
    _ text: ShapedText, _ role: TypeRole, _ placement: SceneText.Placement,
    _ request: LabelRequest
  ) -> SceneNode {
    let spec = context.style.type(role)
    if spec.form == .line {
      let line =
        switch placement {
        case .straight(let start, _): Polyline([start, start + Vector(text.width, 0)])
        case .curve(let line): line
        }
      var stroke = context.style.line(.leader).stroke
      stroke.color = spec.color
      return .shape(SceneShape(Outline(line), stroke: stroke))
    }
    let middle =
      switch placement {
      case .straight(let start, _): start + Vector(text.width / 2, -Self.rise)
      case .curve(let line): line.location(at: line.length / 2)?.point
      }
    return .text(
      SceneText(text, at: placement, color: spec.color, halo: halo(of: request, at: middle)))
  }

  /// The halo of a name. On land it has the colour of the land.
  private func halo(of request: LabelRequest, at middle: Point?) -> SceneText.Halo? {
    guard request.labelClass.halo > Millimetres(0) else { return nil }
    let water = context.style.color(.waterHalo)
    let paper = context.style.color(.halo)
    let color =
      switch request.ground {
      case .water: water
      case .land where context.showsPowers:
        middle.flatMap(land.color)?.withAlpha(paper.alpha) ?? water
      case .land: paper
      }
    return .init(color, request.labelClass.halo)
  }
}
