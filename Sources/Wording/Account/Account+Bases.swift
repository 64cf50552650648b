import GeoModel
import Geometry

extension Account {
  /// The sentence that introduces the list of bases under a treaty.
  func heading(of treaty: Treaty, bases count: Int) throws -> String {
    let host = words.territory(treaty.host)
    guard count > 0 else {
      return try words.text("describe.no-bases", ["host": host, "date": .day(day)])
    }
    return try words.text("describe.bases", ["host": host, "count": .count(count)])
  }

  /// One sentence for each base, from north to south.
  func bases(of treaty: Treaty) throws -> [String] {
    let bases = words.facts.bases(of: treaty).compactMap { base in
      latitude(of: base).map { (latitude: $0, base: base) }
    }
    return try bases.sorted { ($1.latitude, $0.base.id) < ($0.latitude, $1.base.id) }.map {
      let facts = try facts(of: $0.base).joined(separator: try words.text("list.semicolon"))
      return try words.text(
        "describe.base", ["place": .text(words.place($0.base.names)), "facts": .text(facts)])
    }
  }

  private func facts(of base: Base) throws -> [String] {
    var facts = try base.facilities.map { try words.facility($0) }
    let troops = try words.troops(of: base, namingOrigins: true) + words.sharings(base)
    let isUnstated = troops.isEmpty && (base.stands || base.garrison != nil)
    facts += isUnstated ? [try words.text("garrison.not-stated")] : troops
    if let km = base.accuracyKm {
      facts.append(try words.text("describe.position", ["km": .measure(km)]))
    }
    return facts
  }

  /// The latitude of a base in degrees north, by which the list is sorted; nil for a territory without a shape
  /// on the map's day.
  private func latitude(of base: Base) -> Double? {
    switch base.site {
    case .place(let place): return place.position.latitude
    case .territory(let territory):
      guard let state = territory.state(on: words.map.date) else { return nil }
      let points = state.boundary.joined().compactMap { borders.arc($0.arc) }
        .flatMap(\.line.points)
      return Box(points)?.center.y ?? 0
    case .line(let line):
      return Box((try? borders.polyline(of: line))?.points ?? [])?.center.y ?? 0
    }
  }
}
