import Documents
import Geometry

@testable import GeoModel

extension SampleAtlas {
  /// Adds what happened: a base for each outcome, troops counted and uncounted, and the treaty.
  static func addFacts(to model: inout GeoModel) {
    model.sources = Dictionary(
      uniqueKeysWithValues: ["survey", "chronicle", "treaty-text"].map { ($0, source($0)) })
    model.notes = Dictionary(
      uniqueKeysWithValues: ["n-osk", "n-clash", "n-costa", "n-entry", "n-unused"].map { id in
        (id, Note(id: id, subject: id, text: "What is said of \(id).", sources: ["chronicle"]))
      })
    model.places = places
    model.facilities = facilities
    model.garrisons = garrisons
    model.incidents = incidents
    model.treaties = [treaty]
  }

  static func source(_ id: String) -> Source {
    Source(
      id: id, kind: .book, title: "Title of \(id)", author: nil, year: nil, url: nil,
      language: nil, licence: id == "survey" ? "CC0" : nil, credit: "Credit of \(id)", note: nil)
  }

  private static var places: [Place] {
    [
      place("lobo", "Puerto Lobo", 10.7, 0.2, 1), place("velm", "Velm", 10.8, 0.55, 3),
      place("osk", "Osk", 10.62, -0.3, 2, notes: ["n-osk"]),
      place("pinar", "Pinar", 10.85, -0.6, 4), place("loma", "Loma", 10.9, -0.1, 3),
      place("cala", "Cala", 10.55, 0.62, 5), place("mesa", "Mesa", 10.6, 0.42, 4),
      place("nova", "Nova", 11.9, 0.1, 1), place("rio", "Rio", 11.7, 0.3, 2),
      place("sal", "Sal", 11.85, -0.75, 3), place("ermita", "Ermita", 11.5, -0.8, 5),
      place("pista", "Pista", 11.6, 0.7, 3, .field), place("far", "Far", 30, 0, 1),
    ]
  }

  private static func place(
    _ id: String, _ name: String, _ longitude: Double, _ latitude: Double, _ rank: Int,
    _ kind: Place.Kind = .town, notes: [String] = []
  ) -> Place {
    Place(
      id: id, names: Names(["native": name]), position: LonLat(longitude, latitude), rank: rank,
      kind: kind, evidence: evidence("gazetteer", notes: notes))
  }

  private static var facilities: [Facility] {
    [
      facility("lobo-army", .place("lobo"), .army, .granted),
      facility("lobo-naval", .place("lobo"), .naval, .granted),
      facility("velm-air", .place("velm"), .air, .temporary),
      facility("osk-naval", .place("osk"), .naval, .refused),
      facility("pinar-army", .place("pinar"), .army, .withdrawn),
      facility("loma-hq", .place("loma"), .headquarters, .notTaken, by: .host),
      facility("mesa-works", .place("mesa"), .airfieldWorks, .granted),
      facility("shore-guns", .line("shore"), .coastalArtillery, .granted),
      facility("costa-air", .territory("costa"), .air, .notTaken, from: day("1901-07-01")),
    ]
  }

  private static func facility(
    _ id: String, _ site: Facility.Site, _ kind: Facility.Kind, _ outcome: Facility.Outcome,
    by: Proposer = .guest, from: Day = day("1901-05-02")
  ) -> Facility {
    Facility(
      id: id, site: site, treaty: "lobo-1901", kind: kind, proposedBy: by, outcome: outcome,
      proposed: day("1901-04-20"), span: DateSpan(start: from), text: nil,
      evidence: evidence("chronicle", km: nil))
  }

  private static var garrisons: [Garrison] {
    [
      garrison(
        "lobo-garrison", ["lobo"], 3000,
        [.init(.infantry, .regiment, count: 2), .init(.artillery)]),
      garrison("loma-garrison", ["loma", "cala"], 800, [.init(.cavalry, .brigade)]),
      garrison("mesa-garrison", ["mesa"], nil, []),
    ]
  }

  private static func garrison(
    _ id: String, _ places: [String], _ men: Int?, _ units: [Garrison.Unit]
  ) -> Garrison {
    Garrison(
      id: id, treaty: "lobo-1901", places: places, men: men, units: units, parent: nil,
      span: DateSpan(start: day("1901-05-02")), estimates: [],
      evidence: evidence("treaty-text", km: nil))
  }

  /// Two events that a map of the spring of 1901 shows, and one for each reason why it would not show an event.
  private static var incidents: [Incident] {
    [
      incident("landing", "1901-05-10", LonLat(10.62, -0.3), place: "osk"),
      incident("clash", "1901-04-15", LonLat(11.2, 0.5), notes: ["n-clash"]),
      incident("late", "1901-08-01", LonLat(11.2, -0.5)),
      incident("foreign", "1901-05-01", LonLat(11.2, -0.5), treaty: nil),
      incident("distant", "1901-05-01", LonLat(30, 0)), incident("unplaced", "1901-05-01", nil),
    ]
  }

  private static func incident(
    _ id: String, _ date: String, _ position: LonLat?, place: String? = nil,
    treaty: String? = "lobo-1901", notes: [String] = []
  ) -> Incident {
    Incident(
      id: id, kind: .naval, names: Names(["en": "The \(id)"]), date: day(date), until: nil,
      position: position, place: place, treaty: treaty,
      evidence: evidence("chronicle", notes: notes))
  }

  private static var treaty: Treaty {
    var treaty = Treaty(
      id: "lobo-1901", names: ["en": "Treaty of Puerto Lobo"], guest: "aurelia", host: "tamar",
      signed: day("1901-05-01"), evidence: evidence("treaty-text", km: nil))
    (treaty.termYears, treaty.extensionYears) = (10, 5)
    treaty.contingent = .init(limit: 5000, covers: "soldiers", sources: [])
    treaty.hostArmy = .init(men: 4000, isApproximate: true, sources: [])
    (treaty.entry, treaty.entryNotes) = (day("1901-05-20"), ["n-entry"])
    treaty.negotiation = [
      .init(date: day("1901-04-10"), men: 9000, by: .guest, text: "First demand", sources: []),
      .init(date: day("1901-05-01"), men: 5000, by: .both, text: "The treaty", sources: []),
    ]
    treaty.events = [
      .init(date: day("1901-02-01"), text: "Before the talks", isMilestone: true, sources: []),
      .init(date: day("1901-04-10"), text: "The talks begin", isMilestone: false, sources: []),
      .init(date: day("1901-05-20"), text: "The troops come", isMilestone: true, sources: []),
    ]
    return treaty
  }
}
