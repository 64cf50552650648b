import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// Shapes that once took minutes or gigabytes: each is drawn, or refused with one message, in seconds.
@Suite struct CostlyShapesTests {
  /// A copy of the fictional atlas with one file changed.
  func answer(_ file: String, _ change: (inout String) -> Void) throws -> (
    messages: [String], seconds: Double
  ) {
    let path = try Scratch.copy()
    try edit(path + "/" + file, change)
    let start = clock()
    var messages: [String] = []
    do {
      _ = try Atlas(path: path).composition("lobo")
    } catch let error as PactmapError {
      guard case .badInput(let found) = error else { throw error }
      messages = found.map { $0.description.replacing(path + "/", with: "") }
    } catch {
      messages = ["\(error)".replacing(path + "/", with: "")]
    }
    return (messages, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }

  /// A further feature of a file of the base map.
  func adding(_ rings: [[(Double, Double)]]) -> (inout String) -> Void {
    let text = rings.map { ring in
      "[" + (ring + ring.prefix(1)).map { "[\($0.0), \($0.1)]" }.joined(separator: ", ") + "]"
    }
    return { file in
      file = file.replacing(
        "\n]}",
        with: ",\n{\"type\": \"Feature\", \"id\": \"hostile\", \"properties\": {}, \"geometry\": "
          + "{\"type\": \"Polygon\", \"coordinates\": [\(text.joined(separator: ", "))]}}\n]}")
    }
  }

  func star(_ corners: Int) -> [(Double, Double)] {
    let step = 2 * .pi * Double(corners / 2) / Double(corners)
    return (0..<corners).map { number -> (Double, Double) in
      let angle = Double(number) * step
      return (-69.6 + 0.5 * cos(angle), -45 + 0.5 * sin(angle))
    }
  }

  @Test(arguments: ["land", "lakes"])
  func `a star is refused where it stands, with the option`(layer: String) throws {
    let (messages, seconds) = try answer("geo/basemap/\(layer).geojson", adding([star(501)]))
    try #require(messages.count == 1)
    #expect(messages[0].hasPrefix("geo/basemap/\(layer).geojson:"), "\(messages)")
    #expect(messages[0].contains("hostile: its edges cross each other more than 10000 times"))
    #expect(messages[0].hasSuffix("mend them, or raise the limit of crossings"))
    #expect(seconds < 10)
  }

  @Test func `a base map that cannot be drawn keeps nobody from listing the facts`() throws {
    let folder = try Scratch.copy()
    try edit(folder + "/geo/basemap/land.geojson", adding([star(501)]))
    let atlas = try Atlas(path: folder)
    #expect(try !atlas.list(.bases).rows.isEmpty)
    #expect(throws: PactmapError.self) { try atlas.draw("lobo") }
    #expect(Atlas.check(path: folder).errors.count == 1)
  }

  @Test func `a comb of thousands of thin teeth is drawn`() throws {
    let teeth = (0...6000).map { number -> (Double, Double) in
      (-69.1 - Double(number) / 6000, number % 2 == 0 ? -45.4 : -44.6)
    }
    let foot: [(Double, Double)] = [(-70.1, -45.5), (-69.1, -45.5)]
    let (messages, seconds) = try answer("geo/basemap/land.geojson", adding([foot + teeth]))
    #expect(messages == [] && seconds < 30)
  }

  @Test func `holes in each other by the thousand are refused where they stand`() throws {
    let nest = (1...2000).reversed().map { size -> [(Double, Double)] in
      let half = 0.9 * Double(size) / 2000
      return [
        (-69.6 - half, -45 - half), (-69.6 + half, -45 - half), (-69.6 + half, -45 + half),
        (-69.6 - half, -45 + half),
      ]
    }
    let (messages, seconds) = try answer("geo/basemap/land.geojson", adding(nest))
    try #require(messages.count == 1)
    #expect(
      messages[0].contains("hostile: ") && messages[0].contains("by the hundred"), "\(messages)")
    #expect(seconds < 10)
  }

  @Test func `a line of thousands of corners that cross at random is drawn`() throws {
    let corners = (0..<3000).map { number -> String in
      let x = -69.9 + Double(number * 7919 % 1000) / 1500
      let y = -45.2 + Double(number * 104_729 % 997) / 2000
      return "[\(x), \(y)]"
    }.joined(separator: ", ")
    let course = "\"geometry\": {\"type\": \"LineString\", \"coordinates\": [\(corners)]}"
    let (messages, seconds) = try answer("geo/lines.geojson") { file in
      file = file.replacing("\"geometry\": null", with: course)
        .replacing("\"along\": [\"upper\"], ", with: "")
    }
    #expect(messages == [] && seconds < 30)
  }

  @Test func `a graticule of far too small a step is refused with the least that is allowed`()
    throws
  {
    let (messages, _) = try answer("maps/lobo.yaml") { file in
      file = file.replacing("graticule, step: 1", with: "graticule, step: 0.01")
        .replacing(
          "frame: {fit: [tamar, costa], margin: 12}",
          with: "frame: {scale: 9000000, center: [-70, -45]}")
    }
    try #require(messages.count == 1)
    #expect(
      messages[0].hasPrefix("maps/lobo.yaml:19:5: lobo: a graticule of 0.01° makes "), "\(messages)"
    )
    #expect(messages[0].contains("lines in this frame, and 1000 are allowed; let 'step' be 0.0"))
  }

  @Test func `land that crosses itself here and there is drawn mended`() throws {
    for corners in [5, 31] {
      let (messages, _) = try answer("geo/basemap/land.geojson", adding([star(corners)]))
      #expect(messages == [])
    }
  }
}
