import CISAL

/// Compresses a stream of bytes, a piece at a time, into the zlib format (RFC 1950). Owns ISA-L's state.
final class Deflater {
  private static let bufferSize = 1 << 18

  /// What ISA-L needs at its first level to find matches and to count codes.
  private static let workspaceSize = level1_workspace

  private let stream = UnsafeMutablePointer<isal_zstream>.allocate(capacity: 1)
  private let workspace = UnsafeMutablePointer<UInt8>.allocate(capacity: workspaceSize)
  private let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: bufferSize)

  init() {
    // What lies in memory must never decide what is found in it.
    stream.initialize(to: isal_zstream())
    workspace.initialize(repeating: 0, count: Self.workspaceSize)
    isal_deflate_init(stream)
    stream.pointee.level = 1
    stream.pointee.level_buf = workspace
    stream.pointee.level_buf_size = UInt32(Self.workspaceSize)
    stream.pointee.gzip_flag = UInt16(IGZIP_ZLIB)
    stream.pointee.next_out = buffer
    stream.pointee.avail_out = UInt32(Self.bufferSize)
  }

  deinit {
    stream.deallocate()
    workspace.deallocate()
    buffer.deallocate()
  }

  /// Takes the next bytes and hands on what is compressed whenever a buffer is full, and at the end.
  ///
  /// - Parameters:
  ///   - isLast: whether the stream ends with these bytes.
  ///   - sink: takes the compressed bytes; what it throws ends the work.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  func compress(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool = false,
    to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var rest = bytes[...]
    if stream.pointee.total_in == 0, let first = bytes.first {
      // With the first byte of a stream, version 2.30 notes a match at a place that it works out from the address of
      // its own state: in one of a thousand runs the same picture would have other bytes. A byte that goes alone
      // takes another way.
      try withUnsafeBytes(of: first) { byte in
        try feed(byte, flush: SYNC_FLUSH, isLast: false, to: sink)
      }
      rest = rest.dropFirst()
    }
    try feed(UnsafeRawBufferPointer(rebasing: rest), isLast: isLast, to: sink)
    if isLast { try empty(into: sink) }
  }

  private func feed(
    _ bytes: UnsafeRawBufferPointer, flush: Int32 = NO_FLUSH, isLast: Bool,
    to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    // ISA-L only reads from here, but its C interface does not say so.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    stream.pointee.flush = UInt16(flush)
    stream.pointee.end_of_stream = isLast ? 1 : 0
    repeat {
      let status = isal_deflate(stream)
      guard status == COMP_OK else {
        throw RenderingError.drawingFailed(reason: "the compressor stopped (\(status))")
      }
      if stream.pointee.avail_out == 0 { try empty(into: sink) }
    } while stream.pointee.avail_in > 0
      || isLast && stream.pointee.internal_state.state != ZSTATE_END
  }

  /// Some bytes compressed.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  static func compressed(_ bytes: [UInt8]) throws -> [UInt8] {
    var compressed: [UInt8] = []
    try bytes.withUnsafeBytes { whole in
      try Deflater().compress(whole, isLast: true) { compressed += $0 }
    }
    return compressed
  }

  private func empty(into sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    let count = Self.bufferSize - Int(stream.pointee.avail_out)
    if count > 0 { try sink(UnsafeRawBufferPointer(start: buffer, count: count)) }
    stream.pointee.next_out = buffer
    stream.pointee.avail_out = UInt32(Self.bufferSize)
  }
}
