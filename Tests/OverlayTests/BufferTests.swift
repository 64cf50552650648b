import Foundation
import Geometry
import Testing

@testable import Overlay

@Suite struct BufferTests {
  let overlay: Overlay

  init() throws { overlay = try Overlay() }

  @Test func `a mitred buffer of a square is a larger square, a round one has round corners`()
    throws
  {
    let mitred = try overlay.buffer([square(0, 0, 2)], distance: 1, join: .mitre(limit: 5))
    #expect(abs(mitred.totalArea - 16) < 1e-9)
    let round = try overlay.buffer([square(0, 0, 2)], distance: 1, segments: 64)
    #expect(abs(round.totalArea - (12 + .pi)) < 0.01)
  }

  @Test func `a negative distance shrinks, down to nothing`() throws {
    #expect(abs(try overlay.buffer([square(0, 0, 4)], distance: -1).totalArea - 4) < 1e-9)
    #expect(try overlay.buffer([square(0, 0, 1)], distance: -1).isEmpty)
  }

  @Test(arguments: [(BufferCap.flat, 20.0), (.square, 24)])
  func `a line's buffer ends as its cap says`(_ cap: BufferCap, _ expected: Double) throws {
    let line = Polyline([Point(0, 0), Point(10, 0)])
    let band = try overlay.buffer([line], distance: 1, cap: cap)
    #expect(abs(band.totalArea - expected) < 1e-9)
  }
}
