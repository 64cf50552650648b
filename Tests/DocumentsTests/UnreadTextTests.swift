import Testing

@testable import Documents

/// Data of other people carries keys that nobody reads. Nothing in them makes a reader refuse the file.
@Suite struct UnreadTextTests {
  private func features(_ properties: String, _ members: String = "") throws -> FeatureCollection {
    try GeoJSONDocument.parse(
      #"{"type": "FeatureCollection", \#(members) "features": [{"type": "Feature", \#(properties) "#
        + #""geometry": null}]}"#, file: "f.geojson")
  }

  static let unread = [
    #""properties": {"remark": "a\u0000b"},"#, #""properties": {"a\u001b[31m": 1},"#,
    #""properties": {"list": [{"deep": ["\ufffe"]}]},"#, #""x\u0007": 1,"#, #""note": "\b","#,
    #""note": {"a\u0000": ["\u009b"]},"#,
  ]

  @Test(arguments: unread)
  func `a character without a shape in a key that nobody reads refuses no file`(properties: String)
    throws
  {
    #expect(try features(properties).features.count == 1)
    #expect(try features("", properties).features.count == 1)
  }

  static let read = [
    #""properties": {"name": "a\u0000b"},"#, #""properties": {"name": "\ufffe"},"#,
    #""properties": {"list": ["a", "\u0007"]},"#, #""properties": {"map": {"a\u0007": 1}},"#,
    #""properties": {"map": {"a": [{"b": "\u001b"}]}},"#,
  ]

  @Test(arguments: read)
  func `a character without a shape in a text that is read is refused with its place`(
    properties: String
  ) throws {
    let feature = try #require(try features(properties).features.first)
    let error = #expect(throws: Diagnostic.self) {
      var fields = try Fields(feature.properties)
      if fields.has("list") { _ = try fields.optionalStrings("list") }
      if fields.has("map") { _ = try fields.optionalMap("map") }
      _ = try fields.optionalString("name")
    }
    #expect(error?.message.hasPrefix("a text holds the character U+") == true)
    #expect(error?.location?.line == 1)
  }

  @Test(arguments: [#""id": "a\u0000","#, #""properties": {"id": "a\u0000"},"#])
  func `an id is always read`(properties: String) {
    #expect(throws: Problems.self) { try features(properties) }
  }

  @Test func `the spans of a file that is read are found`() throws {
    let text =
      #"{"x": "\u0000", "type": "FeatureCollection", "features": [{"properties": {"b": "\u0001"}}]}"#
    #expect(try GeoJSONDocument.spans(Array(text.utf8), file: "f").features.count == 1)
  }
}
