import Geometry
import Labeling
import MapSpec
import Scene

/// Draws the boxes within the map frame and keeps names off them.
struct InsetComposer {
  let context: MapContext
  let panels: PanelComposer

  /// In millimetres.
  private static let longestConnector = 80.0

  /// Where the insets will lie: in their corners when nothing of the subject lies there, else where there
  /// is room.
  ///
  /// - Throws: ``Replanning`` for a box of panels without room.
  func boxes(_ plate: Plate, in space: FreeSpace) throws -> [Box] {
    var space = space
    return try context.map.insets.map { spec in
      let size =
        switch spec.kind {
        case .locator: try Locator(context: context, spec: spec).size()
        case .scaleBar: try ScaleBar(context: context, spec: spec).drawing().size
        case .panels: try panels.box(spec.panels, width: spec.width?.value ?? 60, plate).size
        case .zoom: spec.size ?? Vector(0, 0)
        }
      let place = space.place(size, preferring: corner(spec, size: size))
      // The reader can do without a chronology, but not without the scale.
      if !place.isFree, let panel = spec.panels.last { throw Replanning.without([panel]) }
      return place.box
    }
  }

  /// The insets, each in its place, and what is known of the names in them.
  func insets(
    at boxes: [Box], on plate: inout Plate
  ) throws -> (groups: [SceneGroup], labels: [LabelOutcome]) {
    var groups: [SceneGroup] = []
    var outcomes: [LabelOutcome] = []
    for (spec, box) in zip(context.map.insets, boxes) {
      let drawing: InsetDrawing
      switch spec.kind {
      case .locator: drawing = try Locator(context: context, spec: spec).drawing()
      case .scaleBar: drawing = try ScaleBar(context: context, spec: spec).drawing()
      case .panels: drawing = try panels.box(spec.panels, width: spec.width?.value ?? 60, plate)
      case .zoom:
        let zoom = try Zoom(context: context, spec: spec).drawing(on: &plate)
        drawing = zoom.drawing
        outcomes.append(zoom.labels.drawn(at: Vector(box.minX, box.minY)))
      }
      plate.obstacles.append(.panel(box))
      for source in drawing.sources { plate.cite(source: source) }
      let nodes = drawing.nodes.map { $0.translated(by: Vector(box.minX, box.minY)) }
      if let extent = Zoom.extent(of: spec, in: context.frame)?.box {
        addConnectors(from: extent, to: box, on: &plate)
      }
      groups.append(
        SceneGroup(
          id: "\(context.prefix)-inset-\(groups.count + 1)", title: spec.kind.rawValue,
          role: .panel, data: ["inset": spec.kind.rawValue], nodes: nodes))
    }
    return (groups, outcomes)
  }

  /// Draws the outline of the part that is drawn again, and lines from it to the inset, below the names.
  private func addConnectors(from extent: Box, to inset: Box, on plate: inout Plate) {
    let stroke = context.style.line(.inset).stroke
    let isBeside = extent.maxX < inset.minX || extent.minX > inset.maxX
    let pairs =
      isBeside
      ? [(0, 0), (3, 3)].map { (extent.corners[$0.0], inset.corners[$0.1]) }
      : extent.center.y < inset.center.y
        ? [(extent.corners[3], inset.corners[0]), (extent.corners[2], inset.corners[1])]
        : [(extent.corners[0], inset.corners[3]), (extent.corners[1], inset.corners[2])]
    let thin = Stroke(context.style.color(.rule), stroke.width * 0.45)
    // A long one would run across half the map.
    let lines = pairs.map { Polyline([$0.0, $0.1]) }.filter { $0.length < Self.longestConnector }
    plate.obstacles += (lines + [Ring(extent).closed]).map { .ink($0, cost: InkCost.line) }
    plate.groups.append(
      SceneGroup(
        id: "\(context.prefix)-connectors", title: "connectors", role: .layer,
        nodes: [
          .shape(SceneShape(Outline(extent), stroke: stroke)),
          .shape(SceneShape(Outline(lines), stroke: thin)),
        ]))
  }

  private func corner(_ spec: InsetSpec, size: Vector) -> Point {
    let box = context.frame.box
    let isLeft = spec.corner == .topLeft || spec.corner == .bottomLeft
    let isTop = spec.corner == .topLeft || spec.corner == .topRight
    let shift = spec.offset
    return Point(
      isLeft ? box.minX + shift.dx : box.maxX - size.dx - shift.dx,
      isTop ? box.minY + shift.dy : box.maxY - size.dy - shift.dy)
  }
}

/// An inset drawn from its own top left corner.
struct InsetDrawing {
  var nodes: [SceneNode]
  var size: Vector
  /// Ids of the sources of what it shows.
  var sources: [String] = []
}
