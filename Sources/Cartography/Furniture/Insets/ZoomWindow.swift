import GeoModel
import Geometry
import MapSpec
import Scene

/// The border of a zoom and a strip with its title, its scale and a scale bar. The contents of the zoom are a view of
/// their own.
struct ZoomWindow: MapInset {
  let context: MapContext
  /// The frame of the zoom.
  let frame: MapFrame

  /// The height of the strip, in millimetres.
  private static let height = 4.6
  /// White before and after each part of the strip, in millimetres.
  private static let gap = 1.5
  /// The largest part of the zoom's width that the bar takes.
  private static let longestBar = 0.22

  func size() -> Vector { Vector(frame.box.width, frame.box.height) }

  func nodes(size: Vector) throws -> [SceneNode] {
    let box = Box(x: 0, y: 0, width: size.dx, height: size.dy)
    let border = SceneShape(Outline(box), stroke: context.style.line(.inset).stroke)
    return (try strip().nodes) + [.shape(border)]
  }

  /// The box of the strip, which names in the zoom must avoid.
  func noteBox() throws -> Box { try strip().box }

  /// The name of the foremost base in the zoom: that of the largest town, else the one with the most men. Nil for a
  /// zoom without bases.
  var title: String? {
    let shown = context.facts.bases.compactMap { base -> (base: Base, rank: Int)? in
      guard case .place(let place) = base.site, let point = frame.page(place.position),
        frame.box.contains(point)
      else { return nil }
      return (base, place.rank)
    }
    let foremost = shown.min { one, other in
      let men = (one.base.garrison?.drawnMen ?? 0, other.base.garrison?.drawnMen ?? 0)
      return (one.rank, -men.0, one.base.id) < (other.rank, -men.1, other.base.id)
    }
    return foremost.map { context.words.place($0.base.names) }
  }

  private func strip() throws -> (nodes: [SceneNode], box: Box) {
    let top = frame.box.maxY - Self.height
    let baseline = frame.box.maxY - 1.5
    var nodes: [SceneNode] = []
    var x = Self.gap
    func add(_ words: String, _ role: TypeRole) throws {
      let text = try context.shape(words, role)
      nodes.append(
        .text(
          SceneText(
            text, at: .straight(Point(x, baseline), angle: 0), color: context.style.type(role).color
          )))
      x += text.width + Self.gap
    }
    if let title { try add(title, .figure) }
    try add("1 : \(context.scaleWords(of: frame))", .small)
    if let bar {
      let foot = frame.box.maxY - Self.height * 0.42
      let ink = Stroke(context.style.color(.ink), Millimetres(0.25), cap: .butt)
      let ends = [x, x + bar.length].map { Polyline([Point($0, foot - 0.9), Point($0, foot)]) }
      let line = Polyline([Point(x, foot), Point(x + bar.length, foot)])
      nodes.append(.shape(SceneShape(Outline(ends + [line]), stroke: ink)))
      x += bar.length + Self.gap / 2
      try add(
        context.text("scale.km", ["length": .text(context.texts.measure(bar.km))]), .small)
    }
    let box = Box(x: 0, y: top, width: min(x, frame.box.width), height: Self.height)
    let ground = SceneShape(
      Outline(box), fill: context.style.color(.panel), stroke: context.style.line(.inset).stroke)
    return ([.shape(ground)] + nodes, box)
  }

  /// A round length for the bar and its length on the page, in millimetres; nil where the scale is not defined.
  private var bar: (km: Double, length: Double)? {
    let measure = ScaleBar(context: context, frame: frame, lengthKm: 1)
    let longest = frame.box.width * Self.longestBar
    return ScaleBar.roundKm.lazy.map { (km: $0, length: measure.length(metres: $0 * 1000)) }
      .first { $0.length > 0 && $0.length <= longest }
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
