import CISAL
import Foundation

/// Compresses a stream of bytes, piece by piece, into the zlib format (RFC 1950). Owns ISA-L's
/// state.
final class Deflater {
  private static let bufferSize = 1 << 18

  /// The size in bytes of the buffer that ISA-L needs at compression level 1 to find matches and to
  /// count symbols.
  private static let workspaceSize = Int(level1_workspace)

  /// The first bytes of a stream are compressed separately, at least this many.
  /// ``open(_:isLast:to:)`` explains why.
  private static let openingSize = 8

  /// The memory in bytes that one stream needs.
  static let memorySize =
    MemoryLayout<isal_zstream>.stride.roundedUp(toMultipleOf: 64) + workspaceSize + bufferSize

  private let stream: UnsafeMutablePointer<isal_zstream>
  private let buffer: UnsafeMutablePointer<UInt8>
  /// The memory to free in `deinit`. Nil if it belongs to the caller.
  private let ownMemory: UnsafeMutableRawPointer?
  /// Collects the first bytes of the stream until there are enough of them. Nil once they have been
  /// compressed.
  private var opening: [UInt8]? = []

  /// Creates a stream that allocates its own memory.
  convenience init() {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: Self.memorySize, alignment: 64)
    self.init(in: memory, owned: true)
  }

  /// Creates a stream.
  ///
  /// - Parameters:
  ///   - memory: ``memorySize`` bytes, aligned to 64. Their content is overwritten.
  ///   - owned: Whether the stream frees the memory.
  init(in memory: UnsafeMutableRawPointer, owned: Bool = false) {
    ownMemory = owned ? memory : nil
    // Clear the memory, so that the output cannot depend on its previous content.
    memset(memory, 0, Self.memorySize - Self.bufferSize)
    stream = memory.bindMemory(to: isal_zstream.self, capacity: 1)
    let workspace =
      (memory + MemoryLayout<isal_zstream>.stride.roundedUp(toMultipleOf: 64))
      .bindMemory(to: UInt8.self, capacity: Self.workspaceSize + Self.bufferSize)
    buffer = workspace + Self.workspaceSize
    isal_deflate_init(stream)
    stream.pointee.level = 1
    stream.pointee.level_buf = workspace
    stream.pointee.level_buf_size = UInt32(Self.workspaceSize)
    stream.pointee.gzip_flag = UInt16(IGZIP_ZLIB)
    stream.pointee.next_out = buffer
    stream.pointee.avail_out = UInt32(Self.bufferSize)
  }

  deinit { ownMemory?.deallocate() }

  /// Compresses the next bytes. Compressed data is passed on whenever the buffer is full, and at
  /// the end of the stream.
  ///
  /// - Parameters:
  ///   - bytes: The bytes to compress.
  ///   - isLast: Whether the stream ends with these bytes.
  ///   - sink: Receives the compressed bytes. An error that it throws ends the compression.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  func compress(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool = false,
    to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let rest = try open(bytes, isLast: isLast, to: sink)
    try feed(rest, isLast: isLast, to: sink)
    if isLast { try empty(into: sink) }
  }

  /// Compresses the first bytes of a stream separately and returns the bytes after them. This
  /// avoids a fault of ISA-L that makes the output depend on chance.
  ///
  /// When ISA-L 2.30 compresses the first byte of more than 16 (`.write_first_byte` in
  /// `igzip_icf_body_h1_gr_bt.asm`), it enters the second byte in its hash table under a key
  /// computed from an uninitialised register, which holds an address. Whether a later position is
  /// compared with that entry is then a matter of chance: about once in some hundred runs, the same
  /// picture gets different bytes.
  ///
  /// Between 4 and 16 bytes that are flushed are compressed by `igzip_icf_finish.asm`, which has no
  /// such fault. Once the stream has a history, the faulty code is never reached. A single byte
  /// would not be enough, because it leaves no history.
  private func open(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool,
    to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> UnsafeRawBufferPointer {
    guard var opening else { return bytes }
    let taken = bytes.prefix(Self.openingSize - opening.count)
    opening += taken
    if opening.count == Self.openingSize || isLast {
      self.opening = nil
      guard !opening.isEmpty else { return bytes }
      try opening.withUnsafeBytes { try feed($0, flush: SYNC_FLUSH, isLast: false, to: sink) }
    } else {
      self.opening = opening
    }
    return UnsafeRawBufferPointer(rebasing: bytes.dropFirst(taken.count))
  }

  private func feed(
    _ bytes: UnsafeRawBufferPointer, flush: Int32 = NO_FLUSH, isLast: Bool,
    to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    // ISA-L only reads from this pointer, although its C interface does not declare it as constant.
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

  /// Compresses an array of bytes at once.
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

extension Int {
  fileprivate func roundedUp(toMultipleOf step: Int) -> Int { (self + step - 1) / step * step }
}
