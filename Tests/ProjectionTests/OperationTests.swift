import CProj
import Geometry
import Testing

@testable import Projection

@Suite struct OperationTests {
  @Test(arguments: [
    "+proj=lcc +lat_1=54.5 +lat_2=59.3 +lat_0=57 +lon_0=24.6 +datum=WGS84 +units=m",
    "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +datum=WGS84",
    "+proj=utm +zone=35 +datum=WGS84 +no_defs", "+proj=utm +zone=35 +south +datum=WGS84",
    "+proj=tmerc +lat_0=0 +lon_0=24 +k=0.9996 +x_0=500000 +datum=WGS84 +units=m",
    "+proj=merc +lat_ts=57 +datum=WGS84", "+proj=robin +lon_0=20 +datum=WGS84",
    "+proj=stere +lat_0=90 +lat_ts=71 +lon_0=25 +datum=WGS84",
    "+proj=aea +lat_1=45 +lat_2=60 +lon_0=25 +datum=WGS84", "+proj=eqearth +datum=WGS84",
  ])
  func `a definition on WGS84 gives the numbers that PROJ's database gives`(definition: String)
    throws
  {
    #expect(plainProjection(definition) != nil)
    let plain = try Projection(definition)
    // Parameters that change nothing, which the quick path does not know.
    let long = try Projection(definition + " +wktext")
    #expect(plainProjection(definition + " +wktext") == nil)
    for longitude in stride(from: -170.0, through: 170, by: 17) {
      for latitude in stride(from: -80.0, through: 80, by: 10) {
        let position = LonLat(longitude, latitude)
        let (a, b) = (plain.forward(position), long.forward(position))
        #expect((a == nil) == (b == nil))
        guard let a, let b else { continue }
        #expect(a.distance(to: b) < 1e-6)
        guard let back = plain.inverse(a), let other = long.inverse(b) else { continue }
        #expect(back.point.distance(to: other.point) < 1e-9)
      }
    }
  }

  @Test(arguments: [
    "EPSG:3346", "+proj=lcc +lat_1=54 +lat_2=59 +ellps=GRS80", "+proj=longlat +datum=WGS84",
    "+proj=lcc +lat_1=54 +lat_2=59 +datum=WGS84 +units=km",
    "+proj=lcc +lat_1=54 +lat_2=59 +datum=WGS84 +pm=paris", "+proj=krovak +datum=WGS84",
    "+datum=WGS84", "",
  ])
  func `a definition on another datum is looked up`(definition: String) {
    #expect(plainProjection(definition) == nil)
  }
}
