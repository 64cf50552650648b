import Foundation
import Geometry
import Testing

@testable import Projection

@Suite struct DistortionTests {
  @Test
  func `a transverse Mercator has its scale factor on the central meridian and none in direction`()
    throws
  {
    let projection = try Projection("EPSG:3346")
    let middle = try #require(projection.distortion(at: LonLat(24, 55)))
    #expect(abs(middle.meridionalScale - 0.9998) < 1e-6)
    #expect(abs(middle.parallelScale - 0.9998) < 1e-6)
    #expect(abs(middle.convergence) < 1e-6)
    let east = try #require(projection.distortion(at: LonLat(26, 55)))
    #expect(abs(east.convergence - 2 * sin(55 * Double.pi / 180)) < 0.01)
  }

  @Test func `scale factors agree with distances measured on the globe`() throws {
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

  @Test func `a plate carrée stretches along the parallel alone, by the secant of the latitude`()
    throws
  {
    let projection = try Projection("+proj=eqc +R=6371000")
    let place = try #require(projection.distortion(at: LonLat(10, 60)))
    #expect(abs(place.largestScale / place.smallestScale - 2) < 0.02)
    #expect(place.largestScale == place.parallelScale)
    #expect(abs(place.smallestScale - place.meridionalScale) < 1e-9)
  }

  /// Snyder 1987, §30: far from its meridian a sinusoidal map shears, while parallels keep their length.
  @Test
  func
    `the axes of the indicatrix lie askew where meridians and parallels do not cross at right angles`()
    throws
  {
    let projection = try Projection("+proj=sinu +R=6371000")
    let place = try #require(projection.distortion(at: LonLat(80, 45)))
    let shear = 80 * Double.pi / 180 * sin(45 * Double.pi / 180)
    let largest = ((shear * shear + 4).squareRoot() + shear) / 2
    #expect(abs(place.largestScale / largest - 1) < 0.005)
    #expect(abs(place.smallestScale * largest - 1) < 0.005)
    #expect(abs(place.parallelScale - 1) < 0.004)
  }

  @Test(arguments: [
    "EPSG:3346", "+proj=lcc +lat_1=50 +lat_2=60 +ellps=WGS84", "EPSG:3395", "EPSG:3413",
  ])
  func `a conformal projection has one scale in all directions`(_ definition: String) throws {
    let places = [LonLat(24, 55), LonLat(30, 70), LonLat(10, 40), LonLat(24, 89)]
    for place in try Projection(definition).distortions(at: places).compactMap(\.self) {
      #expect(place.largestScale / place.smallestScale - 1 < 1e-6)
    }
  }

  @Test func `at a pole there is a scale, if the plane has one there`() throws {
    let polar = try #require(try Projection("EPSG:3413").distortion(at: LonLat(0, 90)))
    #expect(abs(polar.largestScale - 0.9699) < 1e-3)
    #expect(abs(polar.largestScale - polar.smallestScale) < 1e-6)
    let plain = try #require(try Projection("+proj=eqc +ellps=WGS84").distortion(at: LonLat(0, 90)))
    #expect(plain.largestScale > 1000)
  }

  @Test(arguments: [180.0, -180, 179.99995])
  func `where the plane is torn the scale is that of its edge`(_ longitude: Double) throws {
    let projection = try Projection("+proj=eqc +ellps=WGS84")
    let place = try #require(projection.distortion(at: LonLat(longitude, 0)))
    #expect(abs(place.parallelScale - 1) < 1e-6)
  }

  @Test func `the bounds of a box hold every place inside it`() throws {
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

  @Test func `a box round the pole spans all longitudes, one at the date line runs on beyond it`()
    throws
  {
    let polar = try Projection("EPSG:3413")
    let cap = try #require(polar.bounds(of: Box(center: Point(0, 0), width: 2e6, height: 2e6)))
    #expect(cap.minX == -180 && cap.maxX == 180 && cap.maxY == 90)
    let pacific = try Projection("+proj=laea +lat_0=0 +lon_0=180")
    let box = try #require(pacific.bounds(of: Box(center: Point(0, 0), width: 2e6, height: 2e6)))
    #expect(box.width < 20)
    #expect(box.contains(Point(180, 0)) || box.contains(Point(-180, 0)))
  }
}
