import Documents
import Foundation
import GeoModel
import MapSpec

/// Tests the readers with arbitrary bytes. It is used by the fuzzers and by the test that repeats
/// their findings.
///
/// It is not part of the library that draws maps. It keeps a copy of a small atlas in a temporary
/// folder.
public final class ReaderTrials {
  /// The readers that can be tested.
  public enum Reader: String, CaseIterable, Sendable {
    case geojson, yaml, map, style, texts
    /// A file in the folder `geo/` of an atlas. The first line of the bytes is its name, and the
    /// rest is its content.
    case facts
    /// A table of bases in the folder `geo/` of an atlas.
    case table
  }

  private let atlas: TrialAtlas

  /// - Throws: An error if the atlas cannot be copied.
  public init() throws { atlas = try TrialAtlas() }

  /// Creates trials for a fuzzer, which cannot handle an error. If the atlas cannot be copied, the
  /// process ends.
  public static func ready() -> ReaderTrials {
    do {
      return try ReaderTrials()
    } catch {
      fatalError("the atlas cannot be copied: \(error)")
    }
  }

  /// The error messages of a reader about some bytes. Empty if it accepts them.
  public func messages(_ reader: Reader, _ bytes: [UInt8]) -> [String] {
    Self.messages {
      switch reader {
      case .geojson: try readGeoJSON(bytes)
      case .yaml: _ = try YAMLDocument.parse(bytes, file: "f.yaml")
      case .map: _ = try MapDescription(reading: YAMLDocument.parse(bytes, file: "f.yaml"))
      case .style: _ = try Style(reading: YAMLDocument.parse(bytes, file: "f.yaml"))
      case .texts:
        _ = try Texts(reading: YAMLDocument.parse(bytes, file: "f.yaml"), language: "en")
      case .facts: try atlas.readFacts(bytes)
      case .table: try atlas.readTable(bytes)
      }
    }
  }

  /// The errors that `body` throws, as messages. Empty if it throws none.
  package static func messages(of body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let problems as Problems {
      return problems.diagnostics.map(\.description)
    } catch let diagnostic as Diagnostic {
      return [diagnostic.description]
    } catch {
      return [words(of: error)]
    }
  }

  /// Reads GeoJSON and checks that bytes which are accepted are also accepted as plain JSON.
  private func readGeoJSON(_ bytes: [UInt8]) throws {
    _ = try GeoJSONDocument.parse(bytes, file: "f.geojson")
    // As plain JSON, positions count as values, and the nesting is deeper.
    var limits = ReadingLimits()
    (limits.depth, limits.values) = (ReadingLimits.deepest, .max)
    do {
      _ = try JSONDocument.parse(bytes, file: "f.geojson", limits: limits)
    } catch {
      // GeoJSON refuses characters without a shape only in texts that somebody reads.
      guard !error.message.contains("which has no shape") else { return }
      fatalError("accepted as GeoJSON and refused as JSON: \(error)")
    }
  }

  /// The messages that are not fit for users: those that are empty, very long or have several
  /// lines, and those that contain values as Swift prints them or the text of a library.
  ///
  /// - Parameters:
  ///   - messages: The messages to check.
  ///   - read: The bytes that were read. Messages may quote them, so they may contain words that a
  ///     library also uses.
  public static func unfit(_ messages: [String], about read: [UInt8] = []) -> [String] {
    messages.filter { message in
      message.isEmpty || message.utf8.count > 20_000 || message.contains(where: \.isNewline)
        || message.hasSuffix(": invalid")
        || foreign.contains { message.contains($0) && !read.contains($0.utf8) }
    }
  }

  private static let foreign =
    [
      // Swift and Foundation.
      "Optional(", "Error Domain=", "Swift.", "NSError", "operation couldn", "DiagnosticError",
      "(reason:", "YamlError", "Fatal error", "no words for",
    ] + [
      // libyaml.
      "did not find", "could not find expected", "while parsing", "while scanning",
      "not allowed in this context", "found character that", "found unexpected", "found undefined",
      "found unknown", "found invalid", "found a tab", "Maximum nesting", "indentation indicator",
    ] + [
      // PROJ and the system's loader.
      "proj_create", "proj_", "pj_", "crs not found", "Invalid PROJ", "Invalid value for",
      "Unknown projection", "missing argument", "cannot open shared object", "undefined symbol",
    ] + [
      // GEOS and Cairo.
      "Exception:", "TopologyException", "IllegalArgument", "ParseException", "cairo_",
      "invalid matrix", "out of memory",
    ]

  /// Tests a reader and stops the process if a message is not fit for users or if the reader takes
  /// more than two seconds.
  public func demandSense(_ reader: Reader, _ bytes: [UInt8]) {
    Self.demandSense(within: 2, about: bytes) { messages(reader, bytes) }
  }

  /// Stops the process if a message is not fit for users or if this thread works longer than the
  /// given number of seconds.
  package static func demandSense(
    within seconds: Double, about read: [UInt8] = [], _ messages: () -> [String]
  ) {
    let start = processorTime
    let unfit = unfit(messages(), about: read)
    let time = processorTime - start
    precondition(unfit.isEmpty, "no message for people: \(unfit)")
    precondition(time < seconds, "the answer took \(time) s")
  }

  /// The processor time of this thread so far, in seconds. Other work on the machine does not count.
  package static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
