import CISAL
import Foundation

/// Compresses a stream of bytes, a piece at a time, into the zlib format (RFC 1950). Owns ISA-L's state.
final class Deflater {
  private static let bufferSize = 1 << 18

  /// What ISA-L needs at its first level to find matches and to count codes.
  private static let workspaceSize = Int(level1_workspace)

  /// So many bytes of a stream go alone, see ``compress(_:isLast:to:)``.
  private static let openingSize = 8

  /// The bytes of memory that one stream works in.
  static let memorySize =
    MemoryLayout<isal_zstream>.stride.roundedUp(toMultipleOf: 64) + workspaceSize + bufferSize

  private let stream: UnsafeMutablePointer<isal_zstream>
  private let buffer: UnsafeMutablePointer<UInt8>
  /// What is to be freed at the end; nil for memory of somebody else.
  private let ownMemory: UnsafeMutableRawPointer?
  /// The first bytes of the stream, until they are enough; nil once they are on their way.
  private var opening: [UInt8]? = []

  /// A new stream in memory of its own.
  convenience init() {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: Self.memorySize, alignment: 64)
    self.init(in: memory, owned: true)
  }

  /// A new stream.
  ///
  /// - Parameters:
  ///   - memory: ``memorySize`` bytes, aligned to 64. What lies there does not matter.
  ///   - owned: whether the stream frees them.
  init(in memory: UnsafeMutableRawPointer, owned: Bool = false) {
    ownMemory = owned ? memory : nil
    // What lies in memory must never decide what is found in it.
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
    let rest = try open(bytes, isLast: isLast, to: sink)
    try feed(rest, isLast: isLast, to: sink)
    if isLast { try empty(into: sink) }
  }

  /// Sends the first bytes of a stream alone, and returns the bytes after them.
  ///
  /// Where ISA-L 2.30 compresses the first of more than 16 bytes (`.write_first_byte` in `igzip_icf_body_h1_gr_bt.asm`)
  /// it notes the second one under a number that it makes from a register which nobody has set: an address. A
  /// later place may then be compared with that one or not, and in one of some hundred runs the same picture
  /// would have other bytes. From 4 up to 16 bytes that are flushed go through `igzip_icf_finish.asm`, which
  /// notes what it should, and with a history the first way is never taken. A single byte would not do: it
  /// leaves no history.
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

extension Int {
  fileprivate func roundedUp(toMultipleOf step: Int) -> Int { (self + step - 1) / step * step }
}
