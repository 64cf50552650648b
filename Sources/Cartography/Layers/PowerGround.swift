import Documents
import GeoModel
import Geometry
import MapSpec
import Overlay
import Scene

/// What the land of a territory looks like below the style of its layer.
struct PowerGround: Hashable {
  /// The tint of the state that holds it.
  let holder: PowerPalette.Tint
  /// The tint of the other state that had it or wants it; nil for a state and where there is none.
  let other: PowerPalette.Tint?

  /// The nodes of the stripes in an area, and the area that they cover.
  func stripes(
    _ stripes: AreaStyle.Stripes?, in area: Area, _ overlay: Overlay
  ) throws -> [SceneNode] {
    guard let stripes, let other, let box = area.box else { return [] }
    let bars = box.bars(
      angle: stripes.angle, spacing: stripes.spacing.value, width: stripes.width.value)
    return other.filling(try overlay.intersection(area, bars))
  }

  /// The colour that a reader sees from afar.
  func mean(_ stripes: AreaStyle.Stripes?) -> Color {
    guard let stripes, let other else { return holder.fill }
    return holder.fill.mixed(with: other.fill, stripes.width.value / stripes.spacing.value)
  }
}

extension PowerPalette.Tint {
  /// The fill and the hatch of an area.
  func filling(_ area: Area) -> [SceneNode] {
    Cartography.filling(area, fill, hatch)
  }
}

extension MapContext {
  /// Whether the map shows the land of each state in its own tint.
  var showsPowers: Bool {
    map.layers.contains { if case .powers = $0.spec { true } else { false } }
  }

  /// What the land of a territory looks like on a day. Nil if the map does not show whose land is whose, and for
  /// territories that belong to no state of the model.
  func ground(of territory: Territory, on date: Day, _ arcs: PageArcs) -> PowerGround? {
    guard showsPowers else { return nil }
    if let own = tints[territory.id] { return PowerGround(holder: own, other: nil) }
    let parties = [territory.toState, territory.of].compactMap(\.self)
    let holder = parties.first { holds($0, territory, on: date, arcs) }
    guard let tint = holder.flatMap({ tints[$0] }) else { return nil }
    return PowerGround(
      holder: tint, other: parties.first { $0 != holder }.flatMap { tints[$0] })
  }

  /// Whether the shape of a state holds that of a territory.
  private func holds(
    _ state: String, _ territory: Territory, on date: Day, _ arcs: PageArcs
  ) -> Bool {
    guard let whole = borders.territory(state)?.state(on: date),
      let part = territory.state(on: date),
      let outer = try? arcs.outline(of: whole, subject: state),
      let largest = try? arcs.outline(of: part, subject: territory.id)
        .max(by: { $0.area < $1.area }),
      let box = largest.box,
      let middle = largest.inscribedPoint(precision: max(box.width, box.height) / 30)
    else { return false }
    return outer.contains(middle.point)
  }
}
