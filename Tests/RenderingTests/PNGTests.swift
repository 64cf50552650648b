import Geometry
import Scene
import Testing

@testable import Rendering

@Suite struct PNGTests {
  @Test func `a picture has the pixels of its page and states its resolution and its colours`()
    throws
  {
    let file = try PNGFile(try Scene.sample().png(dpi: 254))
    #expect(file.width == 400 && file.height == 200)
    #expect(file.chunks.map(\.type).prefix(3) == ["IHDR", "sRGB", "pHYs"])
    // 10 000 pixels per metre in both directions.
    #expect(file.chunks[2].data == [0, 0, 39, 16, 0, 0, 39, 16, 1])
    #expect(file.chunks.last?.type == "IEND")
  }

  @Test func `a picture says what it is, whose data it shows and how it was made`() throws {
    var scene = try Scene.sample()
    scene.metadata.description = "A square."
    scene.metadata.sources = ["One", "Two <https://two.example>"]
    scene.metadata.licences = ["CC0-1.0", "CC-BY-4.0"]
    scene.metadata.generator = "Pactmap 1"
    scene.metadata.fingerprint = "c0ffee"
    let file = try PNGFile(try scene.png(dpi: 100))
    #expect(
      file.texts == [
        "Title": "Test ąž", "Description": "A square.", "Source": "One\nTwo <https://two.example>",
        "Copyright": "CC0-1.0, CC-BY-4.0", "Software": "Pactmap 1", "Pactmap-Map": "test",
        "Pactmap-Fingerprint": "c0ffee",
      ])
  }

  @Test func `another decoder reads the same pixels`() throws {
    let png = try Scene.sample().png(dpi: 100)
    let ours = try PNGFile(png).channels()
    let theirs = try pixelsReadByCairo(png)
    #expect(theirs.width == 157 && theirs.height == 79)
    let channels = theirs.pixels.flatMap { pixel in
      [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) }
    }
    #expect(channels == ours)
    #expect(Array(ours.prefix(3)) == [255, 0, 0])
    #expect(Array(ours.suffix(3)) == [255, 250, 240])
  }

  @Test func `a transparent picture lacks its paper, and the rest keeps its colour`() throws {
    var scene = try Scene.sample()
    let green = Color(red: 0, green: 0.5, blue: 0, alpha: 0.4)
    let band = Outline(Box(x: 10, y: 0, width: 30, height: 2))
    scene.nodes.append(.shape(SceneShape(band, fill: green)))
    let png = try scene.png(dpi: 254, transparent: true)
    let file = try PNGFile(png)
    #expect(file.bytesPerPixel == 4)
    let channels = try file.channels()
    let pixel = { (x: Int, y: Int) in Array(channels[4 * (y * 400 + x)..<4 * (y * 400 + x) + 4]) }
    #expect(pixel(50, 50) == [255, 0, 0, 255])
    #expect(pixel(399, 199) == [0, 0, 0, 0])
    // The colour is not multiplied by the opacity.
    #expect(pixel(200, 10) == [0, 128, 0, 102])
    #expect(try pixelsReadByCairo(png).pixels[10 * 400 + 200] == 0x6600_3300)
  }

  @Test func `a picture may be higher than any surface of Cairo's`() throws {
    let page = Scene.Page(width: Millimetres(1), height: Millimetres(4000))
    let foot = Outline(Box(x: 0, y: 3999, width: 1, height: 1))
    let scene = Scene(
      page: page, nodes: [.shape(SceneShape(foot, fill: .black))],
      metadata: try Scene.sample().metadata)
    let file = try PNGFile(try scene.png(dpi: 254))
    #expect(file.width == 10 && file.height == 40_000)
    let channels = try file.channels()
    #expect(channels.prefix(39_990 * 30).allSatisfy { $0 == 255 })
    #expect(channels.suffix(10 * 30).allSatisfy { $0 == 0 })
  }

  @Test(arguments: [20_900.0, 2_000_000, 1e300])
  func `a picture that is too large is refused with a way out`(dpi: Double) throws {
    let scene = try Scene.sample()
    let error = #expect(throws: RenderingError.self) { _ = try scene.png(dpi: dpi) }
    #expect(error?.description.contains("at most 32767 wide") == true)
    #expect(error?.description.contains("lower the resolution") == true)
  }

  @Test func `what the sink throws ends the work`() throws {
    struct Full: Error {}
    let scene = try Scene.sample()
    var calls = 0
    #expect(throws: Full.self) {
      try scene.png(dpi: 100) { _ in
        calls += 1
        if calls == 2 { throw Full() }
      }
    }
    #expect(calls == 2)
  }

  @Test func `a zero byte in a text does not end it`() {
    let chunk = PNGChunk.text("Title", "a\0b")
    #expect(chunk.data == Array("Title".utf8) + [0, 0, 0, 0, 0] + Array("ab".utf8))
  }

  @Test func `the code of a chunk is the one of the specification`() {
    // Of "123456789", as in the catalogue of such codes.
    let digits = Array("123456789".utf8)
    #expect(digits.withUnsafeBytes { crc32($0) } == 0xcbf4_3926)
    let start = digits[..<4].withUnsafeBytes { crc32($0) }
    #expect(digits[4...].withUnsafeBytes { crc32($0, after: start) } == 0xcbf4_3926)
  }
}
