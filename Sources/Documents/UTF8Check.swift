/// Finds the first byte of `bytes` that is not part of well-formed UTF-8 (Unicode 15, table 3-7).
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  var index = 0
  while index < bytes.count {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return index
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]),
      bytes[(index + 2)..<max(index + 2, index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return index }
    index += length
  }
  return nil
}

/// Refuses bytes that are no UTF-8 and drops a byte-order mark at the start.
func checkedUTF8(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [UInt8] {
  if let index = firstInvalidUTF8(in: bytes) {
    var counter = LineCounter(bytes: bytes, file: file)
    throw Diagnostic(
      "the file is not valid UTF-8 here", at: counter.location(of: index),
      hint: "save it as UTF-8")
  }
  return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
}
