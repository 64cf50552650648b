import Documents
import Geometry

/// The places that are known while tables are read: those of `places.geojson` and of the rows before.
struct PlaceBook {
  struct Known {
    var id: String
    var position: LonLat
    var location: SourceLocation?
    /// The name by which messages call it.
    var name: String
  }

  private var byID: [String: Known] = [:]
  private var byName: [String: [String]] = [:]

  init(_ places: [Place]) {
    for place in places {
      let known = Known(
        id: place.id, position: place.position, location: place.evidence.location,
        name: place.names.preferred("native"))
      add(known, names: Array(Set(place.names.byLanguage.values)))
    }
  }

  /// Two positions of one place may differ by this much in degrees, about a hundred metres.
  private static let tolerance = 0.001

  /// The place that a row means. Nil if it is a new one.
  ///
  /// - Parameters:
  ///   - id: The id in the row. Nil if it has none.
  ///   - name: The name in the row. It may also be the id of a place in another file.
  ///   - position: The position in the row. Nil if it has none.
  /// - Throws: A fault if the place is known at another position, or if several places have the name.
  func place(id: String?, name: String?, at position: LonLat?) throws(CellFault) -> Known? {
    if let id {
      guard let known = byID[id] else { return nil }
      return try agreeing([known], name ?? id, position)
    }
    guard let name else { return nil }
    let candidates = (byName[name] ?? []).compactMap { byID[$0] }
    if !candidates.isEmpty { return try agreeing(candidates, name, position) }
    return try byID[name].map { known throws(CellFault) in try agreeing([known], name, position) }
  }

  /// An id that no place has yet.
  func freshID(_ slug: String) -> String { slug.unused(in: { byID[$0] != nil }) }

  mutating func add(_ place: Known, names: [String]) {
    byID[place.id] = place
    for name in names { byName[name, default: []].append(place.id) }
  }

  private func agreeing(
    _ candidates: [Known], _ name: String, _ position: LonLat?
  ) throws(CellFault) -> Known {
    if let position {
      let near = candidates.first {
        abs($0.position.longitude - position.longitude) <= Self.tolerance
          && abs($0.position.latitude - position.latitude) <= Self.tolerance
      }
      if let near { return near }
    } else if candidates.count == 1 {
      return candidates[0]
    }
    guard position != nil else {
      throw CellFault(
        "\(candidates.count) places have the name '\(name)', and the row does not say which it means",
        hint: "write its id in a column 'id': "
          + candidates.prefix(8).map(\.id).joined(separator: ", "))
    }
    let other = candidates[0]
    let place = other.location.map { "at \($0)" } ?? "before"
    throw CellFault(
      "'\(name)' has another position \(place): latitude "
        + "\(other.position.latitude.exactDegrees), longitude \(other.position.longitude.exactDegrees)",
      hint:
        "give both the same position if they are one place, and ids of their own in a column 'id' "
        + "if they are two")
  }
}

extension String {
  /// The text, or the text with the first number from 2 that is not in use.
  func unused(in isUsed: (String) -> Bool) -> String {
    guard isUsed(self) else { return self }
    var number = 2
    while isUsed("\(self)-\(number)") { number += 1 }
    return "\(self)-\(number)"
  }
}
