/// The offset behind the object that begins at `start`, found by its braces alone; nil when it does not end.
func endOfObject(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var depth = 0
  var next = start
  while next < bytes.count {
    switch bytes[next] {
    case UInt8(ascii: "\""):
      next += 1
      while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
        next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1
      }
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"):
      depth -= 1
      if depth == 0 { return next + 1 }
    default: next = endOfPlainBytes(in: bytes, from: next) - 1
    }
    next += 1
  }
  return nil
}

/// Passes over bytes among which there is neither a quote nor a brace, eight at a time: coordinates.
///
/// - Returns: where to go on, at least one byte farther.
@inline(__always)
private func endOfPlainBytes(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var next = start + 1
  let memory = UnsafeRawBufferPointer(bytes)
  while next + 8 <= bytes.count {
    let word = memory.loadUnaligned(fromByteOffset: next, as: UInt64.self)
    // The highest bit of a byte is set when it is a brace or beyond, or, by the usual test for zero, a quote.
    let braces = word &+ 0x0505_0505_0505_0505 | word
    let quotes = word ^ 0x2222_2222_2222_2222
    let zero = quotes &- 0x0101_0101_0101_0101 & ~quotes
    guard (braces | zero) & 0x8080_8080_8080_8080 == 0 else { return next }
    next += 8
  }
  return next
}
