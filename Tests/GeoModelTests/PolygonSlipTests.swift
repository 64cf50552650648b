import TestSupport
import Testing

@testable import GeoModel

/// What is wrong with files of polygons, and what is told of it.
@Suite struct PolygonSlipTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    var features: [String] = ["{A}", "{B}"]
    var top = ""
    var files: [String: String] = [:]
    var old = ""
    var new = ""
    var expected: [String]

    var testDescription: String { expected.first ?? "" }
  }

  private static let west = PolygonAtlas.feature("west", [PolygonAtlas.box(10, -2, 12, 2)])
  private static let east = PolygonAtlas.feature("east", [PolygonAtlas.box(12, -2, 14, 2)])
  private static let path = "geo/territories/areas"

  static let slips = [
    Slip(
      old: "\"licence\": \"CC0\", ",
      expected: ["territories/areas.geojson:1:1: territories/areas.geojson: 'licence' is missing"]),
    Slip(
      old: "\"name\": \"west\"",
      expected: ["territories/areas.geojson:2:1: west: 'names' is missing"]),
    Slip(
      old: "\"name\": \"west\"", new: "\"name\": \"West\", \"kind\": \"stat\"",
      expected: [
        "territories/areas.geojson:2:74: west: 'kind' should be one of state, ceded, claimed, demanded, annexed, "
          + "left, island, occupied, lost-later, leased, found the text 'stat'; did you mean 'state'?"
      ]),
    Slip(
      old: "\"name\": \"west\"", new: "\"name\": \"West\", \"form\": \"1950-01-01\"",
      expected: [
        "territories/areas.geojson:2:66: west: unknown key 'form'; allowed are kind, names, label, states, of, to_state, treaty, text, "
          + "sources, notes, accuracy_km"
      ]),
    Slip(
      old: "\"name\": \"west\"", new: "\"name\": \"West\", \"from\": 1950",
      expected: [
        "territories/areas.geojson:2:74: west: 'from' should be a day as YYYY-MM-DD, found the number 1950"
      ]),
    Slip(
      old: "\"id\": \"west\", ",
      expected: [
        "territories/areas.geojson:2:1: the polygon names no territory; give it an \"id\", or say in a "
          + ".yaml file beside it which property holds one: 'properties: {id: NAME}'"
      ]),
    Slip(
      files: ["\(path).yaml": "properties: {id: NAME, names: name}\n"],
      expected: [
        "territories/areas.geojson:2:1: west: its property 'NAME' gives no id; its text should have a "
          + "letter a to z or a digit",
        "territories/areas.geojson:3:1: east: its property 'NAME' gives no id; its text should have a "
          + "letter a to z or a digit",
      ]),
    Slip(
      files: ["\(path).yaml": "propertys: {id: NAME}\n"],
      expected: [
        "territories/areas.yaml:1:1: territories/areas.geojson: unknown key 'propertys'; did you mean "
          + "'properties'?"
      ]),
    Slip(
      files: ["\(path).yaml": "snap_km: 50\n"],
      expected: [
        "territories/areas.yaml:1:10: territories/areas.geojson: 'snap_km' should be a number from 0 to "
          + "20, found the number 50"
      ]),
    Slip(
      files: ["\(path).yaml": "- a\n"],
      expected: [
        "territories/areas.yaml:1:1: expected what holds for the polygons as 'key: value' pairs, found a list"
      ]),
    Slip(
      files: ["\(path).yaml": "only: [west, eest]\n"],
      expected: [
        "territories/areas.geojson: 'only' names 'eest', and no feature of the file is that territory; did "
          + "you mean 'west'?"
      ]),
    Slip(
      files: ["geo/territories/ares.yaml": "licence: CC0\n"],
      expected: [
        "territories/ares.yaml: there is no ares.geojson beside this file, which it would be about; did "
          + "you mean 'territories/areas.geojson'?"
      ]),
    Slip(
      features: [
        "{A}",
        "{\"type\": \"Feature\", \"id\": \"line\", \"properties\": {}, \"geometry\": {\"type\": "
          + "\"LineString\", \"coordinates\": [[10, 0], [11, 0]]}}",
      ],
      expected: [
        "territories/areas.geojson:3:1: line: a territory should be a Polygon or a MultiPolygon, found a "
          + "LineString"
      ]),
    Slip(
      features: [
        "{A}", "{B}",
        "{\"type\": \"Feature\", \"id\": \"none\", \"properties\": {}, \"geometry\": null}",
      ],
      expected: [
        "territories/areas.geojson:4:1: warning: none: a feature without a shape is passed over"
      ]),
    Slip(
      features: [
        "{A}",
        PolygonAtlas.feature("west", [PolygonAtlas.box(11, 0, 12, 1)], "\"from\": \"1950-01-01\""),
      ],
      expected: [
        "territories/areas.geojson:3:1: west: its shapes do not follow each other: this one holds from "
          + "1950-01-01, and another one on every day; the other stands at territories/areas.geojson:2:1"
      ]),
    Slip(
      files: [
        "geo/territories.yaml":
          "territories:\n  west:\n    kind: state\n    states: [{boundary: [east-west-1]}]\n"
      ],
      expected: [
        "territories.yaml:4:13: west: its shapes stand here, and as polygons in geo/territories; keep one "
          + "of both",
        "territories.yaml:4:26: west: there is no arc 'east-west-1'; it should stand in geo/arcs/*.geojson",
      ]),
    Slip(
      features: [
        PolygonAtlas.feature("west", [PolygonAtlas.box(10, -2, 12, 2)], "\"accuracy_km\": 0.5"),
        PolygonAtlas.feature("tiny", [PolygonAtlas.box(12, 0, 12.003, 1)]),
      ],
      files: ["\(path).yaml": "snap_km: 1\n"],
      expected: [
        "territories/areas.geojson:3:1: tiny: nothing is left of its polygon within 1 km of its "
          + "neighbours; set a smaller 'snap_km'"
      ]),
    Slip(
      top: "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:999999\"}}",
      expected: [
        "territories/areas.geojson: “EPSG:999999” is not a coordinate reference system that PROJ knows "
          + "(PROJ finds no such system in its database or among its projections); give an EPSG code such "
          + "as EPSG:3035 or a PROJ definition such as +proj=laea +lat_0=50 +lon_0=20"
      ]),
    Slip(
      top: "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:3346\"}}",
      old: "10.0, -2.0", new: "1e30, -2.0",
      expected: [
        "territories/areas.geojson:2:1: west: the position 1e+30, -2.0 has no place on the globe in "
          + "'LKS94 / Lithuania TM'; check the reference system of the file"
      ]),
  ]

  @Test(arguments: slips.indices)
  func `a fault in a file of polygons is told with its place`(index: Int) throws {
    let slip = Self.slips[index]
    let features = slip.features.map {
      $0.replacing("{A}", with: Self.west).replacing("{B}", with: Self.east)
    }
    var atlas = PolygonAtlas(features, top: slip.top)
    atlas.files.merge(slip.files) { _, new in new }
    if !slip.old.isEmpty {
      let text = try #require(atlas.files["\(Self.path).geojson"])
      atlas.files["\(Self.path).geojson"] = try text.replacingPresent(slip.old, with: slip.new)
    }
    let messages = try atlas.messages()
    #expect(messages == slip.expected)
  }
}
