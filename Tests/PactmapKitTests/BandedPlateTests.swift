import Scene
import Testing

@testable import PactmapKit
@testable import Rendering

/// The largest difference between two pixels in one of their four bytes.
private func mostLevels(_ a: UInt32, _ b: UInt32) -> Int {
  [0, 8, 16, 24].map { shift in abs(Int(a >> shift & 0xff) - Int(b >> shift & 0xff)) }.max() ?? 0
}

/// Large pictures are drawn in bands, and no band may be seen.
@Suite struct BandedPlateTests {
  @Test(arguments: [("baltic", 300.0), ("lithuania", 200), ("estonia", 150)])
  func `a plate in bands has the pixels of the plate drawn whole`(map: String, dpi: Double) throws {
    let scene = try Plate(atlas: Plate.repository, map: map).composition().scene
    let grid = try PixelGrid(scene.page, dpi: dpi)
    let list = grid.list(of: scene.nodes)
    func pixels(_ bandHeight: Int) throws -> [UInt32] {
      var all: [UInt32] = []
      all.reserveCapacity(grid.width * grid.height)
      try grid.draw(list, hasAlpha: false, bandHeight: bandHeight) { all += $0 }
      return all
    }
    let (whole, bands) = try (pixels(grid.height), pixels(97))
    let wrong = zip(whole, bands).filter { $0 != $1 }
    // Cairo's intersections of dashes depend on where its surface begins, see `PixelGrid.draw`.
    let allowed = whole.count / 10_000_000
    #expect(whole.count == bands.count && wrong.count <= allowed, "\(wrong.count) pixels differ")
    #expect(wrong.allSatisfy { mostLevels($0, $1) <= 1 })
  }
}
