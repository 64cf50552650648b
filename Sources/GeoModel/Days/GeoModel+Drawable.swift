import Documents

extension GeoModel {
  /// The reason why the states cannot be drawn on a day. Nil if they can.
  ///
  /// There are two possible reasons: no state has a shape on that day; or a border has a state on
  /// only one of its sides, and the state that lies on the other side on other days has no shape.
  package func gap(on day: Day) -> Diagnostic? {
    guard let gap = land(without: day) else { return nil }
    let spans = drawableDays.map(\.inWords)
    return Diagnostic(
      "\(day) cannot be drawn: \(gap)",
      hint: spans.isEmpty ? nil : "the model draws the days \(spans.joined(separator: " and "))")
  }

  /// A sentence on the state or the land without a holder on a day. Nil if everything has one.
  private func land(without day: Day) -> String? {
    // Where no state has a shape at all, none is missing on a day.
    let states = territories.filter { $0.kind == .state && !$0.states.isEmpty }
    guard !states.isEmpty else { return nil }
    let holders = states.filter { $0.state(on: day) != nil }
    guard !holders.isEmpty else { return "the model has no state with a shape on that day" }
    let uses = holders.compactMap { $0.state(on: day) }.flatMap { Set($0.arcs) }
    let sides = Dictionary(uses.map { ($0, 1) }, uniquingKeysWith: +)
    for arc in arcs where arc.kind == .border && sides[arc.id] == 1 {
      let neighbour = states.first { state in
        state.state(on: day) == nil && state.states.contains { $0.arcs.contains(arc.id) }
      }
      guard let neighbour else { continue }
      return "'\(neighbour.id)' has no shape on that day, and no other state holds the land "
        + "beyond the border '\(arc.id)'"
    }
    return nil
  }

  /// The periods that can be drawn. Only days on which the shape of a state starts or ends have to
  /// be tested.
  private var drawableDays: [DateSpan] {
    let spans = territories.filter { $0.kind == .state }.flatMap(\.states).map(\.span)
    let changes = Set(spans.flatMap { [$0.start, $0.end] }.compactMap(\.self)).sorted()
    var drawable: [DateSpan] = []
    for (index, start) in changes.enumerated() where land(without: start) == nil {
      let end = changes.indices.contains(index + 1) ? changes[index + 1] : nil
      if let last = drawable.last, last.end == start {
        drawable[drawable.count - 1].end = end
      } else {
        drawable.append(DateSpan(start: start, end: end))
      }
    }
    return drawable
  }
}

extension Territory.State {
  fileprivate var arcs: [String] { boundary.joined().map(\.arc) }
}

extension DateSpan {
  fileprivate var inWords: String {
    let from = start.map { "from \($0)" }
    return [from, end.map { "until before \($0)" } ?? "on"].compactMap(\.self)
      .joined(separator: " ")
  }
}
