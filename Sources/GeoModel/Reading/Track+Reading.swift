import Documents

extension Line.Track {
  /// Reads the keys of a railway. A line of another kind must have none of them.
  ///
  /// - Parameters:
  ///   - entry: The line.
  ///   - kind: The kind of the line.
  /// - Returns: The track; nil for a line that is no railway.
  /// - Throws: An error if a railway states no gauge, or another line states one.
  static func reading(_ entry: inout Entry, of kind: Line.Kind) throws -> Line.Track? {
    guard kind == .railway else {
      if let key = keys.first(where: { entry.fields.node[$0] != nil }) {
        throw Diagnostic(
          "a line of kind '\(kind.rawValue)' has no '\(key)'",
          at: entry.fields.node.entries.first { $0.key == key }?.keyLocation ?? entry.location,
          subject: entry.id, hint: "it belongs to the kind '\(Line.Kind.railway.rawValue)'")
      }
      return nil
    }
    return Line.Track(
      gauges: try gauges(&entry),
      certainty: try entry.fields.choice("gauge_certainty", as: Certainty.self),
      opened: try entry.fields.optionalString("opened"),
      closed: try entry.fields.optionalString("closed"))
  }

  private static let keys = ["gauge_mm", "gauge_certainty", "opened", "closed"]

  /// Reads `gauge_mm`, which is one number or a list of different ones.
  private static func gauges(_ entry: inout Entry) throws -> [Int] {
    guard case .list(let items) = try entry.fields.node("gauge_mm").value else {
      return [try entry.fields.int("gauge_mm", in: possibleGauges)]
    }
    let gauges = items.compactMap { item -> Int? in
      guard case .number(let number) = item.value else { return nil }
      return Int(exactly: number)
    }
    let areSound = gauges.allSatisfy(possibleGauges.contains) && Set(gauges).count == items.count
    guard !items.isEmpty, areSound else {
      throw entry.fields.problem(
        "gauge_mm",
        "'gauge_mm' should be one gauge or a list of different ones, in whole millimetres from "
          + "\(possibleGauges.lowerBound) to \(possibleGauges.upperBound)",
        hint: "write 1524 or [1524, 1435]")
    }
    return gauges
  }
}
