import Scene
import Testing

@testable import Rendering

@Suite struct ImprintTests {
  @Test(arguments: [nil, "0123abcd"])
  func `a PNG file tells how it was made`(fingerprint: String?) throws {
    let scene = try stamped(fingerprint)
    #expect(
      Imprint(ofPNG: try scene.png(dpi: 50))
        == Imprint(map: "test", generator: "Pactmap 9", fingerprint: fingerprint))
  }

  @Test func `a PNG file that was cut or damaged tells nothing`() throws {
    let png = try stamped("0123abcd").png(dpi: 30)
    let dataStart = try #require(png.firstRange(of: "IDAT".utf8)?.lowerBound)
    for count in 0..<dataStart - 4 {
      #expect(Imprint(ofPNG: Array(png.prefix(count))) == nil)
    }
    for index in 0..<dataStart - 4 {
      var damaged = png
      damaged[index] ^= 0x55
      #expect(Imprint(ofPNG: damaged) == nil)
    }
  }

  private func stamped(_ fingerprint: String?) throws -> Scene {
    var scene = try Scene.sample()
    scene.metadata.generator = "Pactmap 9"
    scene.metadata.fingerprint = fingerprint
    return scene
  }
}
