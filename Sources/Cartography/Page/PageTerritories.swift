import Documents
import GeoModel
import Geometry
import Overlay

/// The territories of a map on the page of one frame. Each is cut at the coast, generalised and repaired once.
/// The object must stay on one thread.
final class PageTerritories {
  /// A territory on a day.
  private struct Key: Hashable {
    let id: String
    let date: Day
  }

  /// The smallest part of a territory that may contain a name, in square millimetres.
  private static let leastRoom = 3.0
  /// The tolerance of simplified shapes, in millimetres.
  private static let roughness = 0.15
  /// The distance beyond the frame up to which outlines are projected.
  private static let margin = Millimetres(10.0)

  private let arcs: PageArcs
  private let borders: Borders
  private let frame: MapFrame
  private let overlay: Overlay
  /// Nil if the base map of the model has no land. Outlines are then not cut.
  private let land: PageLand?
  private var knownRoughLand: PageLand?
  private var outlines: [Key: Area?] = [:]
  private var drawn: [Key: Area?] = [:]
  private var rough: [Key: Area?] = [:]
  private var knownStates: [Day: PageStates] = [:]

  init(
    _ borders: Borders, _ arcs: PageArcs, land: PageLand?, in frame: MapFrame, _ overlay: Overlay
  ) {
    (self.borders, self.arcs, self.land) = (borders, arcs, land)
    (self.frame, self.overlay) = (frame, overlay)
  }

  /// The shape of a territory on a day, cut at the coast and the frame; nil if it has no shape then.
  ///
  /// - Throws: `OverlayError`.
  func area(_ id: String, on date: Day) throws -> Area? {
    let key = Key(id: id, date: date)
    if let known = drawn[key] { return known }
    let area = try outline(key).map { try land?.part(within: $0, overlay) ?? $0 }
    drawn[key] = area
    return area
  }

  /// The same shape without small islands and small bends. It suffices for finding room for names.
  ///
  /// - Throws: `OverlayError`.
  func room(_ id: String, on date: Day) throws -> Area? {
    let key = Key(id: id, date: date)
    if let known = rough[key] { return known }
    let room = try outline(key).map { outline in
      try roughLand()?.part(within: outline, overlay) ?? outline
    }.map { room in
      // Islands may overlap after they have been simplified one by one.
      try overlay.makeValid(room.filter { $0.area > Self.leastRoom })
    }
    rough[key] = room
    return room
  }

  /// The lands of the states on a day.
  ///
  /// - Throws: `OverlayError`.
  func states(of model: GeoModel, on date: Day) throws -> PageStates {
    if let known = knownStates[date] { return known }
    let states = try PageStates(model, on: date, self)
    knownStates[date] = states
    return states
  }

  private func roughLand() throws -> PageLand? {
    if let known = knownRoughLand { return known }
    knownRoughLand = try land?.roughened(
      least: Self.leastRoom, roughness: Self.roughness, overlay)
    return knownRoughLand
  }

  /// The rings on the page, clipped to the frame; nil if the territory has no shape on the day, or if its arcs
  /// do not join. The check of the model reports the latter.
  private func outline(_ key: Key) throws -> Area? {
    if let known = outlines[key] { return known }
    let outline = try borders.territory(key.id)?.state(on: key.date).flatMap { state in
      try? arcs.outline(of: state, subject: key.id)
    }.map { outline in
      // The outline is cut first, because distant parts may have no image. It is then repaired,
      // because generalised arcs may cross.
      let near = try frame.outline(outline, margin: Self.margin, overlay)
      return try cut(overlay.makeValid(near), to: frame.box)
    }
    outlines[key] = outline
    return outline
  }

  private func cut(_ area: Area, to box: Box) throws -> Area {
    if area.allSatisfy({ $0.box.map(box.contains) ?? true }) { return area }
    return try overlay.intersection(area, [Polygon(box)])
  }
}
