import Documents

/// Units as people list them: `2 infantry regiments; tank battalion`.
struct CellUnits {
  let units: [Garrison.Unit]

  /// - Throws: A fault for the first unit that is not understood.
  init(_ text: String) throws(CellFault) {
    var units: [Garrison.Unit] = []
    for list in text.plainSigns.split(whereSeparator: { ";,+&\n".contains($0) }) {
      let words = String(list).folded.split { " -×*".contains($0) }.map(String.init)
      for part in words.split(separator: "and") {
        units.append(try Self.unit(Array(part), String(list).trimmed))
      }
    }
    self.units = units
  }

  private static func unit(_ words: [String], _ text: String) throws(CellFault) -> Garrison.Unit {
    var words = words
    var count: Int?
    if let first = words.first, let number = Int(first) ?? numbers[first] {
      guard (1...10_000).contains(number) else {
        throw CellFault(
          .units, expected: "counts from 1 to 10000", found: first)
      }
      count = number
      words.removeFirst()
    }
    if words.first == "x" { words.removeFirst() }
    words.removeAll { ["of", "a", "an", "the"].contains($0) }
    let echelon = words.lazy.compactMap { CellWords.echelons[$0] }.first
    words.removeAll { CellWords.echelons[$0] != nil }
    let name = words.joined(separator: " ")
    guard let arm = CellWords.arms[name] else {
      let known = Array(CellWords.arms.keys) + Array(CellWords.echelons.keys)
      // A word that stands in a known name is not the misspelt one.
      let sound = Set(known.flatMap { $0.split(separator: " ").map(String.init) })
      let odd = words.filter { !sound.contains($0) }
      throw CellFault(
        .units, expected: "units such as '2 infantry regiments; tank battalion'",
        found: text,
        hint: (odd.lazy.compactMap { Spelling.hint(for: $0, in: known.sorted()) }.first)
          ?? "\(odd.first.map { "'\($0)' is not known: " } ?? "")arms are \(Garrison.Arm.allCases.map(\.rawValue).joined(separator: ", ")); "
          + "sizes are \(Garrison.Echelon.allCases.map(\.rawValue).joined(separator: ", ")); "
          + "tell anything else in a column 'text'")
    }
    return Garrison.Unit(arm, echelon, count: count)
  }

  private static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
}
