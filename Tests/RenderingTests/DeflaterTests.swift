import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct DeflaterTests {
  /// With less than four bytes sent ahead ISA-L 2.30 gives other bytes at one of these addresses: they go through
  /// all values of the thirteen bits that count, see ``Deflater``.
  @Test(arguments: ByteSample.all)
  func `the same bytes come out wherever the compressor's state lies`(sample: ByteSample) throws {
    let (step, places) = (1 << 16, 1 << 13)
    let arena = UnsafeMutableRawPointer.allocate(
      byteCount: places * step + Deflater.memorySize, alignment: step)
    defer { arena.deallocate() }
    let expected = try Deflater.compressed(sample.bytes)
    for place in 0..<places {
      let memory = arena + place * step
      let bytes = try compressed(sample.bytes, by: Deflater(in: memory))
      try #require(bytes == expected, "at 64 KiB times \(place)")
      // A test should not keep so much memory as all places take together.
      madvise(memory, step, Int32(MADV_DONTNEED))
    }
  }

  @Test func `what lay in the memory before does not show`() throws {
    let sample = ByteSample.program.bytes
    let memory = UnsafeMutableRawPointer.allocate(byteCount: Deflater.memorySize, alignment: 64)
    defer { memory.deallocate() }
    let expected = try Deflater.compressed(sample)
    for filling: UInt8 in [0x00, 0x01, 0x7f, 0xaa, 0xff] {
      memory.initializeMemory(as: UInt8.self, repeating: filling, count: Deflater.memorySize)
      #expect(try compressed(sample, by: Deflater(in: memory)) == expected)
    }
  }

  @Test func `the bytes do not depend on how the opening of a stream is handed over`() throws {
    let sample = ByteSample.program.bytes
    let expected = try Deflater.compressed(sample)
    for cuts in [[1], [1, 2, 3], [7], [8], [3, 8], [9]] {
      let deflater = Deflater()
      var bytes: [UInt8] = []
      for (start, end) in zip([0] + cuts, cuts + [sample.count]) {
        try Array(sample[start..<end]).withUnsafeBytes { piece in
          try deflater.compress(piece, isLast: end == sample.count) { bytes += $0 }
        }
      }
      // Where the second piece begins shows only within the first eight bytes.
      #expect(bytes == expected || cuts.contains { $0 > 8 }, "\(cuts)")
    }
  }

  private func compressed(_ bytes: [UInt8], by deflater: Deflater) throws -> [UInt8] {
    var compressed: [UInt8] = []
    try bytes.withUnsafeBytes { all in
      try deflater.compress(all, isLast: true) { compressed += $0 }
    }
    return compressed
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
    // The Adler-32 checksum of the input (RFC 1950).
    #expect(pieced.prefix(2) == whole.prefix(2) && pieced.suffix(4) == whole.suffix(4))
  }
}

/// Bytes with matches near their beginning, where the address can make a difference.
struct ByteSample: CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]

  static let program = ByteSample(
    testDescription: "a PDF's program",
    bytes: Array(
      String(repeating: "/CIDInit /ProcSet findresource begin\n", count: 40).utf8))

  static var all: [ByteSample] {
    var random = Xorshift(seed: 18)
    let noise: [UInt8] = (0..<512).map { _ in UInt8(random.fraction() * 256) }
    var again = Array(noise[..<32])
    for start in [2, 3, 9] {
      again += noise[start..<start + 12]
      again += noise[again.count..<again.count + 20]
    }
    return [
      program,
      ByteSample(testDescription: "noise that soon comes again", bytes: again),
    ]
  }
}
