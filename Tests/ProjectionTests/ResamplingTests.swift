import Geometry
import Testing

@testable import Projection

@Suite struct ResamplingTests {
  let conic: Projection
  let parallel = Polyline([Point(10, 60), Point(40, 60)])

  init() throws { conic = try Projection("+proj=lcc +lat_1=54 +lat_2=60 +lon_0=24") }

  @Test(arguments: [10.0, 100, 5000])
  func `a long parallel becomes a curve within the tolerance`(_ tolerance: Double) throws {
    let curve = try #require(conic.project(parallel, tolerance: tolerance).first)
    for step in 0...300 {
      let image = try #require(conic.forward(LonLat(10 + Double(step) / 10, 60)))
      #expect(curve.distance(to: image) <= tolerance * 1.1)
    }
    #expect(curve.points.first == conic.forward(LonLat(10, 60)))
    #expect(curve.points.last == conic.forward(LonLat(40, 60)))
  }

  @Test func `a coarser tolerance needs fewer points`() throws {
    let fine = conic.project(parallel, tolerance: 10)[0].points.count
    let coarse = conic.project(parallel, tolerance: 1000)[0].points.count
    #expect(coarse < fine)
    #expect(fine < 300)
  }

  @Test func `a meridian of a conic projection stays straight`() throws {
    let line = conic.project(Polyline([Point(20, 55), Point(20, 56.5)]), tolerance: 10)
    #expect(line[0].points.count == 2)
  }

  @Test func `a ring of two parallels and two meridians keeps the area of the curves`() throws {
    let equalArea = try Projection("EPSG:3035")
    let cell = Polygon(
      Ring(Box(minX: 5, minY: 50, maxX: 25, maxY: 60)),
      holes: [Ring(Box(minX: 10, minY: 52, maxX: 20, maxY: 58))])
    let image = try #require(equalArea.project(cell, tolerance: 50))
    let dense = Polygon(
      Ring(cell.outer.closed.resampled(step: 0.05).points),
      holes: [Ring(cell.holes[0].closed.resampled(step: 0.05).points)])
    #expect(abs(image.area / Geodesic.area(of: dense) - 1) < 0.001)
    #expect(equalArea.project([cell], tolerance: 50).count == 1)
  }

  @Test func `a line over the edge of the visible half of the globe is cut there`() throws {
    let ortho = try Projection("+proj=ortho +lat_0=0 +lon_0=0")
    let parts = ortho.project(Polyline([Point(-150, 10), Point(150, 10)]), tolerance: 1000)
    #expect(parts.count == 1)
    #expect(parts[0].length > 12_000_000)
    #expect(ortho.project(Polyline([Point(170, 0), Point(190, 0)]), tolerance: 1000).isEmpty)
  }

  @Test func `a line across the far side of a conic projection is torn, not drawn through the map`()
  {
    let parts = conic.project(Polyline([Point(190, 50), Point(220, 50)]), tolerance: 1000)
    #expect(parts.count == 2)
  }

  @Test func `an empty line and a single point give nothing`() {
    #expect(conic.project(Polyline([]), tolerance: 1).isEmpty)
    #expect(conic.project(Polyline([Point(20, 50)]), tolerance: 1).isEmpty)
  }
}
