import Documents
import Geometry
import Testing

@testable import MapSpec

@Suite struct MapDescriptionTests {
  static let good = """
    id: test
    title: test.title
    subtitle: test.subtitle
    treaties: [t]
    date: 1901-05-02
    period: 1901-04-01..1901-06-01
    projection: EPSG:3857
    page: {size: A4, orientation: landscape}
    frame: {scale: 1000000, center: [10, 50]}
    style: atlas
    layers:
      - {kind: sea}
      - {kind: area, style: ceded, show: [x], legend: key}
    column:
      side: left
      width: 80
      panels: [title, credits]
    insets:
      - {kind: scale-bar, corner: bottom-left, length_km: 50}
    """

  @Test func `labels are pinned by side, offset or position`() throws {
    let map = try read(
      Self.good + "\n" + """
        labels:
          - {id: base-a, side: left-below}
          - {id: base-b, offset: [3, -2.5], leader: true}
          - {id: area-c, at: [10.5, 50.2]}
        """)
    #expect(
      map.labels.map(\.place) == [
        .side(.leftBelow), .offset(Vector(3, -2.5), hasLeader: true), .position(LonLat(10.5, 50.2)),
      ])
  }

  @Test(arguments: [
    ("{id: base-a}", "'side', 'offset' and 'at'"),
    ("{id: base-a, side: left, at: [1, 2]}", "'side', 'offset' and 'at'"),
    ("{id: base-a, side: leftish}", "leftish"),
    ("{id: base-a, offset: [1]}", "two numbers"),
    ("{side: left}", "id"),
  ])
  func `a wrong pin is explained`(pin: String, words: String) {
    var problems: [Diagnostic] = []
    _ = collect(into: &problems) { try read(Self.good + "\nlabels:\n  - \(pin)\n") }
    #expect(problems.contains { $0.description.contains(words) }, "\(problems)")
  }

  @Test func `a layer may be labelled with a text of its own`() throws {
    let map = try read(
      Self.good.replacing("legend: key}", with: "legend: key, label: some.text}"))
    #expect(map.layers[1].spec.label == LayerSpec.Label(text: "some.text"))
  }

  func read(_ text: String) throws -> MapDescription {
    try MapDescription(reading: YAMLDocument.parse(text, file: "test.yaml"))
  }

  @Test func `a full description is read`() throws {
    let map = try read(Self.good)
    #expect(map.page.width == Millimetres(297) && map.page.height == Millimetres(210))
    #expect(map.frame == .centered(LonLat(10, 50), denominator: 1_000_000))
    #expect(
      map.layers.map(\.spec) == [
        .sea, .area(LayerSpec.Areas(style: "ceded", show: ["x"], legend: "key")),
      ])
    #expect(map.period.contains(map.date))
    #expect(map.column?.panels == [.title, .credits])
  }

  struct Broken: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let replacing: String
    let with: String
    let line: Int
    let says: [String]
  }

  static let broken = [
    Broken(
      testDescription: "an unknown key", replacing: "style: atlas", with: "stlye: atlas", line: 10,
      says: ["stlye"]),
    Broken(
      testDescription: "an unknown layer", replacing: "kind: sea", with: "kind: see", line: 12,
      says: ["see", "sea"]),
    Broken(
      testDescription: "the name of a coast that has none", replacing: "{kind: sea}",
      with: "{kind: coast, label: true}", line: 12, says: ["no names of its own", "text key"]),
    Broken(
      testDescription: "a period that ends before it starts", replacing: "1901-04-01..1901-06-01",
      with: "1901-06-01..1901-04-01", line: 6, says: ["before"]),
    Broken(
      testDescription: "a date that no calendar has", replacing: "date: 1901-05-02",
      with: "date: 1901-02-30", line: 5, says: ["1901-02-30"]),
    Broken(
      testDescription: "a position off the globe", replacing: "center: [10, 50]",
      with: "center: [10, 95]", line: 9, says: ["latitude"]),
    Broken(
      testDescription: "an unknown paper size", replacing: "size: A4", with: "size: A44", line: 8,
      says: ["A44", "A3"]),
    Broken(
      testDescription: "an area layer without a style", replacing: "style: ceded, ", with: "",
      line: 13, says: ["style"]),
    Broken(
      testDescription: "an unknown panel", replacing: "[title, credits]", with: "[title, credit]",
      line: 17, says: ["credit", "credits"]),
  ]

  @Test(arguments: broken)
  func `a mistake is named with its line`(_ broken: Broken) throws {
    let text = Self.good.replacing(broken.replacing, with: broken.with)
    #expect(text != Self.good)
    var problems: [Diagnostic] = []
    _ = collect(into: &problems) { try read(text) }
    let first = try #require(problems.first)
    #expect(problems.contains { $0.location?.line == broken.line }, "\(problems)")
    for word in broken.says {
      #expect(problems.contains { $0.description.contains(word) }, "\(first.description)")
    }
  }
}
