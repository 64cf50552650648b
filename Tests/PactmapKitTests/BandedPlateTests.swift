import Scene
import Testing

@testable import PactmapKit
@testable import Rendering

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
    let wrong = zip(whole, bands).count { $0 != $1 }
    #expect(whole.count == bands.count && wrong == 0, "\(wrong) pixels differ")
  }
}
