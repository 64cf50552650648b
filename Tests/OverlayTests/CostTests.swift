import Geometry
import Testing

@testable import Overlay

@Suite struct CostTests {
  /// A star in which each edge crosses nearly all others.
  func star(_ corners: Int, _ middle: Point = Point(0, 0)) -> Polygon {
    let step = 2 * .pi * Double(corners / 2) / Double(corners)
    return Polygon(Ring((0..<corners).map { middle + Vector(angle: Double($0) * step) * 10 }))
  }

  func isRefused(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return false
    } catch let error as OverlayError {
      guard case .tooManyCrossings(10_000, .some) = error else { return false }
      return error.description.contains("raise the limit of crossings")
    } catch {
      return false
    }
  }

  @Test func `every operation refuses what crosses too often`() throws {
    let overlay = try Overlay()
    let area = [star(301)]
    let window = [square(-5, -5, 10)]
    #expect(isRefused { _ = try overlay.union([area]) })
    #expect(isRefused { _ = try overlay.intersection(area, window) })
    #expect(isRefused { _ = try overlay.difference(window, area) })
    #expect(isRefused { _ = try overlay.symmetricDifference(window, area) })
    #expect(isRefused { _ = try overlay.makeValid(area) })
    #expect(isRefused { _ = try overlay.faces(of: area.edges) })
    #expect(
      isRefused { _ = try overlay.clip([Polyline([Point(-20, 0), Point(20, 1)])], to: area) })
    let invalidity = try overlay.invalidity(of: area)
    #expect(invalidity?.reason.contains("more than 10000 times") == true)
  }

  @Test func `a higher limit lets it through`() throws {
    let area = try Overlay(crossings: 100_000).makeValid([star(301)])
    #expect(area.totalArea > 100)
  }

  @Test func `many operations together may not cross without end`() throws {
    let overlay = try Overlay(crossings: 1000)
    let isEnded = isRefusedAt(1000) {
      for count in 0..<1000 { _ = try overlay.makeValid([star(35, Point(Double(count), 0))]) }
    }
    #expect(isEnded)
  }

  private func isRefusedAt(_ limit: Int, _ body: () throws -> Void) -> Bool {
    do {
      try body()
      return false
    } catch {
      guard case .tooManyCrossings(limit, _) = error as? OverlayError else { return false }
      return true
    }
  }

  @Test func `rings in each other by the thousand are refused`() throws {
    let nest = (1...2000).map { square(-Double($0), -Double($0), 2 * Double($0)) }
    let overlay = try Overlay()
    #expect(isRefused { _ = try overlay.makeValid(nest) })
  }

  @Test func `areas that are not valid are mended before they are cut`() throws {
    let overlay = try Overlay()
    let bowTie = Polygon(Ring([Point(0, 0), Point(2, 2), Point(2, 0), Point(0, 2)]))
    let overlapping = [square(0, 0, 2), square(1, 1, 2), bowTie]
    #expect(try overlay.intersection(overlapping, [square(0, 0, 3)]).totalArea == 7)
    let lines = try overlay.clip([Polyline([Point(-1, 0.5), Point(4, 0.5)])], to: overlapping)
    #expect(lines.map(\.length) == [2])
  }

  @Test func `a comb of thin teeth is grown on a grid, and a plain shape is not`() throws {
    let comb = Ring(
      [Point(40, -1), Point(0, -1)]
        + (0...8000).map { Point(Double($0) / 200, $0 % 2 == 0 ? 0 : 40) })
    let overlay = try Overlay()
    let grown = try overlay.buffer([Polygon(comb)], distance: 1.2, segments: 4)
    #expect(try overlay.invalidity(of: grown) == nil)
    let whole = 42.4 * 43.4
    #expect(abs(grown.totalArea - whole) < 0.02 * whole)
    let lines = try overlay.buffer([comb.closed], distance: 1.2)
    #expect(abs(lines.totalArea - whole) < 0.02 * whole)
    let plain = try overlay.buffer([square(0, 0, 10)], distance: 1, segments: 16)
    #expect(abs(plain.totalArea - (140 + .pi)) < 0.01)
  }

  @Test func `no error holds words of GEOS`() {
    let error = OverlayError.failed(
      operation: "union", reason: "TopologyException: side location conflict at 1.5 2.5")
    #expect(!error.description.contains("Topology") && !error.description.contains("1.5"))
    #expect(error.location == nil)
  }
}
