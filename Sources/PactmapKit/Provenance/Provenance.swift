import Foundation

/// What a file was made from, so that anybody can tell whether it still shows what the data say. Every file
/// carries it as one line of text.
package struct Provenance: Hashable, Sendable {
  /// Facts, descriptions and the like that decide what a map shows.
  package enum Input: String, CaseIterable, Sendable {
    case facts, map, style, texts, fonts

    /// For a sentence.
    var words: String {
      switch self {
      case .facts: "the facts (geo/)"
      case .map: "the map's description"
      case .style: "the style"
      case .texts: "the texts"
      case .fonts: "the fonts"
      }
    }
  }

  /// The version of the program.
  package var version: String
  /// What was asked for: `map`, `format`, and whatever departs from the map's own choice, by name.
  package var request: [String: String]
  /// The first sixteen digits of a SHA-256 sum for each input.
  package var inputs: [Input: String]
  /// The libraries that shape the file, each with its version. Files of older programs name none.
  package var libraries: [String: String]

  package init(
    version: String, request: [String: String], inputs: [Input: String],
    libraries: [String: String] = [:]
  ) {
    (self.version, self.request, self.inputs) = (version, request, inputs)
    self.libraries = libraries
  }

  /// `pactmap/0.2.0 map=overview style=mono; facts=… map=… …; GEOS=3.11.1 …; sha256=…`, the last over all that stands
  /// before it.
  package var line: String {
    let made = Input.allCases.compactMap { input in
      inputs[input].map { "\(input.rawValue)=\($0)" }
    }
    let parts = ["pactmap/\(version) \(Self.text(request))", made.joined(separator: " ")]
    let body = (parts + (libraries.isEmpty ? [] : [Self.text(libraries)])).joined(separator: "; ")
    return "\(body); sha256=\(Digest.of(body))"
  }

  /// Reads a line; nil when it is none, or not whole.
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
  /// With what would end a word of the line, or could not stand in it, in percent encoding.
  fileprivate var asOneWord: String {
    let kept = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_.,:+()/~@!*'#$[]{}|"))
    return addingPercentEncoding(withAllowedCharacters: kept) ?? self
  }
}
