import Scene
import Testing

@testable import Rendering

/// Pixels in memory are those of the PNG file.
@Suite struct PictureTests {
  @Test func `a picture on paper has the colours of the file`() throws {
    let scene = try Scene.sample()
    let picture = try scene.picture(dpi: 100, threads: 3)
    let file = try PNGFile(scene.png(dpi: 100))
    #expect(picture.width == file.width && picture.height == file.height)
    let expected = try file.channels().chunks(of: 3).reduce(into: [UInt8]()) { $0 += $1 + [255] }
    #expect(picture.bytes == expected)
  }

  @Test func `a picture without paper has its colours multiplied by their opacity`() throws {
    let scene = try Scene.sample()
    let picture = try scene.picture(dpi: 100, transparent: true)
    let file = try PNGFile(scene.png(dpi: 100, transparent: true)).channels()
    try #require(picture.bytes.count == file.count)
    var translucent = 0
    for (ours, theirs) in zip(picture.bytes.chunks(of: 4), file.chunks(of: 4)) {
      let opacity = Int(theirs[3])
      #expect(ours[3] == theirs[3])
      if opacity > 0, opacity < 255 { translucent += 1 }
      for channel in 0..<3 {
        let multiplied = Int((Double(theirs[channel]) * Double(opacity) / 255).rounded())
        try #require(abs(Int(ours[channel]) - multiplied) <= 1)
      }
    }
    #expect(translucent > 10)
  }
}

extension [UInt8] {
  fileprivate func chunks(of size: Int) -> [[UInt8]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<$0 + size]) }
  }
}
