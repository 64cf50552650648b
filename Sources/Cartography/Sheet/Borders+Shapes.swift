import Documents
import GeoModel
import Geometry

extension Borders {
  /// The shape of a territory on a day, in longitudes and latitudes; nil if it has no shape then. If cutting it
  /// at the coast fails, the result is the outline that extends into the sea. Drawing the land will report the
  /// fault.
  func shape(_ id: String, on date: Day) -> Area? {
    guard let territory = territory(id), territory.state(on: date) != nil else { return nil }
    return (try? area(of: territory, on: date)) ?? (try? outline(of: territory, on: date))
  }

  /// The arcs of a territory's boundary that may be drawn, which are those on land.
  func edges(of territory: Territory, on date: Day) -> [Arc] {
    let uses = territory.state(on: date)?.boundary.joined().map(\.arc) ?? []
    return uses.compactMap { arc($0) }.filter { $0.kind == .border || $0.kind == .region }
  }
}
