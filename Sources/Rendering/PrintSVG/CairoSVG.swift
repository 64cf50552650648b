/// Corrects the SVG files that Cairo writes.
enum CairoSVG {
  /// The content after the opening tag of the root element. Nil if there is no such tag.
  static func body(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard let root = bytes.firstRange(of: "<svg ".utf8),
      let end = bytes[root.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return bytes[(end + 1)...].drop { $0 == UInt8(ascii: "\n") }
  }

  /// Renumbers the surfaces from 1 in order of appearance. Cairo 1.16 continues its numbering from
  /// one file to the next, so the same page would otherwise get different bytes.
  static func renumbered(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let word = Array("surface".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var numbers: [[UInt8]: Int] = [:]
    var rest = bytes
    while let next = rest.firstIndex(of: word[0]) {
      result += rest[..<next]
      rest = rest[next...]
      let digits = rest.dropFirst(word.count).prefix { (0x30...0x39).contains($0) }
      guard rest.starts(with: word), !digits.isEmpty else {
        result.append(rest.removeFirst())
        continue
      }
      let number = numbers[Array(digits), default: numbers.count + 1]
      numbers[Array(digits)] = number
      result += word + Array(String(number).utf8)
      rest = bytes[digits.endIndex...]
    }
    return result + rest
  }
}
