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

  @Test(arguments: [nil, "0123abcd"])
  func `a PDF file tells how it was made`(fingerprint: String?) throws {
    let scene = try stamped(fingerprint)
    #expect(
      Imprint(ofPDF: try scene.pdf())
        == Imprint(map: "test", generator: "Pactmap 9", fingerprint: fingerprint))
  }

  @Test func `a PDF file that was cut tells nothing, one that was damaged does no harm`() throws {
    let pdf = try stamped("0123abcd").pdf()
    let whole = Imprint(ofPDF: pdf)
    let end = pdf.count - "%%EOF\n".utf8.count
    for count in stride(from: end - 1, to: end - 3000, by: -7) {
      let read = Imprint(ofPDF: Array(pdf.prefix(count)))
      #expect(read == nil || read == whole)
    }
    for index in stride(from: pdf.count - 1, to: pdf.count - 4000, by: -3) {
      for byte: UInt8 in [0x28, 0x39, 0x5b, 0x3c, 0xff] {
        var damaged = pdf
        damaged[index] = byte
        _ = Imprint(ofPDF: damaged)
      }
    }
    #expect(Imprint(ofPDF: []) == nil)
    #expect(Imprint(ofPDF: Array("%PDF-1.4\nstartxref\n99999999999999999999\n".utf8)) == nil)
    #expect(Imprint(ofPDF: Array("%PDF-1.4\nstartxref\n-1\n".utf8)) == nil)
  }

  @Test(arguments: [nil, "0123abcd"])
  func `an SVG file for the press tells how it was made`(fingerprint: String?) throws {
    var scene = try stamped(fingerprint)
    scene.metadata.generator = "Pactmap <9> & \"more\""
    #expect(
      Imprint(ofSVG: try scene.printSVG())
        == Imprint(map: "test", generator: scene.metadata.generator, fingerprint: fingerprint))
    #expect(Imprint(ofSVG: Array("<svg width=\"1\"".utf8)) == nil)
    #expect(Imprint(ofSVG: Array("<svg width=\"1\" data-map=\"a\">".utf8)) == nil)
  }

  private func stamped(_ fingerprint: String?) throws -> Scene {
    var scene = try Scene.sample()
    scene.metadata.generator = "Pactmap 9"
    scene.metadata.fingerprint = fingerprint
    return scene
  }
}
