extension Imprint {
  /// Reads what the root of an SVG file of the project says of its making (`data-map`, `data-generator`,
  /// `data-fingerprint`); nil for any other file, a damaged one included.
  package init?(ofSVG bytes: [UInt8]) {
    guard let root = bytes.firstRange(of: "<svg ".utf8),
      let end = bytes[root.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let tag = String(validating: bytes[root.upperBound..<end], as: UTF8.self)
    else { return nil }
    let value = { (name: String) -> String? in
      guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound,
        let end = tag[start...].firstIndex(of: "\"")
      else { return nil }
      return Self.withoutEntities(tag[start..<end])
    }
    guard let map = value("data-map"), let generator = value("data-generator") else { return nil }
    self.init(map: map, generator: generator, fingerprint: value("data-fingerprint"))
  }

  private static func withoutEntities(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(String(text)) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
