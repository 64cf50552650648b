import Documents
import Geometry

extension GeoModel {
  /// Adds a base in one call: a place, a facility and, if the strength is given, a garrison.
  ///
  /// The place gets the id `id`. The ids of the facility and of the garrison are formed from it by
  /// adding the kind (as in `bay-air`) and `garrison`.
  ///
  /// - Parameters:
  ///   - id: The id of the place: lower case letters a to z, digits and hyphens. It must not be in
  ///     use.
  ///   - names: The names of the place, at least one.
  ///   - position: The position in degrees on WGS84.
  ///   - rank: The size of the place, from 1 (capital) to 5 (spot).
  ///   - kind: The kind of facility.
  ///   - outcome: The outcome of the plan for the facility.
  ///   - treaty: The id of the treaty.
  ///   - men: The strength in men. If it is nil, no garrison is added.
  ///   - span: The days on which the base existed.
  ///   - evidence: The sources, and the accuracy of the position.
  public mutating func addBase(
    _ id: String, named names: Names, at position: LonLat, rank: Int = 4, kind: Facility.Kind,
    outcome: Facility.Outcome = .granted, under treaty: String, men: Int? = nil,
    span: DateSpan = DateSpan(), evidence: Evidence
  ) {
    // Facilities and garrisons have no position of their own, so they get no accuracy.
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
