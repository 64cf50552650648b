import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// A copy of the fictional atlas whose every text holds markup, quotes, marks of direction and the ends of
/// what could hold it.
struct HostileAtlas {
  let path: String

  /// What could be taken for markup of XML, Pango, PDF, CSS or Pactmap's own patterns.
  static let words = #"<b>a&"'</b>]]>--><!--(\)%s;{'}@x\#u{202e}cb\#u{2066}d"#

  init() throws {
    path = try Scratch.copy()
    // In a text of maps/texts/ braces are values.
    let plain = Self.words.replacing("{'}", with: "'")
    try edit(path + "/maps/texts/en.yaml") { text in
      for phrase in [
        "Tamar 1901", "Garrisons by strength", "Border of 1901", "The bases of the Treaty",
      ] {
        text = text.replacing("\"\(phrase)", with: "\"\(Self.quoted(plain))\(phrase)")
      }
    }
    try edit(path + "/geo/places.geojson") { text in
      text = text.replacing("Puerto Lobo", with: Self.quoted(Self.words) + "Lobo")
    }
    try edit(path + "/geo/notes.yaml") { text in
      text = text.replacing("Another paper", with: Self.quoted(Self.words) + "Another paper")
    }
    try edit(path + "/geo/sources.yaml") { text in
      for phrase in ["Tamar Gazette", "CC0", "Fictional survey", "Survey of"] {
        text = text.replacing("\"\(phrase)", with: "\"\(Self.quoted(Self.words))\(phrase)")
      }
    }
    try edit(path + "/maps/styles/plain.yaml") { text in
      text = text.replacing(
        "family: Linux Biolinum O",
        with: #"family: "Linux Biolinum O'}@import url(http://example.org/)<x>""#)
    }
  }

  /// As it stands between the double quotes of JSON and YAML.
  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// A file of its map.
  func file(_ format: OutputFormat, _ text: OutputOptions.Text = .embedded) throws -> [UInt8] {
    let files = try Atlas(path: path).render(
      "lobo", formats: [format], OutputOptions(dpi: 30, text: text))
    return try files[0].bytes()
  }
}
