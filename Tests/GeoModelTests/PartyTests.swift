import Documents
import TestSupport
import Testing

@testable import GeoModel

/// Parties of treaties that have no shape, and borders that are plain lines.
@Suite struct PartyTests {
  private static func atlas(_ treaty: String, _ files: [String: String] = [:]) -> PolygonAtlas {
    var atlas = PolygonAtlas([])
    atlas.files["geo/territories/areas.geojson"] = nil
    atlas.files["geo/treaties.yaml"] = """
      treaties:
        pact:
          names: {en: "The Pact"}
          \(treaty)
          signed: {date: 1940-09-02}
          sources: [survey]
      """
    atlas.files.merge(files) { _, new in new }
    return atlas
  }

  @Test func `a party may be named in place`() throws {
    let model = try Self.atlas(
      "guest: {en: \"United States\", de: \"Vereinigte Staaten\"}\n    host: {native: \"Österreich\"}"
    ).read()
    #expect(model.treaties[0].guest == "united-states" && model.treaties[0].host == "osterreich")
    #expect(model.territories.map(\.id) == ["united-states", "osterreich"])
    #expect(model.territories[0].names["de"] == "Vereinigte Staaten")
    #expect(model.territories[0].evidence.sources == ["survey"])
    #expect(model.territories.allSatisfy { $0.states.isEmpty && $0.kind == .state })
    #expect(ModelCheck.diagnostics(of: model).isEmpty)
    #expect(model.gap(on: try #require(Day("1940-09-02"))) == nil)
    #expect(try model.checked().document == model.document)
  }

  @Test func `a name without Latin letters still gives an id`() throws {
    let model = try Self.atlas("guest: {ru: \"Россия\"}\n    host: {en: \"Host\"}").read()
    #expect(model.treaties[0].guest == "guest-of-pact")
  }

  @Test func `a party named in place is the territory with its id`() throws {
    let model = try Self.atlas(
      "guest: {en: \"West\"}\n    host: {en: \"East\"}",
      [
        "geo/territories/areas.geojson": PolygonAtlas.collection([
          PolygonAtlas.feature("west", [PolygonAtlas.box(10, -2, 12, 2)])
        ])
      ]
    ).read()
    #expect(model.territories.map(\.id) == ["west", "east"])
    #expect(model.territories[0].states.count == 1)
    #expect(model.territories[0].names.byLanguage == ["native": "west", "en": "West"])
  }

  @Test func `a party may have an entry with names alone`() throws {
    let model = try Self.atlas(
      "guest: usa\n    host: uk",
      [
        "geo/territories.yaml":
          "territories:\n  usa: {names: {en: \"US\"}}\n  uk: {names: {en: \"UK\"}}\n"
      ]
    ).read()
    #expect(model.territories.map(\.kind) == [.state, .state])
    #expect(try model.checked().document == model.document)
  }

  @Test func `a party without a name is told`() throws {
    let nameless = try Self.atlas("guest: {}\n    host: {en: \"Host\"}").messages()
    #expect(
      nameless == [
        "treaties.yaml:4:12: pact: 'guest' holds no name"
      ])
    #expect(
      try Self.atlas("guest: {english: \"US\"}\n    host: {en: \"Host\"}").messages() == [
        "treaties.yaml:4:13: pact: 'english' is no language; use 'native' or a code of ISO 639-1 such as en"
      ])
  }

  private static func borders(_ properties: String) -> [String: String] {
    [
      "geo/borders.geojson": """
      {"type": "FeatureCollection", "licence": "CC0", "features": [
      {"type": "Feature", "id": "line", "geometry": {"type": "LineString", "coordinates": [[12, -2], [12, 2]]},
       "properties": {"accuracy_km": 1, "sources": ["survey"]\(properties)}}]}
      """
    ]
  }

  @Test func `a border may be a line with its days, its parties and how far they agree`() throws {
    let model = try Self.atlas(
      "guest: {en: A}\n    host: {en: B}",
      Self.borders(
        ", \"from\": \"1950-01-01\", \"status\": \"line-of-control\", \"parties\": [\"a\", \"b\"]")
    ).read()
    let line = try #require(model.lines.first)
    #expect((line.kind, line.status) == (.border, .lineOfControl))
    #expect(line.parties == ["a", "b"] && line.span.start == Day("1950-01-01"))
    #expect(try model.checked().lines == model.lines)
  }

  @Test func `a border without a day and an unknown status are told`() throws {
    let party = "guest: {en: A}\n    host: {en: B}"
    #expect(
      try Self.atlas(party, Self.borders("")).messages() == [
        "borders.geojson:2:1: line: the border states no day on which it holds; give 'from', 'to' or "
          + "both: a border of today is none of the past"
      ])
    let unknown = try Self.atlas(
      party, Self.borders(", \"to\": \"1950-01-01\", \"status\": \"disputd\"")
    ).messages()
    #expect(
      unknown == [
        "borders.geojson:3:88: line: 'status' should be one of settled, disputed, line-of-control, "
          + "indefinite, found the text 'disputd'; did you mean 'disputed'?"
      ])
  }
}
