import TestSupport
import Testing

@testable import PactmapKit

/// What a map does not show is told by every command.
@Suite struct LossTests {
  /// The fictional atlas with a base outside its map.
  func atlas() throws -> String {
    let path = try Scratch.copy()
    try edit(path + "/geo/places.geojson", "[-70.4, -44.6]", "[-44.6, -70.4]")
    return path
  }

  let message =
    "a base is not drawn, which lies outside the frame: longitude and latitude look "
    + "exchanged: cerro-alto ‘Cerro Alto’"

  @Test func `a base that is not drawn is told by render, check, describe and verify`() throws {
    let path = try atlas()
    let atlas = try Atlas(path: path)
    let file = try #require(try atlas.render("lobo", formats: [.svg]).first)
    #expect(file.remarks.contains(message))
    #expect(atlas.check().warnings.map(\.message).contains(message))
    #expect(try atlas.losses(of: "lobo").map(\.message) == [message])
    let written = try Scratch.file("lobo.svg", file.bytes())
    let found = try atlas.verify(written)
    #expect(found.verdict == .current && found.losses.map(\.message) == [message])
  }

  @Test func `a map that shows everything has no losses`() throws {
    for path in [Plate.repository, Plate.fictional] {
      let atlas = try Atlas(path: path)
      for map in atlas.maps { #expect(try atlas.losses(of: map).isEmpty, "\(map)") }
    }
  }

  @Test func `names that find no room are told by render, check, describe and verify`() throws {
    let path = try Scratch.copy()
    func features(_ row: (Int) -> String) -> String { (0..<40).map(row).joined() }
    try edit(
      path + "/geo/places.geojson", "\n]}",
      ",\n"
        + features { number in
          """
          {"type": "Feature", "id": "spot-\(number)", "geometry": {"type": "Point", "coordinates": [\(-69.6 + 0.01 * Double(number % 8)), \(-45.5 + 0.01 * Double(number / 8))]}, "properties": {"names": {"native": "A rather long name of spot \(number)"}, "rank": 4, "accuracy_km": 1, "sources": ["survey"]}}\(number < 39 ? "," : "")

          """
        } + "]}")
    try edit(
      path + "/geo/facilities.yaml", "facilities:\n",
      "facilities:\n"
        + features { number in
          "  spot-army-\(number): {place: spot-\(number), treaty: lobo-1901, kind: army, outcome: granted, from: 1901-05-02, sources: [gazette]}\n"
        })
    let atlas = try Atlas(path: path)
    let file = try #require(try atlas.render("lobo", formats: [.svg]).first)
    let told = try #require(file.remarks.first { $0.contains("required names find no room") })
    #expect(try atlas.losses(of: "lobo").map(\.message).contains(told))
    #expect(atlas.check().problems.map(\.message).contains(told))
    let found = try atlas.verify(Scratch.file("lobo.svg", file.bytes()))
    #expect(found.losses.map(\.message).contains(told))
  }
}
