import Foundation

/// What can be learned from the first and last bytes of an output file: every format has its
/// provenance near one end, and a fixed sequence of bytes at the end.
struct WrittenFile {
  /// The number of bytes to look at from either end.
  private static let reach = 256 << 10

  let provenance: Provenance?
  /// Whether the file ends with the last bytes of its format, so that it is complete.
  let isWhole: Bool
  /// The time of the last modification.
  let date: Date

  /// Returns nil if the path is not a file or cannot be read.
  init?(_ path: String, _ format: OutputFormat) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    let head = Self.bytes(of: descriptor, at: 0)
    let tail = Self.bytes(of: descriptor, at: max(0, size - Self.reach))
    provenance = Provenance(in: format.saysItsOriginLast ? tail : head)
    isWhole = tail.suffix(format.ending.count).elementsEqual(format.ending)
    date = Self.modificationDate(status)
  }

  /// Reads up to ``reach`` bytes from a position in the file.
  private static func bytes(of descriptor: Int32, at start: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: reach) { buffer, count in
      while count < reach {
        let step = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, reach - count, off_t(start + count))
        if step < 0, errno == EINTR { continue }
        guard step > 0 else { return }
        count += step
      }
    }
  }

  /// The time of the last modification of a file. Nil if there is no such file.
  static func date(of path: String) -> Date? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return modificationDate(status)
  }

  private static func modificationDate(_ status: stat) -> Date {
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return Date(timeIntervalSince1970: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
  }
}

extension OutputFormat {
  /// Whether the provenance is near the end of the file. Otherwise it is near the beginning.
  fileprivate var saysItsOriginLast: Bool {
    switch self {
    case .png, .svg, .printSVG: false
    case .pdf: true
    }
  }

  /// The last bytes of every file of this format.
  fileprivate var ending: [UInt8] {
    switch self {
    case .png: [0, 0, 0, 0] + Array("IEND".utf8) + [0xae, 0x42, 0x60, 0x82]
    case .svg, .printSVG: Array("</svg>\n".utf8)
    case .pdf: Array("%%EOF\n".utf8)
    }
  }
}
