import Documents
import Foundation
import Geometry
import Scene
import Testing

@testable import MapSpec

/// How names are placed, by class.
@Suite struct LabelClassTests {
  /// The house style with some label classes.
  func style(_ labels: String) throws -> Style {
    let text = try String(contentsOfFile: StyleTests.path, encoding: .utf8)
    let document = try YAMLDocument.parse(text, file: "atlas.yaml")
    var style = try Style(reading: document)
    style.labels = try Style.labels(YAMLDocument.parse(labels, file: "labels.yaml"))
    return style
  }

  @Test(arguments: LabelRole.allCases)
  func `a role that a style does not name is as the engine has it`(_ role: LabelRole) throws {
    #expect(try style("{}").labelClass(role) == .standard(role))
  }

  @Test(arguments: LabelRole.allCases)
  func `the engine's own classes are sound`(_ role: LabelRole) {
    let standard = LabelClass.standard(role)
    #expect((0...10).contains(standard.priority))
    #expect(!standard.gaps.isEmpty && standard.gaps == standard.gaps.sorted())
    #expect(standard.mayHaveLeader && standard.mayCrossBorders)
    #expect(standard.trackings == standard.trackings.sorted(by: >), "the widest first")
  }

  @Test func `bases and areas must have their names, larger towns matter more`() {
    let required = LabelRole.allCases.filter { LabelClass.standard($0).isRequired }
    #expect(Set(required) == [.base, .wantedBase, .area])
    let towns = [LabelRole.town1, .town2, .town3, .town4, .town5]
      .map { LabelClass.standard($0).priority }
    #expect(towns == towns.sorted(by: >) && Set(towns).count == 5)
    #expect(LabelClass.standard(.base).priority > LabelClass.standard(.wantedBase).priority)
  }

  @Test func `a class under the name of a role differs from it only in what it says`() throws {
    let changed = try style("base: {priority: 3, leader: false}").labelClass(.base)
    var expected = LabelClass.standard(.base)
    (expected.priority, expected.mayHaveLeader) = (3, false)
    #expect(changed == expected)
  }

  @Test func `every field of a class is read`() throws {
    let labels = """
      own:
        like: town-1
        priority: 7
        required: true
        clearance: 1.5
        gaps: [0.5, 2]
        trackings: [0.4, 0]
        least: 6
        halo: 2
        leader: false
        cross_borders: false
      """
    #expect(
      try style(labels).labels["own"]
        == LabelClass(
          priority: 7, isRequired: true, clearance: Millimetres(1.5),
          gaps: [Millimetres(0.5), Millimetres(2)], trackings: [0.4, 0],
          least: Millimetres(points: 6), halo: Millimetres(points: 2), mayHaveLeader: false,
          mayCrossBorders: false))
  }

  @Test func `a class may be like another above it, changes included`() throws {
    let labels = """
      town-2: {priority: 9}
      port: {like: town-2, clearance: 3}
      harbour: {like: port, cross_borders: false, leader: false, required: true}
      quay: {like: harbour, priority: 1}
      """
    let classes = try style(labels).labels
    #expect(classes["port"]?.priority == 9 && classes["port"]?.mayCrossBorders == true)
    #expect(classes["harbour"]?.clearance == Millimetres(3))
    var quay = try #require(classes["harbour"])
    quay.priority = 1
    #expect(classes["quay"] == quay && !quay.mayCrossBorders && !quay.mayHaveLeader)
  }

  @Test func `a class below is not yet known, one of the engine's always is`() throws {
    #expect(throws: Diagnostic.self) { try style("port: {like: quay}\nquay: {like: base}") }
    #expect(try style("port: {like: base}\nbase: {priority: 1}").labels["port"]?.priority == 10)
  }

  @Test func `a role may be like another`() throws {
    let classes = try style("state: {like: base, priority: 2}")
    var expected = LabelClass.standard(.base)
    expected.priority = 2
    #expect(classes.labelClass(.state) == expected)
  }

  @Test func `no name is set below the smallest type, however small the sheet`() throws {
    let style = try style("town-1: {least: 2}").legible(enlargedBy: 0.5)
    let least = try #require(style.labelClass(.town1).least)
    #expect(abs(least.value - Style.smallestType.value * 2) < 1e-9)
    #expect(style.labelClass(.base).least == nil, "the type's own least holds")
  }
}
