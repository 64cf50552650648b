/// Writes a PNG file piece by piece, from the top row to the bottom row.
struct PNGStream {
  typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  static let signature: [UInt8] = [137, 80, 78, 71, 13, 10, 26, 10]

  private let deflater = Deflater()
  private let packing: RowPacking

  init(width: Int, hasAlpha: Bool) { packing = RowPacking(width: width, hasAlpha: hasAlpha) }

  /// Writes the signature and the chunks before the pixel data.
  func begin(height: Int, _ chunks: [PNGChunk], to sink: Sink) throws {
    let header = PNGChunk.header(width: packing.width, height: height, hasAlpha: packing.hasAlpha)
    try (Self.signature + ([header] + chunks).flatMap(\.bytes)).withUnsafeBytes(sink)
  }

  /// Adds the next rows. The pixels are in Cairo's format, 32 bits each, row by row.
  func add(rows: UnsafeBufferPointer<UInt32>, to sink: Sink) throws {
    try packing.add(rows) { bytes in
      try deflater.compress(bytes) { try Self.writeData($0, to: sink) }
    }
  }

  /// Ends the pixel data and the file.
  func end(to sink: Sink) throws {
    try packing.flush { bytes in
      try deflater.compress(bytes) { try Self.writeData($0, to: sink) }
    }
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    try deflater.compress(nothing, isLast: true) { try Self.writeData($0, to: sink) }
    try PNGChunk.end.bytes.withUnsafeBytes(sink)
  }

  /// Writes an `IDAT` chunk without copying its data.
  private static func writeData(_ data: UnsafeRawBufferPointer, to sink: Sink) throws {
    let type = Array("IDAT".utf8)
    try (UInt32(data.count).bigEndianBytes + type).withUnsafeBytes(sink)
    try sink(data)
    let code = crc32(data, after: type.withUnsafeBytes { crc32($0) })
    try code.bigEndianBytes.withUnsafeBytes(sink)
  }
}
