import CISAL

/// A chunk of a PNG file (PNG specification, third edition, §5.3).
struct PNGChunk: Equatable {
  /// The chunk type: four letters.
  let type: String
  let data: [UInt8]

  init(_ type: String, _ data: [UInt8]) {
    self.type = type
    self.data = data
  }

  var bytes: [UInt8] {
    let body = Array(type.utf8) + data
    return UInt32(data.count).bigEndianBytes + body
      + body.withUnsafeBytes { crc32($0) }.bigEndianBytes
  }
}

extension PNGChunk {
  /// `IHDR`: eight bits per channel, in RGB or RGBA.
  static func header(width: Int, height: Int, hasAlpha: Bool) -> PNGChunk {
    PNGChunk(
      "IHDR",
      UInt32(width).bigEndianBytes + UInt32(height).bigEndianBytes + [8, hasAlpha ? 6 : 2, 0, 0, 0])
  }

  /// `sRGB` with the perceptual rendering intent.
  static let standardColors = PNGChunk("sRGB", [0])

  /// `pHYs`: the resolution in pixels per metre, equal in both directions.
  static func resolution(dpi: Double) -> PNGChunk {
    let perMetre = UInt32((dpi / 0.0254).rounded()).bigEndianBytes
    return PNGChunk("pHYs", perMetre + perMetre + [1])
  }

  /// `iTXt`, uncompressed: a keyword in Latin-1, a language code and a text in UTF-8. Zero bytes
  /// are not allowed in the text and are removed.
  static func text(_ keyword: String, _ text: String, language: String = "") -> PNGChunk {
    PNGChunk(
      "iTXt",
      Array(keyword.utf8) + [0, 0, 0] + Array(language.utf8) + [0, 0] + text.utf8.filter { $0 != 0 }
    )
  }

  static let end = PNGChunk("IEND", [])
}

/// Updates the CRC of a chunk's type and data with more bytes. The data can be passed in any number
/// of pieces (PNG specification, annex D).
func crc32(_ bytes: UnsafeRawBufferPointer, after crc: UInt32 = 0) -> UInt32 {
  crc32_gzip_refl(crc, bytes.bindMemory(to: UInt8.self).baseAddress, UInt64(bytes.count))
}

extension UInt32 {
  var bigEndianBytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}
