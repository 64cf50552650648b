import Geometry
import Scene
import Testing

@testable import Rendering

@Suite struct WorldFileTests {
  let georeference = Scene.Georeference(
    projection: "EPSG:3346",
    origin: Point(300_000, 6_250_000), unitsPerMillimetre: 1000,
    bounds: Box(minX: 20, minY: 53, maxX: 27, maxY: 57))

  @Test func `a world file gives a pixel's size and the middle of the first pixel`() {
    // 1 : 1 000 000 at 254 dpi: ten pixels to the millimetre, 100 m each.
    #expect(
      georeference.worldFile(dpi: 254)
        == "100.0\n0.0\n0.0\n-100.0\n300050.0\n6249950.0\n")
  }

  @Test(arguments: [72.0, 97.3, 300, 1200])
  func `the numbers of a world file read back as they were`(dpi: Double) throws {
    let lines = georeference.worldFile(dpi: dpi).split(separator: "\n")
    let numbers = lines.compactMap { Double($0) }
    let pixel = 25_400 / dpi
    #expect(
      numbers == [pixel, 0, 0, -pixel, 300_000 + pixel / 2, 6_250_000 - pixel / 2])
  }

  /// The corner of the page, found from the picture, is the one that the map says.
  @Test func `a picture's corners lie where the page's do`() throws {
    let page = Scene.Page(width: Millimetres(127), height: Millimetres(254))
    let grid = try PixelGrid(page, dpi: 300)
    let numbers = georeference.worldFile(dpi: 300).split(separator: "\n").compactMap { Double($0) }
    let east = numbers[4] + numbers[0] * (Double(grid.width) - 0.5)
    let south = numbers[5] + numbers[3] * (Double(grid.height) - 0.5)
    #expect(abs(east - (300_000 + 127_000)) < 1e-6)
    #expect(abs(south - (6_250_000 - 254_000)) < 1e-6)
  }

  @Test func `a projection file is one line`() {
    #expect(
      Scene.Georeference.projectionFile("PROJCS[\"LKS94\",\n  UNIT[\"metre\",1]]")
        == "PROJCS[\"LKS94\",  UNIT[\"metre\",1]]\n")
  }
}
