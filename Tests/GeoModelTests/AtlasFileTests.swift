import Documents
import Testing

@testable import GeoModel

/// What `geo/atlas.yaml` says holds for every feature that says nothing else.
@Suite struct AtlasFileTests {
  static func atlas(_ text: String) -> FixtureAtlas {
    var atlas = FixtureAtlas()
    atlas.files["atlas.yaml"] = text
    return atlas
  }

  @Test func `features of every file take their sources and accuracy from the atlas`() throws {
    let plain = try FixtureAtlas().read()
    var atlas = Self.atlas("evidence: {sources: [chronicle], accuracy_km: 7}\n")
    for file in atlas.files.keys where file.hasSuffix(".geojson") && !file.hasPrefix("basemap/") {
      atlas.files[file] = atlas.files[file]?
        .replacing(/, "sources": \["\w+"\]/, with: "")
        .replacing(/"accuracy_km": \d+(, )?/, with: "")
        .replacing("\"properties\": {}", with: "\"properties\": {}")
        .replacing(", }", with: "}")
    }
    for file in ["treaties.yaml", "facilities.yaml", "garrisons.yaml", "territories.yaml"] {
      atlas.files[file] = atlas.files[file]?
        .replacing(/, sources: \[\w+\]/, with: "")
        .replacing(/\n *(sources: \[\w+\]|accuracy_km: \d+)(?=\n|$)/, with: "")
    }
    let model = try atlas.read()
    for evidence in [
      model.places.map(\.evidence), model.nodes.map(\.evidence), model.arcs.map(\.evidence),
      model.territories.map(\.evidence), model.lines.map(\.evidence),
    ].joined() {
      #expect(evidence.sources == ["chronicle"] && evidence.accuracyKm == 7)
    }
    for evidence in [
      model.treaties.map(\.evidence), model.facilities.map(\.evidence),
      model.garrisons.map(\.evidence),
    ].joined() {
      #expect(evidence.sources == ["chronicle"] && evidence.accuracyKm == nil)
    }
    #expect(model.treaties[0].contingent?.sources == ["chronicle"])
    #expect(
      model.territories[0].states[0].statedAreas.map(\.sources) == [["chronicle"], ["chronicle"]])
    #expect(model.incidents.map(\.evidence.accuracyKm) == [7, nil])
    #expect(model.arcs.map(\.id) == plain.arcs.map(\.id))
    #expect(try model.checked().document == model.document)
  }

  @Test func `a feature that says something itself keeps it`() throws {
    let model = try Self.atlas("evidence: {sources: [chronicle], accuracy_km: 7}\n").read()
    let plain = try FixtureAtlas().read()
    #expect(model.places.map(\.evidence.sources) == plain.places.map(\.evidence.sources))
    #expect(model.arcs.map(\.evidence.accuracyKm) == plain.arcs.map(\.evidence.accuracyKm))
    #expect(
      model.incidents.map(\.evidence.accuracyKm) == plain.incidents.map(\.evidence.accuracyKm))
  }

  @Test func `sources of the atlas may be free words`() throws {
    let model = try Self.atlas("evidence: {sources: [survey, \"Writer, Bases, 1952\"]}\n").read()
    #expect(model.sources["writer-bases-1952"]?.title == "Writer, Bases, 1952")
    #expect(model.sources.count == 3)
  }

  @Test(arguments: [
    (
      "evidence: {sources: [chronicel]}",
      "atlas.yaml:1:22: atlas: there is no source 'chronicel'; did you mean 'chronicle'?"
    ),
    (
      "evidence: {acuracy_km: 3}",
      "atlas.yaml:1:12: atlas: unknown key 'acuracy_km'; did you mean 'accuracy_km'?"
    ),
    (
      "evidence: {accuracy_km: 3000}",
      "atlas.yaml:1:25: atlas: 'accuracy_km' should be a number from 0 to 1000, found the number 3000"
    ),
    ("evidenc: {}", "atlas.yaml:1:1: atlas: unknown key 'evidenc'; did you mean 'evidence'?"),
    (
      "format: 1.5",
      "atlas.yaml:1:9: atlas: 'format' should be a whole number from 0 to 1000, found the number 1.5"
    ),
    (
      "{format: 2, evidence: {unheard: of}}",
      "atlas.yaml:1:10: atlas: this atlas is written for format 2; this program knows the formats up to 1; update the program"
    ),
    ("- 1", "atlas.yaml:1:1: atlas: expected a map as 'key: value' pairs, found a list"),
  ])
  func `a fault in the file is told at its place`(text: String, message: String) throws {
    #expect(try Self.atlas(text + "\n").messages() == [message])
  }
}
