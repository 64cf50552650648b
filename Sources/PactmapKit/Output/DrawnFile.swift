import Documents
import Foundation
import Rendering

/// A drawn map in an output format, not yet written to a file.
public struct DrawnFile: Sendable {
  /// Receives the bytes of a file piece by piece.
  public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  /// The file name: `MAP.png`, `MAP.svg`, `MAP.print.svg` or `MAP.pdf`. Differences from the map's
  /// description come before the extension, as in `MAP.mono.a4.png`.
  public let fileName: String
  /// Remarks on what the map had to leave out on this paper size.
  public let remarks: [String]
  private let encode: @Sendable (Sink) throws -> Void

  init(
    fileName: String, remarks: [String] = [], encode: @escaping @Sendable (Sink) throws -> Void
  ) {
    (self.fileName, self.remarks, self.encode) = (fileName, remarks, encode)
  }

  /// A file whose bytes are already in memory.
  init(fileName: String, remarks: [String] = [], bytes: [UInt8]) {
    self.init(fileName: fileName, remarks: remarks) { sink in try bytes.withUnsafeBytes(sink) }
  }

  /// The same file under another name.
  func named(_ name: String) -> DrawnFile {
    DrawnFile(fileName: name, remarks: remarks, encode: encode)
  }

  /// Draws the file and hands its bytes over piece by piece, so that a large picture is never in memory as
  /// a whole. Each call draws anew.
  ///
  /// - Throws: ``PactmapError/badInput(_:)`` for a picture that cannot be drawn, and any error that
  ///   `sink` throws.
  public func write(to sink: Sink) throws {
    do {
      try encode(sink)
    } catch  where error is RenderingError || error is Diagnostic {
      throw PactmapError.badInput(Problem.all(in: error))
    }
  }

  /// Draws the file and returns its bytes.
  ///
  /// - Throws: The same errors as ``write(to:)``.
  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write { bytes.append(contentsOf: $0) }
    return bytes
  }
}
