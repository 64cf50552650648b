import Testing

@testable import Rendering

@Suite struct DeflaterTests {
  /// ISA-L 2.30 lets the bytes depend on addresses unless the first one is flushed by itself, see ``Deflater``.
  @Test func `the first byte goes alone, and nothing hangs on where things lie in memory`() throws {
    let text = Array(String(repeating: "/CIDInit /ProcSet findresource begin\n", count: 40).utf8)
    let compressed = try Deflater.compressed(text)
    let marker: [UInt8] = [0, 0, 0xff, 0xff]
    let first = try #require(compressed.prefix(16).firstRange(of: marker))
    #expect(compressed[first.upperBound...].firstRange(of: marker) == nil)
    // Others of its kind lie elsewhere as long as this one lives.
    let kept = (0..<64).map { _ in Deflater() }
    for deflater in kept {
      var bytes: [UInt8] = []
      try text.withUnsafeBytes { try deflater.compress($0, isLast: true) { bytes += $0 } }
      #expect(bytes == compressed)
    }
  }

  @Test(arguments: [0, 1, 2, 300, 70_000])
  func `a stream made in pieces ends in the same check sum as the whole`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
    let whole = try Deflater.compressed(bytes)
    let deflater = Deflater()
    var pieced: [UInt8] = []
    try bytes.withUnsafeBytes { all in
      for start in stride(from: 0, to: count, by: 4096) {
        let piece = UnsafeRawBufferPointer(rebasing: all[start..<min(count, start + 4096)])
        try deflater.compress(piece) { pieced += $0 }
      }
      try deflater.compress(.init(start: nil, count: 0), isLast: true) { pieced += $0 }
    }
    // The Adler sum of what went in (RFC 1950).
    #expect(pieced.prefix(2) == whole.prefix(2) && pieced.suffix(4) == whole.suffix(4))
  }
}
