import Documents
import GeoModel
import Geometry
import MapSpec
import Testing

@testable import Selection

/// What a description leaves out follows from the facts.
@Suite struct MapDefaultsTests {
  static func model() throws -> GeoModel {
    var model = try MapFactsTests.model()
    model.treaties = [try #require(model.treaties.first { $0.id == "early" })]
    model.places = [
      Place(
        id: "lobo", names: ["en": "Lobo"], position: LonLat(11, 1), rank: 3,
        evidence: MapFactsTests.evidence),
      Place(
        id: "alto", names: ["en": "Alto"], position: LonLat(12, 2), rank: 3,
        evidence: MapFactsTests.evidence),
    ]
    model.facilities[1].site = .place("alto")
    return model
  }

  func completed(_ yaml: String, _ model: GeoModel? = nil) throws -> DocumentNode {
    let document = try YAMLDocument.parse(Array(yaml.utf8), file: "maps/test.yaml")
    return MapDefaults(try model ?? Self.model()).completed(document, id: "test")
  }

  func description(_ yaml: String, _ model: GeoModel? = nil) throws -> MapDescription {
    try MapDescription(reading: completed(yaml, model))
  }

  @Test func `a title is enough for a map of all bases`() throws {
    let map = try description("title: a\nsubtitle: b\n")
    #expect(map.id == "test" && map.treaties == ["early"] && map.style == "atlas")
    #expect(map.date == Day("1901-05-02"))
    #expect(map.period == Day("1901-03-31")!...Day("1901-05-02")!)
    #expect(map.projection == "+proj=laea +lat_0=1.5 +lon_0=11.5 +datum=WGS84")
    #expect(
      map.frame == .fitting(FitSpec(ids: [], holdsBases: true), margin: Millimetres(18)))
    let kinds = map.layers.map(\.spec.kindName)
    #expect(kinds == ["sea", "graticule", "limits", "towns", "facilities", "garrisons"])
    #expect(map.panels.contains(.title) && map.panels.contains(.credits))
    #expect(
      map.insets.map(\.spec.kindName) == ["scale-bar", "zoom"], "there is no land for a locator")
  }

  @Test func `what the author writes stays, and null takes away`() throws {
    let map = try description(
      """
      title: a
      subtitle: b
      date: 1901-06-01
      projection: EPSG:3857
      layers: [{kind: sea}]
      column: null
      insets: []
      """)
    #expect(map.date == Day("1901-06-01") && map.period.upperBound == Day("1901-06-01"))
    #expect(map.projection == "EPSG:3857" && map.layers.map(\.spec) == [.sea])
    #expect(map.column == nil && map.insets.isEmpty && map.footer != nil)
  }

  @Test func `a complete description is not touched`() throws {
    let model = try Self.model()
    let whole = try completed("title: a\nsubtitle: b\n", model)
    #expect(MapDefaults(model).completed(whole, id: "other") == whole)
  }

  @Test func `a map that its author laid out gets no panels and insets`() throws {
    let map = try description(
      """
      title: a
      subtitle: b
      projection: EPSG:3857
      page: {size: A4, orientation: portrait}
      frame: {fit: [bases]}
      layers: [{kind: sea}]
      """)
    #expect(map.column == nil && map.footer == nil && map.insets.isEmpty)
    #expect(map.treaties == ["early"])
  }

  @Test func `a part that its author began is completed`() throws {
    let map = try description(
      """
      title: a
      subtitle: b
      page: {orientation: portrait}
      frame: {scale: 2000000}
      column: {width: 50}
      footer: {height: 20}
      """)
    #expect(map.page.width == Millimetres(210) && map.page.height == Millimetres(297))
    #expect(map.frame == .centered(LonLat(11.5, 1.5), denominator: 2_000_000))
    #expect(map.column?.width == Millimetres(50) && map.column?.panels.first == .title)
    #expect(map.footer?.height == Millimetres(20) && map.footer?.panels == [.credits])
    let margin = try description("title: a\nsubtitle: b\nframe: {margin: 3}\n")
    #expect(margin.frame == .fitting(FitSpec(ids: [], holdsBases: true), margin: Millimetres(3)))
    let own = try description("title: a\nsubtitle: b\npage: {width: 100, height: 90}\n")
    #expect(own.page.width == Millimetres(100))
  }

  @Test func `a scale bar keeps off the bases`() throws {
    // The bases lie in the south-west and in the north-east.
    let map = try description("title: a\nsubtitle: b\n")
    #expect(map.insets.first?.corner == .bottomRight)
  }

  @Test func `a page stands upright for what is tall and narrow`() throws {
    func extent(_ width: Double, _ height: Double) throws -> GroundExtent {
      try #require(GroundExtent([LonLat(0, 0), LonLat(width, height)]))
    }
    for (width, height, isTall) in [
      (10.0, 5.0, false), (10, 10, false), (10, 14, false), (10, 20, true), (0, 30, true),
      (0, 0, false),
    ] { #expect(try extent(width, height).isTall == isTall, "\(width) \(height)") }
    #expect(DefaultSheet.page(try extent(5, 30))["orientation"]?.value == .string("portrait"))
    #expect(DefaultSheet.page(nil)["orientation"]?.value == .string("landscape"))
  }

  @Test func `without bases the description has to say where the map is`() throws {
    var model = try Self.model()
    model.facilities = []
    model.garrisons = []
    #expect(throws: (any Error).self) { try description("title: a\nsubtitle: b\n", model) }
    let nodes = try completed("title: a\nsubtitle: b\n", model)
    #expect(nodes["frame"] == nil && nodes["projection"] == nil)
  }
}
