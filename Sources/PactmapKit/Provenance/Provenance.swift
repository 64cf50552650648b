import Foundation

/// The provenance of a file: what it was made from. Every output file contains it as one line of
/// text, so that anybody can check whether the file still shows the present data.
package struct Provenance: Hashable, Sendable {
  /// The inputs that decide what a map shows.
  package enum Input: String, CaseIterable, Sendable {
    case facts, map, style, texts, fonts
    /// The styles and words of the program that were used.
    case defaults

    /// The input as a phrase for messages.
    var words: String {
      switch self {
      case .facts: "the facts (geo/)"
      case .map: "the map's description"
      case .style: "the style"
      case .texts: "the texts"
      case .fonts: "the fonts"
      case .defaults: "the styles and words of the program"
      }
    }
  }

  /// The version of the program.
  package var version: String
  /// What was requested: `map`, `format`, and all differences from the map's description, by name.
  package var request: [String: String]
  /// For each input, the first 16 hexadecimal digits of its SHA-256 hash.
  package var inputs: [Input: String]
  /// The libraries that influence the file, with their versions. Files of older versions do not
  /// name any.
  package var libraries: [String: String]

  package init(
    version: String, request: [String: String], inputs: [Input: String],
    libraries: [String: String] = [:]
  ) {
    (self.version, self.request, self.inputs) = (version, request, inputs)
    self.libraries = libraries
  }

  /// The line of text: `pactmap/0.2.0 map=overview style=mono; facts=… map=… …; GEOS=3.11.1 …;
  /// sha256=…`. The last part is the hash of everything before it.
  package var line: String {
    let made = Input.allCases.compactMap { input in
      inputs[input].map { "\(input.rawValue)=\($0)" }
    }
    let parts = ["pactmap/\(version) \(Self.text(request))", made.joined(separator: " ")]
    let body = (parts + (libraries.isEmpty ? [] : [Self.text(libraries)])).joined(separator: "; ")
    return "\(body); sha256=\(Digest.of(body))"
  }

  /// Reads a line. Returns nil if it is not a provenance line or is damaged.
  init?(line: String) {
    let parts = line.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
    guard (3...4).contains(parts.count), parts[0].hasPrefix("pactmap/") else { return nil }
    var words = parts[0].split(separator: " ").map(String.init)
    version = String(words.removeFirst().dropFirst("pactmap/".count))
    request = Self.entries(words)
    libraries =
      parts.count == 4 ? Self.entries(parts[2].split(separator: " ").map(String.init)) : [:]
    let sums = Self.pairs(parts[1].split(separator: " ").map(String.init))
    inputs = Dictionary(
      sums.compactMap { name, sum in Input(rawValue: name).map { ($0, sum) } },
      uniquingKeysWith: { first, _ in first })
    guard self.line == line else { return nil }
  }

  private static func text(_ entries: [String: String]) -> String {
    entries.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.asOneWord)" }
      .joined(separator: " ")
  }

  private static func entries(_ words: [String]) -> [String: String] {
    Dictionary(
      pairs(words).map { ($0, $1.removingPercentEncoding ?? $1) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func pairs(_ words: [String]) -> [(String, String)] {
    words.compactMap { word in
      guard let sign = word.firstIndex(of: "=") else { return nil }
      return (String(word[..<sign]), String(word[word.index(after: sign)...]))
    }
  }
}

extension String {
  /// The text with percent encoding for characters that could end a word of the line or are not
  /// allowed in it.
  fileprivate var asOneWord: String {
    let kept = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_.,:+()/~@!*'#$[]{}|"))
    return addingPercentEncoding(withAllowedCharacters: kept) ?? self
  }
}
