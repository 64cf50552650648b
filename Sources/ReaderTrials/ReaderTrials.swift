import Documents
import Foundation
import GeoModel
import MapSpec

/// Feeds arbitrary bytes to the readers. The fuzzers call it, and so does the test that replays what they found.
///
/// It is not part of the library that draws maps, and keeps a copy of a small atlas in a folder of its own.
public final class ReaderTrials {
  /// The readers that can be fed.
  public enum Reader: String, CaseIterable, Sendable {
    case geojson, yaml, map, style, texts
    /// A file of `geo/` inside an atlas: its name in the first line, its contents below.
    case facts
  }

  private let atlas: TrialAtlas

  /// - Throws: An error when the atlas cannot be copied.
  public init() throws { atlas = try TrialAtlas() }

  /// Trials for a fuzzer, which cannot handle an error: the process ends when the atlas cannot be copied.
  public static func ready() -> ReaderTrials {
    do {
      return try ReaderTrials()
    } catch {
      fatalError("the atlas cannot be copied: \(error)")
    }
  }

  /// The messages of a reader about some bytes; empty when it accepts them.
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
      }
    }
  }

  /// What `body` throws, as messages; empty when it throws nothing.
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

  /// Reads GeoJSON and checks that what is accepted can be read as plain JSON, too.
  private func readGeoJSON(_ bytes: [UInt8]) throws {
    _ = try GeoJSONDocument.parse(bytes, file: "f.geojson")
    // Read as JSON, positions count as values, and everything is nested deeper.
    var limits = ReadingLimits()
    (limits.depth, limits.values) = (ReadingLimits.deepest, .max)
    do {
      _ = try JSONDocument.parse(bytes, file: "f.geojson", limits: limits)
    } catch {
      fatalError("accepted as GeoJSON and refused as JSON: \(error)")
    }
  }

  /// The messages that are not fit for people: empty, far too long, in several lines, values as the compiler prints
  /// them, or the text of a library.
  ///
  /// - Parameter read: What was read. Messages may quote it, so words of a library that stand there
  ///   are not that library's.
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

  /// Feeds the bytes and stops the process when a message is not fit for people, or when it takes two seconds.
  public func demandSense(_ reader: Reader, _ bytes: [UInt8]) {
    Self.demandSense(within: 2, about: bytes) { messages(reader, bytes) }
  }

  /// Stops the process when a message is not fit for people, or when this thread works longer than a number of
  /// seconds.
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
