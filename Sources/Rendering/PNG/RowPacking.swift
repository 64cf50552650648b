/// Converts Cairo's pixels to the rows of a PNG file: a byte for the row's filter type, then three
/// or four bytes per pixel.
final class RowPacking {
  let width: Int
  let hasAlpha: Bool
  /// The number of rows that fill about a megabyte.
  let rowsAtOnce: Int
  private let rowSize: Int
  private let packed: UnsafeMutableBufferPointer<UInt8>
  /// The number of bytes that wait to be passed on.
  private var filled = 0

  init(width: Int, hasAlpha: Bool) {
    (self.width, self.hasAlpha) = (width, hasAlpha)
    rowSize = 1 + width * (hasAlpha ? 4 : 3)
    rowsAtOnce = max(1, (1 << 20) / rowSize)
    packed = .allocate(capacity: rowSize * rowsAtOnce)
  }

  deinit { packed.deallocate() }

  /// Packs whole rows and passes the bytes on whenever ``rowsAtOnce`` rows are complete, no matter
  /// how many rows each call adds. The blocks that are compressed together must not depend on how
  /// the picture was drawn. The rows are not filtered: for the flat colours of a map this is faster
  /// and gives smaller files than any of PNG's filters.
  func add(
    _ rows: UnsafeBufferPointer<UInt32>, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    for start in stride(from: 0, to: rows.count, by: width) {
      packed[filled] = 0
      let row = UnsafeBufferPointer(rebasing: rows[start..<start + width])
      let bytes = UnsafeMutableBufferPointer(rebasing: packed[(filled + 1)..<(filled + rowSize)])
      if hasAlpha { packWithOpacity(row, into: bytes) } else { pack(row, into: bytes) }
      filled += rowSize
      if filled == packed.count { try flush(body) }
    }
  }

  /// Passes on the remaining bytes.
  func flush(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    guard filled > 0 else { return }
    try body(UnsafeRawBufferPointer(start: packed.baseAddress, count: filled))
    filled = 0
  }

  private func pack(
    _ row: UnsafeBufferPointer<UInt32>, into bytes: UnsafeMutableBufferPointer<UInt8>
  ) {
    let memory = UnsafeMutableRawBufferPointer(bytes)
    // Four pixels of three bytes fill three whole words.
    let whole = row.count & ~3
    for index in stride(from: 0, to: whole, by: 4) {
      let (a, b, c, d) = (
        row[index].channels, row[index + 1].channels, row[index + 2].channels,
        row[index + 3].channels
      )
      let words = (a | b << 24, b >> 8 | c << 16, c >> 16 | d << 8)
      memory.storeBytes(of: words.0.littleEndian, toByteOffset: 3 * index, as: UInt32.self)
      memory.storeBytes(of: words.1.littleEndian, toByteOffset: 3 * index + 4, as: UInt32.self)
      memory.storeBytes(of: words.2.littleEndian, toByteOffset: 3 * index + 8, as: UInt32.self)
    }
    for index in whole..<row.count {
      for byte in 0..<3 {
        bytes[3 * index + byte] = UInt8(truncatingIfNeeded: row[index].channels >> (8 * byte))
      }
    }
  }

  /// Packs a row with opacity. Cairo's colours are premultiplied by their opacity; those of PNG are
  /// not.
  private func packWithOpacity(
    _ row: UnsafeBufferPointer<UInt32>, into bytes: UnsafeMutableBufferPointer<UInt8>
  ) {
    for (index, pixel) in row.enumerated() {
      let alpha = pixel >> 24
      for (channel, shift) in [(0, UInt32(16)), (1, 8), (2, 0)] {
        let part = pixel >> shift & 0xff
        bytes[4 * index + channel] =
          alpha == 0 ? 0 : UInt8(truncatingIfNeeded: (part * 255 + alpha / 2) / alpha)
      }
      bytes[4 * index + 3] = UInt8(truncatingIfNeeded: alpha)
    }
  }
}

extension UInt32 {
  /// Red, green and blue of a Cairo pixel, starting at the lowest byte.
  fileprivate var channels: UInt32 { byteSwapped >> 8 }
}
