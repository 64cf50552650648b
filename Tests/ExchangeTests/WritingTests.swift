import Documents
import Geometry
import TestSupport
import Testing

@testable import Exchange

@Suite struct WritingTests {
  @Test func `a file of features that was written is read as the same shapes`() throws {
    var random = Xorshift(seed: 21)
    // No edge runs more than half round the globe, of which a reader would warn.
    let globe = Box(minX: -85, minY: -80, maxX: 85, maxY: 80)
    for _ in 0..<50 {
      func rounded(_ point: Point) -> Point {
        Point((point.x * 1000).rounded() / 1000, (point.y * 1000).rounded() / 1000)
      }
      let line = Polyline(random.line(7, in: globe).points.map(rounded))
      let ring = Ring(random.star(9, in: random.box(in: globe)).points.map(rounded))
      let file = FeatureFile(
        members: .map([
          ("licence", .text("a \"quoted\" licence\n\u{1}č")), ("accuracy_km", .number(0.5)),
        ]),
        features: [
          .init(
            id: "line", shape: .multiLineString([line]), properties: .map([("rank", .number(3))])),
          .init(id: "area", shape: .multiPolygon([Polygon(ring)])),
          .init(id: "point", shape: .point(LonLat(line.points[0]))),
        ])
      let read = try GeoJSONDocument.parse(file.text, file: "f.geojson")
      #expect(read.members["licence"]?.value == .string("a \"quoted\" licence\n\u{1}č"))
      #expect(read.members["accuracy_km"]?.value == .number(0.5))
      #expect(read.features.map(\.id) == ["line", "area", "point"])
      #expect(read.features[0].geometry == .lineString(line))
      let area = try #require(read.features[1].geometry?.area)
      #expect(abs(area.totalArea - ring.area) < 1e-9)
      #expect(read.features[2].geometry == .point(LonLat(line.points[0])))
      #expect(read.notes.isEmpty)
      #expect(file.text.split(separator: "\n").count == 5)
    }
  }

  @Test(arguments: [
    ("Põltsamaa", "poltsamaa"), ("São Tomé", "sao-tome"), ("Łódź", "lodz"),
    ("St. John's", "st-johns"), ("Đà Nẵng", "da-nang"),
    ("Straße 7", "strasse-7"), ("  ", ""), ("東京", ""), ("Тверь", ""), ("a–b", "a-b"),
  ])
  func `a name becomes an id of plain letters`(name: String, id: String) {
    #expect(name.slug == id)
  }

  @Test func `a source is added at the end of the list and nothing else changes`() throws {
    let text = "# who\nsources:\n  a: {kind: book, title: \"A\"}   # the first\n"
    var list = try SourceList(text, file: "s.yaml")
    let isAdded = list.add(id: "b", title: "B: \"b\"", licence: "CC0")
    #expect(isAdded)
    #expect(list.text.hasPrefix(text))
    let read = try YAMLDocument.parse(list.text, file: "s.yaml")
    #expect(read["sources"]?["b"]?["title"]?.value == .string("B: \"b\""))
    #expect(read["sources"]?["a"]?["kind"]?.value == .string("book"))
    let before = list.text
    let isThere = list.add(id: "a", title: "x", licence: "y")
    #expect(isThere)
    #expect(list.text == before)
    var empty = try SourceList("", file: "s.yaml")
    let isFirst = empty.add(id: "b", title: "B", licence: "CC0")
    #expect(isFirst && empty.text.hasPrefix("sources:\n"))
  }

  @Test(arguments: [
    "sources: {a: {kind: book, title: A}}\n", "sources:\n  a: {kind: book, title: A}\nother: 1\n",
  ])
  func `a list to which nothing can be added stays as it is`(text: String) throws {
    var list = try SourceList(text, file: "s.yaml")
    let isAdded = list.add(id: "b", title: "B", licence: "CC0")
    #expect(!isAdded)
    #expect(list.text == text)
  }
}
