import Documents
import Geometry

extension GeoModel {
  /// Adds a base as a table would state it in one row: a place, what it was to be, and the troops there.
  ///
  /// The place gets the id, the facility the id with its kind (`bay-air`), the garrison the id with `garrison`.
  ///
  /// - Parameters:
  ///   - id: lower case letters a to z, digits and hyphens; no other place has it.
  ///   - names: what it is called, at least one name.
  ///   - position: where it lies, in degrees on WGS84.
  ///   - rank: the size of the place, 1 capital … 5 spot.
  ///   - kind: what it was to be.
  ///   - outcome: what came of it.
  ///   - treaty: the id of the treaty.
  ///   - men: strength in men; nil when no source states it: then no garrison is added.
  ///   - span: when it was a base.
  ///   - evidence: who says so, with the accuracy of the position.
  public mutating func addBase(
    _ id: String, named names: Names, at position: LonLat, rank: Int = 4, kind: Facility.Kind,
    outcome: Facility.Outcome = .granted, under treaty: String, men: Int? = nil,
    span: DateSpan = DateSpan(), evidence: Evidence
  ) {
    // Neither a role nor troops have a position of their own.
    let proof = Evidence(sources: evidence.sources, notes: evidence.notes)
    places.append(
      Place(id: id, names: names, position: position, rank: rank, evidence: evidence))
    facilities.append(
      Facility(
        id: "\(id)-\(kind.rawValue)", site: .place(id), treaty: treaty, kind: kind,
        outcome: outcome, span: span, evidence: proof))
    guard let men else { return }
    garrisons.append(
      Garrison(
        id: "\(id)-garrison", treaty: treaty, places: [id], men: men, span: span,
        evidence: proof))
  }
}
