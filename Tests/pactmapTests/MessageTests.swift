import Foundation
import TestSupport
import Testing

/// Messages of the readers that no test has seen are messages that nobody has read.
@Suite struct MessageTests {
  /// Messages that no file can bring about: the operating system, GEOS or the YAML library has to fail.
  static let unreachable = [
    "the file cannot be read", "check its permissions", "the file cannot be reached:",
    "the file cannot be read as YAML", "check it with another YAML reader",
    // The reader refuses empty lists of arcs before.
    "runs along no arc",
    // Land that cannot be mended either.
    "cannot be cut at the coast:",
  ]

  static let folders = [
    "Documents", "GeoModel/Reading", "GeoModel/Check", "GeoModel/Borders", "MapSpec",
  ]

  /// The longest literal part of each message and hint in the sources of the readers.
  static func messages() throws -> [(file: String, part: String)] {
    let opening =
      /(?:Diagnostic\(|problem\(|expected: |unexpected\(|hint:\s)\s*(?:[a-z]+,\s*|"[a-z_0-9]+",\s*)?"((?:[^"\\\n]|\\.)*)"/
    return SourceRulesTests.swiftFiles().filter { file in
      folders.contains { file.name.hasPrefix($0 + "/") }
    }.flatMap { file in
      joined(file.text).matches(of: opening).compactMap { match in
        longestPart(of: String(match.1)).map { (file.name, $0) }
      }
    }
  }

  /// The text with literals that are joined by `+` made into one.
  static func joined(_ text: String) -> String { text.replacing(/"\s*\n?\s*\+ "/, with: "") }

  /// The longest part of a literal between its interpolated values; nil when it is shorter than a word.
  static func longestPart(of literal: String) -> String? {
    var parts = [""]
    var depth = 0
    var rest = Substring(literal)
    while let letter = rest.popFirst() {
      if depth > 0 {
        depth += letter == "(" ? 1 : letter == ")" ? -1 : 0
      } else if letter == "\\", rest.first == "(" {
        rest.removeFirst()
        depth = 1
        parts.append("")
      } else if letter == "\\" {
        if let escaped = rest.popFirst() { parts[parts.count - 1].append(escaped) }
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    let longest = parts.max { $0.count < $1.count }?.trimmingCharacters(in: .whitespaces) ?? ""
    return longest.count < 6 ? nil : longest
  }

  @Test func `every message of the readers stands in a test`() throws {
    let files = Repository.swiftFiles(in: "Tests").filter {
      !$0.name.hasSuffix("MessageTests.swift")
    }
    var tests = Self.joined(files.map(\.text).joined())
      .replacing("\\\"", with: "\"").replacing("\\\n", with: "")
    // Tests quote some messages in raw literals, and some in plain ones with doubled backslashes.
    tests += tests.replacing("\\\\", with: "\\")
    let messages = try Self.messages()
    #expect(messages.count > 150)
    let unseen = messages.filter { !tests.contains($0.part) && !Self.unreachable.contains($0.part) }
    #expect(unseen.isEmpty, "\(unseen)")
  }

  @Test func `no message says only that something is invalid`() throws {
    for message in try Self.messages() {
      let words = message.part.split(separator: " ")
      #expect(words.count > 1 || !words.contains("invalid"), "\(message)")
    }
  }
}
