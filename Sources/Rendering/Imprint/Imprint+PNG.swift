extension Imprint {
  /// Reads what a PNG file of the project says of its making; nil for any other file, a damaged one
  /// included.
  package init?(ofPNG bytes: [UInt8]) {
    var texts: [String: String] = [:]
    for chunk in PNGChunk.textChunks(of: bytes) {
      let parts = chunk.data.split(separator: 0, omittingEmptySubsequences: false)
      // Keyword, two flags that are zero, language, translated keyword, text.
      guard parts.count == 6 else { continue }
      texts[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[5], as: UTF8.self)
    }
    guard let map = texts[Self.mapKey], let generator = texts["Software"] else { return nil }
    self.init(map: map, generator: generator, fingerprint: texts[Self.fingerprintKey])
  }
}

extension PNGChunk {
  /// The `iTXt` chunks that stand before the pixels of a file; none when anything before the pixels is
  /// damaged.
  fileprivate static func textChunks(of bytes: [UInt8]) -> [PNGChunk] {
    guard bytes.starts(with: PNGStream.signature) else { return [] }
    var rest = bytes.dropFirst(PNGStream.signature.count)
    var found: [PNGChunk] = []
    while let chunk = PNGChunk(next: &rest) {
      if chunk.type == "IDAT" { return found }
      if chunk.type == "iTXt" { found.append(chunk) }
    }
    return []
  }

  /// Takes the next chunk off the bytes; nil at their end or when it is damaged.
  private init?(next bytes: inout ArraySlice<UInt8>) {
    guard bytes.count >= 12 else { return nil }
    let length = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length <= bytes.count - 12 else { return nil }
    let chunk = PNGChunk(
      String(decoding: bytes.dropFirst(4).prefix(4), as: UTF8.self),
      Array(bytes.dropFirst(8).prefix(length)))
    guard bytes.starts(with: chunk.bytes) else { return nil }
    bytes = bytes.dropFirst(12 + length)
    self = chunk
  }
}
