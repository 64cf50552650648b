import Foundation
import Geometry
import Testing

@testable import Projection

@Suite("Scale and bounds")
struct DistortionTests {
  @Test("a transverse Mercator has its scale factor on the central meridian and none in direction")
  func transverseMercator() throws {
    let projection = try Projection("EPSG:3346")
    let middle = try #require(projection.distortion(at: LonLat(24, 55)))
    #expect(abs(middle.meridionalScale - 0.9998) < 1e-6)
    #expect(abs(middle.parallelScale - 0.9998) < 1e-6)
    #expect(abs(middle.convergence) < 1e-6)
    let east = try #require(projection.distortion(at: LonLat(26, 55)))
    #expect(abs(east.convergence - 2 * sin(55 * Double.pi / 180)) < 0.01)
  }

  @Test("scale factors agree with distances measured on the globe")
  func measured() throws {
    let projection = try Projection("EPSG:3035")
    let place = LonLat(28, 59)
    let distortion = try #require(projection.distortion(at: place))
    let here = try #require(projection.forward(place))
    for (azimuth, expected) in [(0.0, distortion.meridionalScale), (90, distortion.parallelScale)] {
      let there = Geodesic.direct(place, azimuth: azimuth, distance: 100)
      let image = try #require(projection.forward(there))
      #expect(abs(here.distance(to: image) / 100 - expected) < 1e-4)
    }
    #expect(abs(distortion.arealScale - 1) < 1e-5)
  }

  @Test("the bounds of a box hold every place inside it")
  func bounds() throws {
    let projection = try Projection("EPSG:3035")
    let box = Box(x: 5_000_000, y: 3_500_000, width: 600_000, height: 700_000)
    let bounds = try #require(projection.bounds(of: box))
    for column in 0...50 {
      for row in 0...50 {
        let point = Point(box.minX + Double(column) * 12_000, box.minY + Double(row) * 14_000)
        let place = try #require(projection.inverse(point))
        #expect(bounds.grown(by: 0.002).contains(place.point))
      }
    }
    #expect(bounds.width < 15)
  }

  @Test("a box round the pole spans all longitudes, one at the date line runs on beyond it")
  func poleAndDateLine() throws {
    let polar = try Projection("EPSG:3413")
    let cap = try #require(polar.bounds(of: Box(center: Point(0, 0), width: 2e6, height: 2e6)))
    #expect(cap.minX == -180 && cap.maxX == 180 && cap.maxY == 90)
    let pacific = try Projection("+proj=laea +lat_0=0 +lon_0=180")
    let box = try #require(pacific.bounds(of: Box(center: Point(0, 0), width: 2e6, height: 2e6)))
    #expect(box.width < 20)
    #expect(box.contains(Point(180, 0)) || box.contains(Point(-180, 0)))
  }
}
