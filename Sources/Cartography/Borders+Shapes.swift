import Documents
import Foundation
import GeoModel
import Geometry
import Work

extension Borders {
  /// What some territories cover, each on a day; nil for one without a shape then. Cutting at a detailed coast
  /// is dear, so all cores do it.
  func shapes(_ wanted: [(id: String, date: CalendarDate)]) -> [Area?] {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let found = try? concurrentMap(wanted, threads: threads) { shape($0.id, on: $0.date) }
    return found ?? wanted.map { _ in nil }
  }

  /// What a territory covers on a day; nil when it has no shape then.
  func shape(_ id: String, on date: CalendarDate) -> Area? {
    guard let territory = territory(id), territory.state(on: date) != nil else { return nil }
    return try? area(of: territory, on: date)
  }

  /// The arcs of a territory's boundary that may be drawn: those on land.
  func edges(of territory: Territory, on date: CalendarDate) -> [Arc] {
    let uses = territory.state(on: date)?.boundary.joined().map(\.arc) ?? []
    return uses.compactMap { arc($0) }.filter { $0.kind == .border || $0.kind == .region }
  }
}
