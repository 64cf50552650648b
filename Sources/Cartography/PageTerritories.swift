import Documents
import Geometry
import Overlay

/// The territories of a map on the page of one frame. Several layers ask for the same ones, so each is
/// projected, generalised and repaired once. Belongs to one thread.
final class PageTerritories {
  private typealias Key = TerritoryShapes.Key

  /// Parts smaller than this, in square millimetres, hold no name.
  private static let leastRoom = 3.0
  /// How far, in millimetres, the edge of a rough shape may lie from the true one.
  private static let roughness = 0.15

  private let shapes: TerritoryShapes
  private let frame: MapFrame
  private let overlay: Overlay
  private var drawn: [Key: Area] = [:]
  private var rough: [Key: Area] = [:]

  init(_ shapes: TerritoryShapes, frame: MapFrame, overlay: Overlay) {
    (self.shapes, self.frame, self.overlay) = (shapes, frame, overlay)
  }

  /// What a territory covers on a day, cut at the frame; nil when it has no shape then. Rings may touch
  /// themselves.
  func area(_ id: String, on date: CalendarDate) -> Area? {
    let key = Key(id: id, date: date)
    if let known = drawn[key] { return known }
    guard let shape = shapes.area(id, on: date) else { return nil }
    let area = frame.area(shape)
    drawn[key] = area
    return area
  }

  /// The same without small islands and small bends: enough to find room in it. Its rings are sound.
  ///
  /// - Throws: `OverlayError`.
  func room(_ id: String, on date: CalendarDate) throws -> Area? {
    let key = Key(id: id, date: date)
    if let known = rough[key] { return known }
    guard let area = area(id, on: date) else { return nil }
    let room = try overlay.makeValid(
      area.filter { $0.area > Self.leastRoom }.compactMap {
        $0.simplified(tolerance: Self.roughness)
      })
    rough[key] = room
    return room
  }
}
