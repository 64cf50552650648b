import Geometry
import TestSupport
import Testing

@testable import Projection
@testable import Selection

@Suite struct SuitedProjectionTests {
  static func definition(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws
    -> String
  {
    let extent = try #require(GroundExtent([LonLat(west, south), LonLat(east, north)]))
    return SuitedProjection(extent).definition
  }

  @Test(
    arguments: [
      ("Estonia", [22, 57.6, 28, 59.6], "+proj=laea +lat_0=58.5 +lon_0=25 +datum=WGS84"),
      ("Chile", [-75, -55, -68, -18], "+proj=tmerc +lat_0=-35 +lon_0=-70 +datum=WGS84"),
      (
        "the United States", [-124, 25, -67, 49],
        "+proj=aea +lat_1=29 +lat_2=45 +lat_0=35 +lon_0=-95 +datum=WGS84"
      ),
      ("Indonesia", [95, -10, 141, 5], "+proj=cea +lat_ts=5 +lon_0=120 +datum=WGS84"),
      ("Antarctica", [-60, -85, 60, -65], "+proj=laea +lat_0=-90 +lon_0=0 +datum=WGS84"),
      ("Russia", [27, 41, -169, 82], "+proj=laea +lat_0=60 +lon_0=110 +datum=WGS84"),
      ("two oceans", [-20, -40, 140, 60], "+proj=eqearth +lon_0=60 +datum=WGS84"),
      ("the Pacific", [150, -20, -150, 25], "+proj=cea +lat_ts=13 +lon_0=180 +datum=WGS84"),
    ] as [(String, [Double], String)])
  func `a projection suits its extent`(_ land: String, _ box: [Double], _ expected: String) throws {
    #expect(try Self.definition(box[0], box[1], box[2], box[3]) == expected, "\(land)")
  }

  @Test func `every extent has a projection that shows its corners and its middle`() throws {
    var random = Xorshift(seed: 5)
    for _ in 0..<300 {
      let (west, south) = (random.number(-180, 180), random.number(-85, 80))
      let east = west + random.number(0, 140)
      let corner = LonLat(east > 180 ? east - 360 : east, min(south + random.number(0, 90), 85))
      let extent = try #require(GroundExtent([LonLat(west, south), corner]))
      let projection = try Projection(SuitedProjection(extent).definition)
      for place in [LonLat(west, south), corner, extent.middle] {
        #expect(projection.forward(place) != nil, "\(place) in \(projection.definition)")
      }
    }
  }
}
