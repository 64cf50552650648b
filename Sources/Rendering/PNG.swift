import CCairo
import Scene

extension Scene {
  /// The picture as a PNG file on white paper.
  ///
  /// - Parameter dpi: pixels per inch of the page.
  /// - Throws: ``RenderingError``.
  package func png(dpi: Double) throws -> [UInt8] {
    let scale = dpi / 25.4
    let width = Int((page.width.value * scale).rounded())
    let height = Int((page.height.value * scale).rounded())
    guard width <= 32_767, height <= 32_767,
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    else { throw RenderingError.pictureTooLarge(width: width, height: height) }
    let canvas = Canvas(surface: surface, scale: scale, textMode: .outlines)
    canvas.clear(.white)
    canvas.draw(nodes)
    canvas.flush()
    let sink = ByteSink()
    let status = withExtendedLifetime(canvas) {
      cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure)
    }
    try canvas.finish()
    guard status == CAIRO_STATUS_SUCCESS else {
      throw RenderingError.drawingFailed(reason: "the PNG encoder stopped")
    }
    return withChunks(sink.bytes, dpi: dpi)
  }

  /// The file with the page's resolution and the map's title and credits, which Cairo does not write.
  private func withChunks(_ png: [UInt8], dpi: Double) -> [UInt8] {
    let headerEnd = 8 + 25  // signature, then the IHDR chunk
    let perMetre = UInt32((dpi / 0.0254).rounded())
    let resolution = PNGChunk("pHYs", perMetre.bigEndianBytes + perMetre.bigEndianBytes + [1])
    let texts = [("Title", metadata.title), ("Source", metadata.credits)].map {
      PNGChunk.text($0.0, $0.1)
    }
    return png[..<headerEnd] + ([resolution] + texts).flatMap(\.bytes) + png[headerEnd...]
  }
}

/// A chunk of a PNG file (PNG specification, third edition, §5.3).
struct PNGChunk {
  let type: String
  let data: [UInt8]

  init(_ type: String, _ data: [UInt8]) {
    self.type = type
    self.data = data
  }

  /// An uncompressed `iTXt` chunk: a Latin-1 keyword and a UTF-8 text.
  static func text(_ keyword: String, _ text: String) -> PNGChunk {
    PNGChunk("iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + Array(text.utf8))
  }

  var bytes: [UInt8] {
    let body = Array(type.utf8) + data
    return UInt32(data.count).bigEndianBytes + body + crc32(body).bigEndianBytes
  }
}

extension UInt32 {
  var bigEndianBytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}

/// The cyclic redundancy code of a PNG chunk (PNG specification, annex D).
private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { crc, byte in
    (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1
    }
  }
}
