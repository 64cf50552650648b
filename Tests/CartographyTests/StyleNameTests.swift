import Documents
import Geometry
import MapSpec
import Testing

@testable import Cartography

/// The names of a style that a map description refers to.
@Suite struct StyleNameTests {
  func missing(_ layers: [String]) throws -> [Diagnostic] {
    var map = SampleMap()
    map.layers = layers
    let bench = try map.bench()
    return bench.context.map.missingNames(in: bench.context.style)
  }

  @Test func `a style that has all names misses none`() throws {
    #expect(
      try missing([
        "{kind: land, style: neighbours}", "{kind: towns, ranks: [1], label_class: town-2}",
      ]).isEmpty)
  }

  @Test func `a style without tints for states cannot show whose land is whose`() throws {
    let found = try missing(["{kind: powers}"])
    #expect(
      found.map(\.message) == ["the style has no tints for states, which layer 'powers' shows"])
    #expect(found[0].hint == "add 'subjects' and 'others' under 'powers' to the style file")
    #expect(found[0].location?.line != nil)
  }

  @Test func `every name that the style lacks is told with its line and what was probably meant`()
    throws
  {
    let found = try missing([
      "{kind: land, style: neighbors}", "{kind: borders, style: nowhere}",
      "{kind: states, label_class: stat}",
    ])
    #expect(
      found.map(\.message) == [
        "the style has no area 'neighbors', which layer 'land' uses",
        "the style has no line 'nowhere', which layer 'borders' uses",
        "the style has no label class 'stat', which layer 'states' uses",
      ])
    #expect(found[0].hint == "did you mean 'neighbours'?")
    #expect(found[1].hint == "add it to the style file")
    #expect(Set(found.compactMap { $0.location?.line }).count == 3)
  }
}
