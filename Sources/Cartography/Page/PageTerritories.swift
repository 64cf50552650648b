import Documents
import GeoModel
import Geometry
import Overlay

/// The territories of a map on the page of one frame, each cut at the coast, generalised and repaired once.
/// Belongs to one thread.
final class PageTerritories {
  /// A territory on a day.
  private struct Key: Hashable {
    let id: String
    let date: Day
  }

  /// Parts smaller than this, in square millimetres, hold no name.
  private static let leastRoom = 3.0
  /// How far, in millimetres, the edge of a rough shape may lie from the true one.
  private static let roughness = 0.15
  /// How far beyond the frame outlines are projected.
  private static let margin = Millimetres(10.0)

  private let arcs: PageArcs
  private let borders: Borders
  private let frame: MapFrame
  private let overlay: Overlay
  /// Nil for a model whose base map has no land: then outlines are taken whole.
  private let land: PageLand?
  private var knownRoughLand: PageLand?
  private var outlines: [Key: Area?] = [:]
  private var drawn: [Key: Area?] = [:]
  private var rough: [Key: Area?] = [:]

  init(
    _ borders: Borders, _ arcs: PageArcs, land: PageLand?, in frame: MapFrame, _ overlay: Overlay
  ) {
    (self.borders, self.arcs, self.land) = (borders, arcs, land)
    (self.frame, self.overlay) = (frame, overlay)
  }

  /// What a territory covers on a day, cut at the coast and the frame; nil when it has no shape then.
  ///
  /// - Throws: `OverlayError`.
  func area(_ id: String, on date: Day) throws -> Area? {
    let key = Key(id: id, date: date)
    if let known = drawn[key] { return known }
    let area = try outline(key).map { try land?.part(within: $0, overlay) ?? $0 }
    drawn[key] = area
    return area
  }

  /// The same without small islands and small bends: enough to find room in it.
  ///
  /// - Throws: `OverlayError`.
  func room(_ id: String, on date: Day) throws -> Area? {
    let key = Key(id: id, date: date)
    if let known = rough[key] { return known }
    let room = try outline(key).map { outline in
      try roughLand()?.part(within: outline, overlay) ?? outline
    }.map { room in
      // Islands that were simplified each for itself may overlap.
      try overlay.makeValid(room.filter { $0.area > Self.leastRoom })
    }
    rough[key] = room
    return room
  }

  private func roughLand() throws -> PageLand? {
    if let known = knownRoughLand { return known }
    knownRoughLand = try land?.roughened(
      least: Self.leastRoom, roughness: Self.roughness, overlay)
    return knownRoughLand
  }

  /// The rings on the page, cut at the frame; nil for a territory without a shape on that day, or with arcs that do
  /// not join, which is for the check of the model to say.
  private func outline(_ key: Key) throws -> Area? {
    if let known = outlines[key] { return known }
    let outline = try borders.territory(key.id)?.state(on: key.date).flatMap { state in
      try? arcs.outline(of: state, subject: key.id)
    }.map { outline in
      // What lies far away may have no image; and generalised arcs may cross.
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
