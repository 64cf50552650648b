import TestSupport
import Testing

@testable import Documents

/// Files with random bytes changed, dropped and doubled: a reader may refuse them and must not crash.
@Suite struct DamageTests {
  static let yaml = """
    treaties:
      one: {names: {en: "Ä treaty", lv: 'x'}, date: 1950-05-01, men: -1.5e3}
      two:
        - a: |
            text: more
          b: >-
            folded
        - [1, 2, {c: ~}]   # comment
    """
  static let geoJSON = """
    {"type": "FeatureCollection", "licence": "CC\\u0030", "features": [
    {"type": "Feature", "id": "a", "properties": {"n": [1, null, true]},
     "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [4e0, 0], [4, 4.25], [0, 0]]]}},
    {"type": "Feature", "id": "b", "properties": null,
     "geometry": {"coordinates": [[[0, 0], [1, 1]]], "type": "MultiLineString"}}
    ]}
    """

  static func damaged(_ text: String, rounds: Int, seed: UInt64) -> [[UInt8]] {
    var random = Xorshift(seed: seed)
    let original = Array(text.utf8)
    let marks = Array("\"'[]{}:,-&*#!|>%@`?\\\t\n \u{0}eE.0\u{85}ž".utf8)
    return (0..<rounds).map { _ in
      var bytes = original
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = marks.randomElement(using: &random) ?? 0
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        default: bytes += bytes[place..<min(place + 20, bytes.count)]
        }
      }
      return bytes
    }
  }

  @Test func `damaged YAML does no harm`() {
    for bytes in Self.damaged(Self.yaml, rounds: 1500, seed: 1) {
      _ = try? YAMLDocument.parse(bytes, file: "f")
    }
  }

  /// What GeoJSON passes over may hold characters without a shape, which no text that is read may.
  @Test func `damaged GeoJSON does no harm and is read like any JSON`() {
    for bytes in Self.damaged(Self.geoJSON, rounds: 1500, seed: 2) {
      guard (try? GeoJSONDocument.parse(bytes, file: "f")) != nil else { continue }
      do {
        _ = try JSONDocument.parse(bytes, file: "f")
      } catch {
        #expect("\(error)".contains("which has no shape"))
      }
    }
  }
}
