import GeoModel
import Geometry
import MapSpec
import Scene

/// A part of the map drawn again at a larger scale, with its own names.
struct Zoom {
  let context: MapContext
  let spec: InsetSpec

  /// The part of the map that is drawn again, on the page of the main map.
  static func extent(of spec: InsetSpec, in frame: MapFrame) -> Ring? {
    guard let size = spec.size, let center = spec.center.flatMap({ frame.page($0) }),
      let denominator = spec.denominator
    else { return nil }
    let share = denominator / frame.denominator
    return Ring(Box(center: center, width: size.dx * share, height: size.dy * share))
  }

  /// The inset from its own top left corner; what it shows is added to the plate's legend and sources.
  func drawing(on plate: inout Plate) throws -> (drawing: InsetDrawing, labels: LabelOutcome) {
    guard let size = spec.size, let position = spec.center, let denominator = spec.denominator,
      let center = context.frame.projection.forward(position)
    else { throw CartographyError.frameTooSmall }
    let box = Box(x: 0, y: 0, width: size.dx, height: size.dy)
    let frame = try MapFrame(
      box: box, projection: context.frame.projection, center: center, denominator: denominator,
      enlargement: context.frame.enlargement)
    let inner = context.zoomed(to: frame)
    let sites = SiteBuilder(context: inner).sites()
    let basemap = try PageBasemap(
      context.model, frame, hasShoreBands: context.map.showsShoreBands(in: context.style))
    let composer = LayerComposer(context: inner, basemap: basemap, sites: sites)
    var zoomed = Plate()
    zoomed.notes = plate.notes
    let skipped: Set<LayerSpec.Kind> = [.graticule, .states, .limits]
    for layer in context.map.layers where !skipped.contains(layer.kind) {
      try composer.add(layer, to: &zoomed)
    }
    let scale = try scaleNote(box)
    zoomed.obstacles.append(.panel(scale.box))
    let labels = try LabelComposer(context: inner, land: basemap.land).place(zoomed)
    plate.legend += zoomed.legend
    zoomed.sources.forEach { plate.cite(source: $0) }
    zoomed.leaveOutTowns(labels.report.dropped.map(\.id))
    let border = SceneShape(Outline(box), stroke: context.style.line(.inset).stroke)
    let nodes = (zoomed.groups + labels.groups).map(SceneNode.group) + scale.nodes
    return (InsetDrawing(nodes: nodes + [.shape(border)], size: size), labels.report)
  }

  private func scaleNote(_ frame: Box) throws -> (nodes: [SceneNode], box: Box) {
    let denominator = context.texts.number(
      Int(((spec.denominator ?? 1) / context.frame.enlargement).rounded()))
    let text = try context.shape("1 : \(denominator)", .small)
    let box = Box(
      x: frame.minX, y: frame.maxY - 4, width: text.width + 3, height: 4)
    return (
      [
        .shape(
          SceneShape(
            Outline(box), fill: context.style.color(.panel),
            stroke: context.style.line(.inset).stroke)),
        .text(
          SceneText(
            text, at: .straight(Point(box.minX + 1.5, box.maxY - 1.3), angle: 0),
            color: context.style.type(.small).color)),
      ], box
    )
  }
}

extension MapContext {
  /// The same map seen through another frame.
  fileprivate func zoomed(to frame: MapFrame) -> MapContext {
    MapContext(
      words: words, style: style, borders: borders, shapes: shapes, frame: frame,
      overlay: overlay, typesetter: typesetter, prefix: prefix + "-zoom", incidents: incidents,
      zooms: [], labelLimit: labelLimit)
  }
}
