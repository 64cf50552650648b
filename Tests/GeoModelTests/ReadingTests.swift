import Documents
import Geometry
import Testing

@testable import GeoModel

@Suite struct ReadingTests {
  @Test func `a sound atlas is read whole`() throws {
    let model = try FixtureAtlas().read()
    #expect(model.sources["survey"]?.credit == "Coast survey")
    #expect(model.sources["chronicle"]?.credit == "Chronicle of Velm")
    #expect(model.notes["n-1"]?.sources == ["chronicle"])
    #expect(model.places.map(\.id) == ["cape", "hill", "osk-town"])
    #expect(model.places[0].kind == .town && model.places[1].kind == .field)
    #expect(model.places[1].evidence.notes == ["n-1"])
    #expect(model.places[1].position == LonLat(10.8, -0.2))
    #expect(model.nodes.count == 8 && model.arcs.count == 9)
    #expect(model.arcs[3].names["en"] == "Old border")
    #expect(model.arcs[3].span.end == Day("1950-06-01"))
    #expect(model.basemap.layers.keys.sorted() == ["land", "rivers"])
  }

  @Test func `a treaty keeps its dates, figures and talks`() throws {
    let treaty = try #require(try FixtureAtlas().read().treaties.first)
    #expect((treaty.guest, treaty.host) == ("osk", "velm"))
    #expect(treaty.signed.description == "1950-05-01" && treaty.signedPlace == "cape")
    #expect(treaty.ratifiedText == "by both" && treaty.inForce == Day("1950-05-11"))
    #expect(treaty.contingent?.limit == 5000 && treaty.hostArmy?.isApproximate == true)
    #expect(treaty.entryNotes == ["n-1"] && treaty.extensionYears == nil)
    #expect(treaty.negotiation.map(\.by) == [.guest, .both])
    #expect(treaty.articles == ["Peace", "Bases"])
  }

