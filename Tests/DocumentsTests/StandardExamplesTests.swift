import Geometry
import Testing

@testable import Documents

/// The examples of RFC 7946: sections 1.5, 3.1.9, 5 and 6.1, and appendix A.
@Suite struct StandardExamplesTests {
  func read(_ text: String) throws -> FeatureCollection {
    try GeoJSONDocument.parse(text, file: "rfc")
  }

  static let line = [Point(102, 0), Point(103, 1), Point(104, 0), Point(105, 1)]
  static let square = Ring([Point(100, 0), Point(101, 0), Point(101, 1), Point(100, 1)])
  static let hole = Ring([
    Point(100.8, 0.8), Point(100.8, 0.2), Point(100.2, 0.2), Point(100.2, 0.8),
  ])

  @Test func `the collection of section 1_5 is read with its facts`() throws {
    let collection = try read(
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [102.0, 0.5]},
         "properties": {"prop0": "value0"}},
        {"type": "Feature",
         "geometry": {"type": "LineString",
           "coordinates": [[102.0, 0.0], [103.0, 1.0], [104.0, 0.0], [105.0, 1.0]]},
         "properties": {"prop0": "value0", "prop1": 0.0}},
        {"type": "Feature",
         "geometry": {"type": "Polygon", "coordinates":
           [[[100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0]]]},
         "properties": {"prop0": "value0", "prop1": {"this": "that"}}}
      ]}
      """)
    #expect(
      collection.features.map(\.geometry) == [
        .point(LonLat(102, 0.5)), .lineString(Polyline(Self.line)), .polygon(Polygon(Self.square)),
      ])
    #expect(collection.features[1].properties["prop1"]?.value == .number(0))
    #expect(
      collection.features[2].properties["prop1"]?["this"]?.value == .string("that"))
    #expect(collection.notes == [])
  }

  @Test(
    arguments: [
      (#"{"type": "Point", "coordinates": [100.0, 0.0]}"#, .point(LonLat(100, 0))),
      (
        #"{"type": "LineString", "coordinates": [[100.0, 0.0], [101.0, 1.0]]}"#,
        .lineString(Polyline([Point(100, 0), Point(101, 1)]))
      ),
      (
        #"{"type": "Polygon", "coordinates": [[[100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0]]]}"#,
        .polygon(Polygon(square))
      ),
      (
        #"{"type": "Polygon", "coordinates": [[[100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0]], [[100.8, 0.8], [100.8, 0.2], [100.2, 0.2], [100.2, 0.8], [100.8, 0.8]]]}"#,
        .polygon(Polygon(square, holes: [hole]))
      ),
      (
        #"{"type": "MultiPoint", "coordinates": [[100.0, 0.0], [101.0, 1.0]]}"#,
        .multiPoint([LonLat(100, 0), LonLat(101, 1)])
      ),
      (
        #"{"type": "MultiLineString", "coordinates": [[[100.0, 0.0], [101.0, 1.0]], [[102.0, 2.0], [103.0, 3.0]]]}"#,
        .multiLineString([
          Polyline([Point(100, 0), Point(101, 1)]), Polyline([Point(102, 2), Point(103, 3)]),
        ])
      ),
      (
        #"{"type": "MultiPolygon", "coordinates": [[[[102.0, 2.0], [103.0, 2.0], [103.0, 3.0], [102.0, 3.0], [102.0, 2.0]]], [[[100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0]], [[100.2, 0.2], [100.2, 0.8], [100.8, 0.8], [100.8, 0.2], [100.2, 0.2]]]]}"#,
        .multiPolygon([
          Polygon(Ring(Box(minX: 102, minY: 2, maxX: 103, maxY: 3))),
          Polygon(
            square,
            holes: [
              Ring([Point(100.2, 0.2), Point(100.2, 0.8), Point(100.8, 0.8), Point(100.8, 0.2)])
            ]),
        ])
      ),
      (
        #"{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [100.0, 0.0]}, {"type": "LineString", "coordinates": [[101.0, 0.0], [102.0, 1.0]]}]}"#,
        .collection([
          .point(LonLat(100, 0)), .lineString(Polyline([Point(101, 0), Point(102, 1)])),
        ])
      ),
      (
        #"{"type": "MultiLineString", "coordinates": [[[170.0, 45.0], [180.0, 45.0]], [[-180.0, 45.0], [-170.0, 45.0]]]}"#,
        .multiLineString([
          Polyline([Point(170, 45), Point(180, 45)]), Polyline([Point(-180, 45), Point(-170, 45)]),
        ])
      ),
      (
        #"{"type": "MultiPolygon", "coordinates": [[[[180.0, 40.0], [180.0, 50.0], [170.0, 50.0], [170.0, 40.0], [180.0, 40.0]]], [[[-170.0, 40.0], [-170.0, 50.0], [-180.0, 50.0], [-180.0, 40.0], [-170.0, 40.0]]]]}"#,
        .multiPolygon([
          Polygon(Ring([Point(180, 40), Point(180, 50), Point(170, 50), Point(170, 40)])),
          Polygon(Ring([Point(-170, 40), Point(-170, 50), Point(-180, 50), Point(-180, 40)])),
        ])
      ),
    ] as [(String, GeoGeometry)])
  func `every shape of section 3.1.9 and appendix A is read as it stands`(
    text: String, expected: GeoGeometry
  ) throws {
    let alone = try read(text)
    #expect(alone.features.map(\.geometry) == [expected])
    let feature = #"{"type": "Feature", "properties": {}, "geometry": \#(text)}"#
    let within = try read(#"{"type": "FeatureCollection", "features": [\#(feature)]}"#)
    #expect(within.features.map(\.geometry) == [expected])
    #expect(try read(feature).features.map(\.geometry) == [expected])
    #expect(alone.notes + within.notes == [])
  }

  @Test(arguments: [
    #"{"type": "Feature", "bbox": [-10.0, -10.0, 10.0, 10.0], "geometry": {"type": "Polygon", "coordinates": [[[-10.0, -10.0], [10.0, -10.0], [10.0, 10.0], [-10.0, -10.0]]]}}"#,
    #"{"type": "FeatureCollection", "bbox": [100.0, 0.0, 105.0, 1.0], "features": []}"#,
    #"{"type": "FeatureCollection", "bbox": [100.0, 0.0, -100.0, 105.0, 1.0, 0.0], "features": []}"#,
    #"{"type": "FeatureCollection", "bbox": [177.0, -20.0, -178.0, -16.0], "features": []}"#,
    #"{"type": "Point", "bbox": [1, 2, 1, 2], "coordinates": [1, 2]}"#,
  ])
  func `bounding boxes of section 5 are passed over wherever they stand`(text: String) throws {
    #expect(try read(text).notes == [])
  }

  @Test func `foreign members of section 6_1 are passed over with a note`() throws {
    let shape = #"{"type": "Point", "coordinates": [1, 2]}"#
    let collection = try read(
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "id": "f1", "geometry": \(shape), "properties": {}, "title": "Example Feature"},
      {"type": "Feature", "id": "f2", "geometry": \(shape), "properties": {},
       "centerline": {"type": "LineString", "coordinates": [[-170, 10], [170, 11]]}},
      {"type": "Feature", "id": "f3", "geometry": \(shape), "properties": {}, "title": "Another"}
      ]}
      """)
    #expect(collection.features.map(\.id) == ["f1", "f2", "f3"])
    #expect(
      collection.notes.map(\.description) == [
        "rfc:2:114: warning: the key 'title' is not known here; it is passed over",
        "rfc:4:16: warning: the key 'centerline' is not known here; it is passed over",
      ])
  }

  @Test func `keys of programs that are like a known one are passed over where that stands, too`()
    throws
  {
    let point = "\"type\": \"Point\""
    for geometry in [
      "{\(point), \"coordinates\": [1, 2], \"coordinate_copy\": 7}",
      "{\(point), \"coordinate_copy\": 7, \"coordinates\": [1, 2]}",
    ] {
      let text =
        "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"_id\": 4, "
        + "\"@id\": \"way/7\", \"properties\": null, \"geometry\": \(geometry)}]}"
      let collection = try read(text)
      #expect(collection.features.map(\.id) == [nil])
      #expect(
        collection.notes.map(\.message).sorted()
          == ["@id", "_id", "coordinate_copy"].map {
            "the key '\($0)' is not known here; it is passed over"
          })
    }
  }
}
