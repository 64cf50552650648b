import GeoModel
import Geometry
import MapSpec
import Overlay
import Scene

extension LayerComposer {
  /// Draws the limit of each treaty's contingent in the middle of the host's free land: a broken circle
  /// on the scale of the garrisons, hollow, because it counts men allowed and not men present.
  func addLimits(_ layer: LayerSpec, to plate: inout Plate) throws {
    let halo = SceneText.Halo(style.color(.halo), Millimetres(points: 0.8))
    var nodes: [SceneNode] = []
    for treaty in context.treaties {
      guard let limit = treaty.contingent?.limit,
        let room = try context.territories.room(treaty.host, on: date(of: layer))
      else { continue }
      let radius = discRadius(men: limit, style.symbols)
      guard let center = try freePlace(in: room, plate) else { continue }
      let circle = SceneShape(
        Outline(circle: center, radius: radius), stroke: style.symbols.cap)
      let number = try context.shape(context.texts.number(limit), .figure)
      let words = try context.shape(try context.text("strength.limit-short"), .small)
      nodes.append(
        feature(
          layer, treaty.id, context.words.name(treaty.names),
          sign: sign(layer), data: ["limit": String(limit)],
          [
            .shape(circle),
            .text(
              SceneText(
                number, at: .straight(Point(center.x - number.width / 2, center.y), angle: 0),
                color: style.color(.guest), halo: halo)),
            .text(
              SceneText(
                words,
                at: .straight(Point(center.x - words.width / 2, center.y + 3), angle: 0),
                color: style.type(.small).color, halo: halo)),
          ]))
      plate.obstacles.append(.symbol(center, radius, owner: "limit-" + treaty.id))
      plate.cite(treaty.evidence)
    }
    plate.groups.append(group(layer, nodes))
    if let key = layer.legend, !nodes.isEmpty {
      let sample = SceneShape(Outline(circle: Point(0, 0), radius: 1.7), stroke: style.symbols.cap)
      plate.legend.append(
        LegendEntry(
          sign: sign(layer), section: .symbols, sample: .symbol([.shape(sample)]),
          text: try legend(key, layer)))
    }
  }

  /// The place in the area that is farthest from its edges and from every symbol.
  private func freePlace(in area: Area, _ plate: Plate) throws -> Point? {
    let symbols = sites.filter { $0.isBase || $0.rank <= 2 }.map { site in
      Polygon(Ring(Outline(circle: site.center, radius: site.radius + 3).flattened()[0].points))
    }
    let lines = plate.obstacles.compactMap { obstacle -> Polyline? in
      guard case .line(let line, _) = obstacle.shape, case .soft(let cost) = obstacle.kind,
        [InkCost.line, InkCost.border].contains(cost)
      else { return nil }
      return line
    }
    let taken = try context.overlay.union([symbols, context.overlay.buffer(lines, distance: 2)])
    let free = try context.overlay.difference(area, taken)
    return free.max { $0.area < $1.area }?.inscribedPoint(precision: 0.5)?.point
  }
}
