import Foundation

extension Atlas {
  /// Writes files into a folder, which is made when it is missing. Each file appears whole or not at all:
  /// it is written beside its place under another name and then renamed.
  ///
  /// - Returns: the paths, in order.
  /// - Throws: ``PactmapError/cannotWrite(path:reason:)``.
  @discardableResult
  public func write(_ files: [RenderedMap], to folder: String) throws -> [String] {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw PactmapError.cannotWrite(path: folder, reason: reason(error))
    }
    return try files.map { file in
      let path = folder + "/" + file.fileName
      do {
        try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw PactmapError.cannotWrite(path: path, reason: reason(error))
      }
      return path
    }
  }

  private func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return error.localizedDescription
  }
}
