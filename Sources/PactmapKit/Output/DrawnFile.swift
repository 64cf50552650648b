import Documents
import Foundation
import Rendering

/// A drawn map that is not yet in a file.
public struct DrawnFile: Sendable {
  /// Takes a file's bytes piece by piece.
  public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  /// `MAP.png`, `MAP.svg`, `MAP.print.svg` or `MAP.pdf`; another style or sheet stands before the ending:
  /// `MAP.mono.a4.png`.
  public let fileName: String
  /// What the map had to leave out on this sheet, in words.
  public let remarks: [String]
  private let encode: @Sendable (Sink) throws -> Void

  init(
    fileName: String, remarks: [String] = [], encode: @escaping @Sendable (Sink) throws -> Void
  ) {
    (self.fileName, self.remarks, self.encode) = (fileName, remarks, encode)
  }

  /// A file that is already there as a whole.
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
  /// - Throws: ``PactmapError/badInput(_:)`` for a picture that cannot be drawn, and what `sink` throws.
  public func write(to sink: Sink) throws {
    do {
      try encode(sink)
    } catch let error as RenderingError {
      throw PactmapError.badInput(Problem.all(in: error))
    } catch let error as Diagnostic {
      throw PactmapError.badInput([Problem(error)])
    }
  }

  /// The whole file.
  ///
  /// - Throws: as ``write(to:)``.
  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try write { bytes.append(contentsOf: $0) }
    return bytes
  }
}
