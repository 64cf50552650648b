import Documents

import MapSpec
import Testing

@testable import GeoModel
@testable import Selection

/// What a map is about on its day.
@Suite struct MapFactsTests {
  static let origin = SourceLocation(file: "test.yaml")
  static let evidence = Evidence(sources: ["gazette"], notes: ["n1"], location: origin)

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// Two treaties with an army base each; the second one has talks and no signature yet.
  static func model() throws -> GeoModel {
    var model = GeoModel()
    model.notes["n1"] = Note(id: "n1", subject: "Bases", text: "Two are named.", sources: [])
    model.treaties = [try treaty("late", "1901-07-01"), try treaty("early", "1901-05-02")]
    model.treaties[0].negotiation = [
      Treaty.NegotiationStep(
        date: try day("1901-05-01"), men: 900, by: .guest, text: "demand", sources: [])
    ]
    model.treaties[1].events = [
      Treaty.Event(
        date: try day("1901-03-31"), text: "before", isMilestone: true, sources: []),
      Treaty.Event(date: try day("1901-05-02"), text: "signed", isMilestone: true, sources: []),
      Treaty.Event(date: try day("1901-05-03"), text: "talk", isMilestone: false, sources: []),
    ]
    model.facilities = [try facility("early-army", "early"), try facility("early-air", "early")]
    model.garrisons = [garrison("early-a", 300), garrison("early-b", nil), garrison("early-c", 50)]
    return model
  }

  private static func treaty(_ id: String, _ signed: String) throws -> Treaty {
    Treaty(
      id: id, names: Names(["en": id]), guest: "aurelia", host: "tamar", signed: try day(signed),
      evidence: evidence)
  }

  private static func facility(_ id: String, _ treaty: String) throws -> Facility {
    Facility(
      id: id, site: .place("lobo"), treaty: treaty, kind: .army, outcome: .granted,
      span: DateSpan(start: try day("1901-05-02")), evidence: evidence)
  }

  private static func garrison(_ id: String, _ men: Int?) -> Garrison {
    Garrison(
      id: id, treaty: "early", places: ["lobo"], men: men, units: [], span: DateSpan(),
      estimates: [], evidence: evidence)
  }

  func facts(_ layers: String, treaties: String = "early, late") throws -> MapFacts {
    let yaml = """
      id: test
      title: a
      subtitle: b
      treaties: [\(treaties)]
      date: 1901-05-02
      period: 1901-04-01..1901-06-01
      projection: "EPSG:3035"
      page: {size: A4, orientation: portrait}
      frame: {scale: 1000000, center: [0, 0]}
      style: plain
      layers: [\(layers)]
      """
    return MapFacts(
      try MapDescription(reading: YAMLDocument.parse(yaml, file: "test.yaml")), try Self.model())
  }

  @Test func `a layer is part of the map on its days`() throws {
    let facts = try facts(
      "{kind: sea}, {kind: lakes, from: 1901-06-02}, {kind: rivers, to: 1901-06-01}, "
        + "{kind: coast, from: 1901-06-01, to: 1901-06-02}")
    #expect(facts.map.layers.map(\.spec) == [.sea, .coast(label: nil)])
  }

  @Test func `a base that the layer hides is none of the map's`() throws {
    let facts = try facts("{kind: facilities, hide: [early-air]}")
    #expect(facts.facilities.map(\.id) == ["early-army"])
    #expect(try self.facts("{kind: facilities}", treaties: "late").facilities.isEmpty)
  }

  @Test func `a treaty is signed, negotiated and eventful by the map's day`() throws {
    let facts = try facts("{kind: sea}")
    #expect(facts.signedTreaties.map(\.id) == ["early"])
    #expect(facts.negotiatedTreaties.map(\.id) == ["late"])
    let early = try #require(facts.signedTreaties.first)
    #expect(facts.events(of: early, milestonesOnly: false).map(\.text) == ["signed", "talk"])
    #expect(facts.events(of: early, milestonesOnly: true).map(\.text) == ["signed"])
  }

  @Test func `men are summed where they are stated`() throws {
    let facts = try facts("{kind: sea}")
    let early = try #require(facts.signedTreaties.first)
    #expect(facts.statedMen(under: early) == 350)
  }

  @Test func `a note that several features cite stands once`() throws {
    #expect(try facts("{kind: sea}").citedNotes.map(\.id) == ["n1"])
  }
}
