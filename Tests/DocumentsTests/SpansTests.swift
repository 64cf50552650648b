import Testing

@testable import Documents

@Suite struct SpansTests {
  private func spans(_ text: String) throws -> GeoJSONDocument.Spans {
    try GeoJSONDocument.spans(Array(text.utf8), file: "a.geojson")
  }

  @Test func `features are found where the full reading finds them, with what stands beside them`()
    throws
  {
    let text = """
      {"name": "a", "type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"n": "]}\\"{"}, "geometry": {"type": "Point", "coordinates": [1, 2]}},
        {"type": "Feature", "properties": null, "geometry": null}
      ], "licence": "CC0"}
      """
    let full = try GeoJSONDocument.parse(text, file: "a.geojson")
    let found = try spans(text)
    #expect(found.features == full.features.map(\.span))
    #expect(found.members == full.members)
  }

  @Test func `a shape alone is one feature`() throws {
    let text = " {\"type\": \"Point\", \"coordinates\": [1, 2]} "
    #expect(try spans(text).features == [1..<(text.utf8.count - 1)])
  }

  @Test func `an object that does not end is named at the end of the file`() {
    let error = #expect(throws: Diagnostic.self) {
      try spans("{\"type\": \"FeatureCollection\", \"features\": [{\"a\": [1, 2]")
    }
    #expect(error?.message == "expected the end of an object, found the end of the file")
    #expect(error?.location?.line == 1)
  }

  @Test(arguments: [
    "{\"type\": \"FeatureCollection\", \"features\": [{\"a\": [1, 2}",
    "{\"type\": \"FeatureCollection\", \"features\": [{\"a\": \"b",
    "{\"type\": \"FeatureCollection\", \"features\": [7]}", "[", "",
  ])
  func `what is left open is told`(text: String) {
    #expect(throws: Diagnostic.self) { try spans(text) }
  }
}
