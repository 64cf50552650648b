import Geometry
import Testing

@testable import Overlay

@Suite struct ValidityTests {
  let overlay: Overlay
  let bowTie = Polygon(Ring([Point(0, 0), Point(2, 2), Point(2, 0), Point(0, 2)]))

  init() throws { overlay = try Overlay() }

  @Test func `a sound area has no fault`() throws {
    #expect(try overlay.invalidity(of: [square(0, 0, 1), square(3, 0, 1)]) == nil)
    #expect(try overlay.invalidity(of: []) == nil)
  }

  @Test func `the fault of a bow tie is found at its knot`() throws {
    let fault = try #require(try overlay.invalidity(of: [bowTie]))
    #expect(fault.location == Point(1, 1))
    #expect(!fault.reason.isEmpty)
  }

  @Test func `parts that overlap and rings too short are faults`() throws {
    #expect(try overlay.invalidity(of: [square(0, 0, 2), square(1, 1, 2)]) != nil)
    let short = try overlay.invalidity(of: [Polygon(Ring([Point(0, 0), Point(1, 1)]))])
    #expect(short?.location == Point(0, 0))
  }

  @Test func `rings too short to enclose anything add nothing to the others`() throws {
    let crumb = Polygon(Ring([Point(5, 5), Point(5.1, 5)]))
    let holed = Polygon(square(0, 0, 2).outer, holes: [Ring([Point(1, 1)])])
    #expect(try overlay.makeValid([crumb, holed]).map(\.area) == [4])
    #expect(try overlay.union([[crumb], [holed], [square(2, 0, 1)]]).map(\.area) == [5])
    #expect(try overlay.intersection([crumb], [square(4, 4, 4)]) == [])
  }

  @Test func `repair makes two triangles of a bow tie and one part of two that overlap`() throws {
    let triangles = try overlay.makeValid([bowTie])
    #expect(triangles.map(\.area) == [1, 1])
    #expect(try overlay.invalidity(of: triangles) == nil)
    let joined = try overlay.makeValid([square(0, 0, 2), square(1, 1, 2)])
    #expect(joined.map(\.area) == [7])
  }
}