  @Test func `facilities and garrisons keep where they stood and who they were`() throws {
    let model = try FixtureAtlas().read()
    #expect(model.facilities.map(\.site) == [.place("cape"), .territory("strip")])
    #expect(model.facilities[0].proposedBy == .guest && model.facilities[1].proposedBy == nil)
    #expect(model.garrisons[0].places == ["cape", "hill"])
    #expect(
      model.garrisons[0].units == [
        Garrison.Unit(.infantry, .regiment, count: 2),
        Garrison.Unit(.artillery),
      ])
    #expect(model.garrisons[0].estimates.map(\.men) == [3500])
    #expect(model.garrisons[0].estimate == nil, "the main source states the strength")
    #expect(model.garrisons[1].parent == "cape-garrison")
  }

  @Test func `territories keep their arcs and the direction of each`() throws {
    let model = try FixtureAtlas().read()
    let velm = try #require(model.territories.first)
    #expect(
      velm.states[0].boundary.map { $0.map(\.description) }
        == [["south-velm", "old-border", "north-velm", "-west"]])
    #expect(velm.states[1].boundary.count == 1)
    #expect(velm.states[0].statedAreas.map(\.km2) == [9200, 5000])
    #expect(velm.states[1].location?.line == 10)
    #expect(model.territories[2].of == "osk" && model.territories[2].toState == "velm")
  }

  @Test func `lines, incidents and waters keep their shapes`() throws {
    let model = try FixtureAtlas().read()
    #expect(model.lines[0].side == .left)
    #expect(
      model.lines[1].course
        == .arcs([
          Territory.ArcUse("south-velm", isReversed: false),
          Territory.ArcUse("old-border", isReversed: false),
        ]))
    #expect(model.incidents.map { $0.position != nil } == [true, false])
    #expect(model.incidents[1].evidence.accuracyKm == nil)
    #expect(model.waters[1].site == .river("Sil"))
  }

  @Test func `the base map keeps names, ranks and accuracies`() throws {
    let basemap = try FixtureAtlas().read().basemap
    let river = try #require(basemap.features("rivers").first)
    #expect(river.name == "Sil" && river.rank == 3 && river.accuracyKm == 1.5)
    let land = basemap.features("land")
    #expect(Set(land.map(\.id)) == ["mainland", "land-2", "far-island"])
    #expect(land[0].accuracyKm == 0.3)
    #expect(basemap.features("none").isEmpty)
  }

  @Test func `only sources and places have to be there`() throws {
    var atlas = FixtureAtlas()
    atlas.files = atlas.files.filter { ["sources.yaml", "places.geojson"].contains($0.key) }
    atlas = try atlas.replacing(", \"notes\": [\"n-1\"]", in: "places.geojson", with: "")
    #expect(try atlas.read().places.count == 3)
    atlas.files["places.geojson"] = nil
    #expect(try atlas.messages() == ["places.geojson: there is no such file"])
  }

  @Test func `a file with a name that nobody reads is named with the nearest one`() throws {
    var atlas = FixtureAtlas()
    atlas.files["garisons.yaml"] = "garrisons: {}"
    #expect(
      try atlas.messages() == [
        "garisons.yaml: a model has no such file; did you mean 'garrisons.yaml'?"
      ])
  }

  @Test func `so many problems of a file are listed as a person can take in`() throws {
    var atlas = FixtureAtlas()
    let places = (1...300).map { number in
      "{\"type\": \"Feature\", \"id\": \"p\(number)\", \"properties\": {}, \"geometry\": null}"
    }
    atlas.files["places.geojson"] =
      "{\"type\": \"FeatureCollection\", \"licence\": \"CC0\", \"features\": [\n"
      + places.joined(separator: ",\n") + "]}"
    let found = try atlas.messages().filter { $0.hasPrefix("places.geojson") }
    #expect(found.count == 201)
    #expect(
      found.contains(
        "places.geojson: 100 more problems of this file are not listed; mend those above first"))
  }

  @Test func `a multiple of one and a collection of one are read as that one`() throws {
    let line = "{\"type\": \"LineString\", \"coordinates\": [[10, -1], [10, 0]]}"
    for other in [
      "{\"type\": \"MultiLineString\", \"coordinates\": [[[10, -1], [10, 0]]]}",
      "{\"type\": \"GeometryCollection\", \"geometries\": [\(line)]}",
    ] {
      let atlas = try FixtureAtlas().replacing(line, in: "arcs/survey.geojson", with: other)
      #expect(try atlas.read().arcs.count == 9)
    }
  }

  @Test func `what is mended in a file stands in the model`() throws {
    let atlas = try FixtureAtlas().replacing(
      "[10.3, -0.5]", in: "places.geojson", with: "[10.3, -0.5, 7]")
    #expect(
      try atlas.messages() == [
        "places.geojson:2:80: warning: positions have a height, which no map shows; it is passed over"
      ])
    #expect(try atlas.read().repairs.count == 1)
  }

  @Test func `the arcs of several files make one model`() throws {
    var atlas = FixtureAtlas()
    atlas.files["arcs/more.geojson"] = """
      {"type": "FeatureCollection", "licence": "ODbL", "features": [
      {"type": "Feature", "id": "diagonal", "geometry": {"type": "LineString", "coordinates": [[10, -1], [11, 0]]}, "properties": {"start": "s1", "end": "n2", "kind": "region", "accuracy_km": 1, "method": "drawn", "sources": ["survey"]}}
      ]}
      """
    #expect(try atlas.read().arcs.map(\.id).first == "diagonal")
    atlas = try atlas.replacing("diagonal", in: "arcs/more.geojson", with: "west")
    #expect(
      try atlas.messages() == [
        "arcs/survey.geojson:2:1: west: the arc 'west' is defined twice; it stands first at "
          + "arcs/more.geojson:2:1"
      ])
  }
}
