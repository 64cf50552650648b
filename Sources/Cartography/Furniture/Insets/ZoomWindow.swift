import Geometry
import MapSpec
import Scene

/// The border of a zoom and a note of its scale. The contents of the zoom are a view of their own.
struct ZoomWindow: MapInset {
  let context: MapContext
  /// The frame of the zoom.
  let frame: MapFrame

  func size() -> Vector { Vector(frame.box.width, frame.box.height) }

  func nodes(size: Vector) throws -> [SceneNode] {
    let box = Box(x: 0, y: 0, width: size.dx, height: size.dy)
    let border = SceneShape(Outline(box), stroke: context.style.line(.inset).stroke)
    return (try scaleNote().nodes) + [.shape(border)]
  }

  /// The box of the scale note, which names in the zoom must avoid.
  func noteBox() throws -> Box { try scaleNote().box }

  private func scaleNote() throws -> (nodes: [SceneNode], box: Box) {
    let text = try context.shape("1 : \(context.scaleWords(of: frame))", .small)
    let box = Box(x: 0, y: frame.box.maxY - 4, width: text.width + 3, height: 4)
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

extension InsetSpec.Zoom {
  /// The frame of the zoom, relative to its own top left corner.
  ///
  /// - Throws: ``CartographyError/frameOutsideProjection(_:)`` or ``CartographyError/noScale(_:)``.
  func frame(of map: MapFrame) throws -> MapFrame {
    guard let middle = map.projection.forward(center) else {
      throw CartographyError.frameOutsideProjection(map.projection.definition)
    }
    return try MapFrame(
      box: Box(x: 0, y: 0, width: size.dx, height: size.dy), projection: map.projection,
      center: middle, denominator: denominator * (try map.projection.statedFactor(at: center)),
      enlargement: map.enlargement)
  }
}

extension MapFrame {
  /// The part of the map that this frame of a zoom enlarges, on the page of the map.
  ///
  /// - Parameter map: the main frame of the map.
  func extent(on map: MapFrame) -> Box {
    let share = denominator / map.denominator
    return Box(center: map.page(center), width: box.width * share, height: box.height * share)
  }
}
