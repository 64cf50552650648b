import Foundation
import TestSupport
import Testing

/// An atlas with base maps of other people's making: what is wrong with them is said, and the map is drawn.
@Suite struct BorrowedDataTests {
  let commands = Command()

  struct Oddity: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let old: String
    let new: String
    let says: String
    var code: Int32 = 0
  }

  static let land = "geo/basemap/land.geojson"

  static let oddities = [
    Oddity(
      testDescription: "heights", old: "[-68.29, -45.9]", new: "[-68.29, -45.9, 12]",
      says: "positions have a height"),
    Oddity(
      testDescription: "a repeated position", old: "[[[-68.29, -45.9],",
      new: "[[[-68.29, -45.9], [-68.29, -45.9],", says: "a position repeats the one before"),
    Oddity(
      testDescription: "a ring that touches itself in a spike", old: "[[[-68.29, -45.9],",
      new: "[[[-68.29, -45.9], [-68.2, -45.9], [-68.29, -45.9],", says: "it is drawn mended"),
    Oddity(
      testDescription: "a ring that crosses itself", old: "[[[-68.29, -45.9],",
      new: "[[[-68.29, -45.9], [-68.6, -45.9], [-68.29, -45.95],", says: "it is drawn mended"),
    Oddity(
      testDescription: "a feature without a shape", old: "\n]}",
      new:
        ",\n{\"type\": \"Feature\", \"id\": \"gone\", \"properties\": {}, \"geometry\": null}\n]}",
      says: "a feature without a shape is passed over"),
    Oddity(
      testDescription: "an island beyond the antimeridian", old: "\n]}",
      new:
        ",\n{\"type\": \"Feature\", \"id\": \"far\", \"properties\": {}, \"geometry\": {\"type\": "
        + "\"Polygon\", \"coordinates\": [[[179, -40], [181, -40], [181, -39], [179, -39], [179, -40]]]}}\n]}",
      says: "the shape was cut at the antimeridian"),
    Oddity(
      testDescription: "an island at the pole", old: "\n]}",
      new:
        ",\n{\"type\": \"Feature\", \"id\": \"far\", \"properties\": {}, \"geometry\": {\"type\": "
        + "\"Polygon\", \"coordinates\": [[[-180, -90], [180, -90], [180, -80], [-180, -80]]]}}\n]}",
      says: "a ring is not closed"),
    Oddity(
      testDescription: "areas and lines in one", old: "\n]}",
      new:
        ",\n{\"type\": \"Feature\", \"id\": \"far\", \"properties\": {}, \"geometry\": {\"type\": "
        + "\"GeometryCollection\", \"geometries\": [{\"type\": \"Point\", \"coordinates\": [1, 2]}, "
        + "{\"type\": \"LineString\", \"coordinates\": [[1, 2], [3, 4]]}]}}\n]}",
      says: "the points among its shapes are passed over"),
  ]

  @Test(arguments: oddities)
  func `what is wrong is said, and what can be drawn is drawn`(_ oddity: Oddity) throws {
    let (atlas, output) = try commands.scratch()
    try edit(atlas + "/" + Self.land, oddity.old, oddity.new)
    let check = try commands.run(["check", "--atlas", atlas])
    #expect(check.code == oddity.code, "\(check.errors)")
    #expect((check.output + check.errors).contains(oddity.says), "\(check.output)\(check.errors)")
    let drawn = try commands.run(["render", "--atlas", atlas, "-o", output, "--format", "svg"])
    if oddity.code == 0 {
      #expect(drawn.code == 0, "\(drawn.errors)")
      #expect(drawn.errors.contains("repair"), "\(drawn.errors)")
    } else {
      // Either it is drawn, or a message says why not.
      #expect(drawn.code == 0 || !drawn.errors.isEmpty)
    }
  }

  @Test func `Windows line ends and a byte-order mark change nothing`() throws {
    let (atlas, _) = try commands.scratch()
    for name in ["geo/places.geojson", "geo/treaties.yaml", "maps/lobo.yaml"] {
      try edit(atlas + "/" + name) { $0 = "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }
    }
    let result = try commands.run(["check", "--atlas", atlas])
    #expect(result.code == 0, "\(result.errors)")
  }
}
