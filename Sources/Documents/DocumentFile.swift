import Foundation

/// Reads a whole file into memory.
package enum DocumentFile {
  /// The largest file that is read, unless a caller says otherwise: 64 MB.
  package static let defaultLimit = 64 << 20

  /// The bytes of the file at `path`.
  ///
  /// - Parameters:
  ///   - name: what messages call the file; its path when absent.
  ///   - limit: refuse a file with more bytes than this.
  package static func read(
    _ path: String, name: String? = nil, limit: Int = defaultLimit
  ) throws(Diagnostic) -> [UInt8] {
    let location = SourceLocation(file: name ?? path)
    let attributes: [FileAttributeKey: Any]
    do {
      let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      attributes = try FileManager.default.attributesOfItem(atPath: resolved)
    } catch {
      throw Diagnostic("there is no such file", at: location)
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: break
    case .typeDirectory:
      throw Diagnostic("this is a folder, not a file", at: location)
    default:
      throw Diagnostic("this is no ordinary file", at: location)
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= limit else {
      throw Diagnostic(
        "the file is too large: \(size) bytes, and \(limit) are allowed", at: location)
    }
    guard size > 0 else { return [] }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      let code = descriptor < 0 ? errno : EIO
      if descriptor >= 0 { close(descriptor) }
      throw Diagnostic(unreadable: location, code)
    }
  }
}
