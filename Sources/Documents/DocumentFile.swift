import Foundation

/// Reads a whole file into memory.
package enum DocumentFile {
  /// Reads the bytes of the file at `path`.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - name: The name of the file, for messages. Nil uses its path.
  ///   - limit: The largest allowed size in bytes.
  /// - Throws: An error if there is no such file, if it is a folder or a device, if it is larger
  ///   than `limit`, or if it cannot be read.
  package static func read(
    _ path: String, name: String? = nil, limit: Int = ReadingLimits().fileSize
  ) throws(Diagnostic) -> [UInt8] {
    let location = SourceLocation(file: name ?? path)
    let size = try self.size(of: path, at: location)
    guard size <= limit else { throw tooLarge(size, limit, at: location) }
    guard size > 0 else { return [] }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Diagnostic(unreadable: location, errno) }
    defer { _ = close(descriptor) }
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let step = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if step < 0, errno == EINTR { continue }
        if step < 0 { failure = errno }
        guard step > 0 else { break }
        count += step
      }
    }
    if let failure { throw Diagnostic(unreadable: location, failure) }
    return bytes
  }

  /// The size of an ordinary file in bytes. Links are followed.
  private static func size(of path: String, at location: SourceLocation) throws(Diagnostic) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw Diagnostic(
          "the file cannot be reached: \(String(cString: strerror(errno)))", at: location)
      }
      throw Diagnostic("there is no such file", at: location)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw Diagnostic("this is a folder, not a file", at: location)
    default: throw Diagnostic("this is no ordinary file", at: location)
    }
  }

  private static func tooLarge(_ size: Int, _ limit: Int, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      "the file is too large: \(size) bytes, and \(limit) are allowed", at: location,
      hint: "raise \(Setting.fileSize.words), or simplify the data", settings: [.fileSize])
  }
}
