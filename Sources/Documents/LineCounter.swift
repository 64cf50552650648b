/// Turns byte offsets into lines and columns. Cheap when the offsets ascend.
struct LineCounter {
  let bytes: [UInt8]
  let file: String
  private var offset = 0
  private var line = 1
  private var column = 1

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The place of the byte at `target`; an offset beyond the end gives the end.
  mutating func location(of target: Int) -> SourceLocation {
    if target < offset { (offset, line, column) = (0, 1, 1) }
    let end = min(target, bytes.count)
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return SourceLocation(file: file, line: line, column: column)
  }
}
