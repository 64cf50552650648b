import Documents
import Foundation
import PactmapKit
import ReaderTrials

/// Verifies files with false statements about how they were drawn, for a fuzzer. Each line
/// `name=value` of the bytes is one statement. The provenance that contains them is well-formed and
/// has a correct checksum, because anybody could write such a file.
public final class RequestTrials {
  private let copy: TrialAtlas
  private let atlas: Atlas
  private let genuine: Provenance

  /// - Throws: An error if the atlas cannot be copied or read.
  public init() throws {
    copy = try TrialAtlas()
    var limits = Limits()
    // Large pictures are allowed, but too slow for a fuzzer.
    limits.pixels = 300_000
    atlas = try Atlas(path: copy.path, limits: limits)
    var options = OutputOptions()
    options.dpi = 30
    genuine = try atlas.provenance(of: "lobo", options, as: Presentation())(.png)
  }

  /// Creates trials for a fuzzer, which cannot handle an error. If the atlas cannot be copied or
  /// read, the process ends.
  public static func ready() -> RequestTrials {
    do {
      return try RequestTrials()
    } catch {
      fatalError("the atlas cannot be copied: \(error)")
    }
  }

  /// The error messages about the file. Empty if it can be verified.
  public func messages(_ bytes: [UInt8]) -> [String] {
    ReaderTrials.messages {
      let file = copy.path + "/claim.png"
      try Data(claim(bytes).utf8).write(to: URL(fileURLWithPath: file))
      _ = try atlas.verify(file)
    }
  }

  /// Verifies the file and stops the process if a message is not fit for users or if this takes
  /// more than ten seconds.
  public func demandSense(_ bytes: [UInt8]) {
    ReaderTrials.demandSense(within: 10, about: bytes) { messages(bytes) }
  }

  private func claim(_ bytes: [UInt8]) -> String {
    var claimed = genuine
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        claimed.request[String(parts[0])] = String(parts[1])
      } else {
        claimed.request[String(parts[0])] = nil
      }
    }
    return claimed.line
  }
}
