/// The index of the first byte that is not part of valid UTF-8 (Unicode 15, table 3-7). Nil if all
/// are valid.
func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let raw = UnsafeRawBufferPointer(bytes)
  let count = bytes.count
  var index = 0
  while index < count {
    // As long as all bytes are ASCII, test eight of them at once.
    while index + 8 <= count,
      raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    { index += 8 }
    guard index < count else { break }
    let length = lengthOfScalar(at: index, in: bytes)
    guard length > 0 else { return index }
    index += length
  }
  return nil
}

/// The number of bytes of the character at `index`. 0 if it is not valid.
private func lengthOfScalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let (length, second): (Int, ClosedRange<UInt8>)
  switch bytes[index] {
  case 0..<0x80: return 1
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  for place in (index + 2)..<max(index + 2, index + length) where bytes[place] & 0xC0 != 0x80 {
    return 0
  }
  return length
}

/// The byte-order mark that a UTF-8 text may start with.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Checks that the bytes are UTF-8.
///
/// - Parameters:
///   - bytes: The content of the file.
///   - file: The name of the file, for messages.
/// - Returns: The length of the byte-order mark at the start, in bytes. 0 if there is none.
/// - Throws: An error at the first byte that is not UTF-8.
func checkUTF8(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(Diagnostic) -> Int {
  if let index = firstInvalidUTF8(in: bytes) { throw notUTF8(bytes, at: index, file: file) }
  return bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
}

/// Checks that the bytes are UTF-8 and removes a byte-order mark at the start.
func checkedUTF8(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [UInt8] {
  let mark = try bytes.withUnsafeBufferPointer { (buffer) throws(Diagnostic) in
    try checkUTF8(buffer, file: file)
  }
  return mark == 0 ? bytes : Array(bytes.dropFirst(mark))
}

/// The error for bytes that are not UTF-8. It says which encoding they seem to have.
private func notUTF8(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, file: String) -> Diagnostic
{
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return Diagnostic(
      "the file is written in UTF-16, and only UTF-8 is read", at: SourceLocation(file: file),
      hint: "save it as UTF-8")
  }
  var counter = LineCounter(file: file)
  let byte = bytes[index]
  let letter = byte >= 0xA0 ? ", in Latin-1 the letter '\(Unicode.Scalar(byte))'" : ""
  return Diagnostic(
    "the file is not written in UTF-8: here stands the byte \(byte)\(letter)",
    at: counter.location(of: index, in: bytes), hint: "save it as UTF-8")
}
