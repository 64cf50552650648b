/// The offset after the object that starts at `start`, found by counting braces. Nil if the object
/// does not end.
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

/// Skips bytes that are neither quotation marks nor braces, eight at a time. Coordinates consist of
/// such bytes.
///
/// - Parameters:
///   - bytes: The whole JSON text.
///   - start: The offset at which to start.
/// - Returns: The offset of the next byte to look at, greater than `start`.
@inline(__always)
private func endOfPlainBytes(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var next = start + 1
  let memory = UnsafeRawBufferPointer(bytes)
  while next + 8 <= bytes.count {
    let word = memory.loadUnaligned(fromByteOffset: next, as: UInt64.self)
    // The highest bit of each byte is set for braces and all greater bytes. For quotation marks it
    // is set by the usual bit test for zero bytes.
    let braces = word &+ 0x0505_0505_0505_0505 | word
    let quotes = word ^ 0x2222_2222_2222_2222
    let zero = quotes &- 0x0101_0101_0101_0101 & ~quotes
    guard (braces | zero) & 0x8080_8080_8080_8080 == 0 else { return next }
    next += 8
  }
  return next
}
