import Foundation

/// What can be told of a written file from its two ends: every format says near one of them what the file
/// was made from, and ends in a way of its own.
struct WrittenFile {
  /// Within so many bytes of an end.
  private static let reach = 256 << 10

  let provenance: Provenance?
  /// Whether it ends as a whole file of its format does.
  let isWhole: Bool
  /// When it was written.
  let date: Date

  /// Nil for what is no file or cannot be read.
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

  /// As many bytes as are looked at, from some place on.
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

  /// When a file was written last; nil when there is none.
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
  /// Whether what a file was made from stands near its end rather than its beginning.
  fileprivate var saysItsOriginLast: Bool {
    switch self {
    case .png, .svg, .printSVG: false
    case .pdf: true
    }
  }

  /// The last bytes of every file.
  fileprivate var ending: [UInt8] {
    switch self {
    case .png: [0, 0, 0, 0] + Array("IEND".utf8) + [0xae, 0x42, 0x60, 0x82]
    case .svg, .printSVG: Array("</svg>\n".utf8)
    case .pdf: Array("%%EOF\n".utf8)
    }
  }
}
