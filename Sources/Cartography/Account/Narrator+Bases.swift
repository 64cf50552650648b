import GeoModel
import Geometry

extension Narrator {
  /// Everything that stood or was to stand at one place.
  private struct Base {
    var names: Names
    /// Degrees north, by which the list is ordered.
    var latitude: Double
    var accuracyKm: Double?
    var facilities: [Facility]
    var garrison: Garrison?
    var id: String
  }

  /// The sentence above the list of a treaty's bases.
  func heading(of treaty: Treaty, bases count: Int) throws -> String {
    let host = words.territory(treaty.host)
    guard count > 0 else {
      return try words.text("describe.no-bases", ["host": host, "date": .day(day)])
    }
    return try words.text("describe.bases", ["host": host, "count": .count(count)])
  }

  /// A sentence for each place with a base, from north to south.
  func bases(of treaty: Treaty) throws -> [String] {
    let facilities = words.facilities.filter { $0.treaty == treaty.id }
    let garrisons = words.garrisons.filter { $0.treaty == treaty.id }
    let bases =
      places(facilities, garrisons) + territories(facilities) + lines(facilities)
    return try bases.sorted { ($1.latitude, $0.id) < ($0.latitude, $1.id) }.map { base in
      let facts = try facts(of: base).joined(separator: try words.text("list.semicolon"))
      return try words.text(
        "describe.base", ["place": .text(words.place(base.names)), "facts": .text(facts)])
    }
  }

  private func facts(of base: Base) throws -> [String] {
    var facts = try base.facilities.map { try words.facility($0) }
    let stands = base.facilities.contains { [.granted, .temporary].contains($0.outcome) }
    if let garrison = base.garrison, garrison.places.first != base.id {
      facts.append(try words.sharing(garrison, at: base.id))
    } else if let garrison = base.garrison, garrison.men != nil || !garrison.units.isEmpty {
      let strength = try words.strength(garrison)
      facts += [strength, try words.units(garrison, strengthStated: strength != nil)]
        .compactMap(\.self)
    } else if stands {
      facts.append(try words.text("garrison.not-stated"))
    }
    if let km = base.accuracyKm {
      facts.append(try words.text("describe.position", ["km": .measure(km)]))
    }
    return facts
  }

  private func places(_ facilities: [Facility], _ garrisons: [Garrison]) -> [Base] {
    let (facilities, garrisons) = (facilities.byPlace, garrisons.byPlace)
    return words.model.places.compactMap { place in
      let here = facilities[place.id] ?? []
      let garrison = garrisons[place.id]
      guard !here.isEmpty || garrison != nil else { return nil }
      return Base(
        names: place.names, latitude: place.position.latitude,
        accuracyKm: place.evidence.accuracyKm, facilities: here, garrison: garrison, id: place.id)
    }
  }

  /// Of a whole territory no spot is known, so there is no accuracy to tell.
  private func territories(_ facilities: [Facility]) -> [Base] {
    words.model.territories.compactMap { territory in
      let here = facilities.filter { $0.site == .territory(territory.id) }
      guard !here.isEmpty, let state = territory.state(on: map.date) else { return nil }
      let points = state.boundary.joined().compactMap { borders.arc($0.arc) }
        .flatMap(\.line.points)
      return Base(
        names: territory.names, latitude: Box(points)?.center.y ?? 0, facilities: here,
        id: territory.id)
    }
  }

  private func lines(_ facilities: [Facility]) -> [Base] {
    words.model.lines.compactMap { line in
      let here = facilities.filter { $0.site == .line(line.id) }
      guard !here.isEmpty else { return nil }
      let points = (try? borders.polyline(of: line))?.points ?? []
      return Base(
        names: line.names, latitude: Box(points)?.center.y ?? 0, facilities: here, id: line.id)
    }
  }
}
