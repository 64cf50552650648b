import CISAL

/// Decompresses gzip (RFC 1952).
enum Inflater {
  /// The content of a gzip file with one member.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: Nil if the file is damaged.
  static func content(of bytes: [UInt8]) -> [UInt8]? {
    // The last four bytes tell the size of the content. A file of a header and a trailer alone has 18.
    guard bytes.count > 18 else { return nil }
    let size = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
    defer { state.deallocate() }
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
    var isWhole = false
    let content = [UInt8](unsafeUninitializedCapacity: size) { output, count in
      bytes.withUnsafeBufferPointer { input in
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(size)
        // ISA-L only reads from this pointer, although its C interface does not declare it as constant.
        state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        state.pointee.avail_in = UInt32(input.count)
        isWhole =
          isal_inflate_stateless(state) == ISAL_DECOMP_OK && state.pointee.total_out == size
      }
      count = isWhole ? size : 0
    }
    return isWhole ? content : nil
  }
}
