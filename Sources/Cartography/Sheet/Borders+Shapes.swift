import Documents
import GeoModel
import Geometry

extension Borders {
  /// What a territory covers on a day, in longitudes and latitudes; nil when it has no shape then. Where the coast
  /// cannot cut it, its rings through the sea: drawing the land will tell what is wrong with it.
  func shape(_ id: String, on date: Day) -> Area? {
    guard let territory = territory(id), territory.state(on: date) != nil else { return nil }
    return (try? area(of: territory, on: date)) ?? (try? outline(of: territory, on: date))
  }

  /// The arcs of a territory's boundary that may be drawn: those on land.
  func edges(of territory: Territory, on date: Day) -> [Arc] {
    let uses = territory.state(on: date)?.boundary.joined().map(\.arc) ?? []
    return uses.compactMap { arc($0) }.filter { $0.kind == .border || $0.kind == .region }
  }
}
