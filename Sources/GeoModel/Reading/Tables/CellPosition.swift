import Documents
import Geometry

/// A position in one cell: `57.5, 21.3`, `57,5; 21,3`, `57°42′N 21°18′E`, or a point in well-known
/// text, which has the longitude first.
struct CellPosition {
  let position: LonLat

  /// - Throws: `CellFault`, or `ExchangedCoordinates` if the first part can only be the longitude.
  init(_ text: String) throws {
    let plain = text.plainSigns
    if plain.lowercased().hasPrefix("point"),
      let point = plain.wholeMatch(
        of: /\s*(?i:point)\s*\(\s*([-+\d.]+)\s+([-+\d.]+)\s*\)\s*/)
    {
      let longitude = try CellAngle(String(point.1), .longitude)
      let latitude = try CellAngle(String(point.2), .latitude)
      position = LonLat(longitude.degrees, latitude.degrees)
      return
    }
    let unbracketed = plain.trimmingParentheses
    guard let (first, second) = Self.halves(unbracketed) else {
      throw CellFault(
        .coordinates, expected: "a latitude and a longitude", found: text,
        hint: "write them as 57.5, 21.3 or 57,5; 21,3 or 57°30′N 21°18′E")
    }
    let latitude = try CellAngle(first, .latitude)
    let longitude = try CellAngle(second, .longitude)
    position = LonLat(longitude.degrees, latitude.degrees)
  }

  /// The two parts of the text. Nil if it cannot be divided in exactly one way.
  private static func halves(_ text: String) -> (String, String)? {
    for separator in [";", "|", "/", ", "] where text.contains(separator) {
      return pair(
        text.split(separator: separator, omittingEmptySubsequences: false).map(String.init))
    }
    if text.contains("."), text.contains(",") {
      return pair(text.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
    // The letter stands after both coordinates or before both.
    if let first = text.first, "NSns".contains(first) {
      guard let start = text.firstIndex(where: { "EWew".contains($0) }) else { return nil }
      return pair([String(text[..<start]), String(text[start...])])
    }
    if let end = text.firstIndex(where: { "NSns".contains($0) }) {
      let next = text.index(after: end)
      return pair([String(text[..<next]), String(text[next...])])
    }
    // A single comma may start the fraction of one number, so it divides nothing.
    return pair(text.split(separator: " ").map(String.init))
  }

  private static func pair(_ parts: [String]) -> (String, String)? {
    guard parts.count == 2 else { return nil }
    let (first, second) = (parts[0].trimmed, parts[1].trimmed)
    return first.isEmpty || second.isEmpty ? nil : (first, second)
  }
}

extension String {
  fileprivate var trimmingParentheses: String {
    guard let first, let last, "([".contains(first), ")]".contains(last) else { return self }
    return String(dropFirst().dropLast())
  }
}
