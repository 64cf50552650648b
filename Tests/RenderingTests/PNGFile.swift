import CISAL
import Testing

/// A PNG file, read strictly by the specification. Any flaw of its structure is a failure.
struct PNGFile {
  var width = 0
  var height = 0
  var bytesPerPixel = 0
  /// Types in the order of the file.
  var chunks: [(type: String, data: [UInt8])] = []

  init(_ bytes: [UInt8]) throws {
    try #require(bytes.prefix(8) == [137, 80, 78, 71, 13, 10, 26, 10])
    var next = 8
    while next < bytes.count {
      try #require(bytes.count - next >= 12)
      let length = Self.number(bytes[next..<next + 4])
      try #require(length <= bytes.count - next - 12)
      let body = bytes[next + 4..<next + 8 + length]
      let code = bytes[next + 8 + length..<next + 12 + length]
      try #require(Self.number(code) == Int(Self.crc(body)))
      chunks.append((String(decoding: body.prefix(4), as: UTF8.self), Array(body.dropFirst(4))))
      next += 12 + length
    }
    let header = try #require(chunks.first { $0.type == "IHDR" }?.data)
    width = Self.number(header[0..<4])
    height = Self.number(header[4..<8])
    try #require(header[8] == 8 && (header[9] == 2 || header[9] == 6))
    bytesPerPixel = header[9] == 6 ? 4 : 3
  }

  /// The texts of the `iTXt` chunks by keyword.
  var texts: [String: String] {
    chunks.filter { $0.type == "iTXt" }.reduce(into: [:]) { texts, chunk in
      let parts = chunk.data.split(separator: 0, omittingEmptySubsequences: false)
      texts[String(decoding: parts[0], as: UTF8.self)] = String(decoding: parts[5], as: UTF8.self)
    }
  }

  /// The channels of all pixels, row by row, each row unfiltered and without its filter byte.
  func channels() throws -> [UInt8] {
    var compressed = chunks.filter { $0.type == "IDAT" }.flatMap(\.data)
    let rowSize = 1 + width * bytesPerPixel
    var raw = [UInt8](repeating: 0, count: rowSize * height)
    let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
    defer { state.deallocate() }
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_ZLIB)
    compressed.withUnsafeMutableBufferPointer { input in
      raw.withUnsafeMutableBufferPointer { output in
        state.pointee.next_in = input.baseAddress
        state.pointee.avail_in = UInt32(input.count)
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(output.count)
        isal_inflate(state)
      }
    }
    try #require(state.pointee.block_state == ISAL_BLOCK_FINISH)
    try #require(state.pointee.avail_out == 0 && state.pointee.avail_in == 0)
    let filters = stride(from: 0, to: raw.count, by: rowSize).map { raw[$0] }
    try #require(filters.allSatisfy { $0 == 0 })
    return raw.indices.filter { $0 % rowSize != 0 }.map { raw[$0] }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Bit by bit, as annex D of the specification defines it.
  private static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1
      }
    }
  }
}
