import Foundation

/// Converts byte offsets to lines and columns. It is fast if the offsets ascend.
struct LineCounter {
  let file: String
  private var offset = 0
  private var line = 1
  private var column = 1

  init(file: String) { self.file = file }

  /// The location of the byte at `target`. An offset beyond the end gives the end of the text.
  mutating func location(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> SourceLocation {
    if target < offset { (offset, line, column) = (0, 1, 1) }
    let end = min(target, bytes.count)
    if let base = bytes.baseAddress {
      while offset < end, let found = memchr(base + offset, 0x0A, end - offset) {
        offset = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        line += 1
        column = 1
      }
      // Count characters, not bytes: bytes that continue a character in UTF-8 do not count.
      for index in offset..<max(offset, end) where base[index] & 0xC0 != 0x80 { column += 1 }
      offset = max(offset, end)
    }
    return SourceLocation(file: file, line: line, column: column)
  }

  /// The location of the byte at `target`. An offset beyond the end gives the end of the text.
  mutating func location(of target: Int, in bytes: [UInt8]) -> SourceLocation {
    bytes.withUnsafeBufferPointer { location(of: target, in: $0) }
  }
}
