import Documents
import Geometry
import Projection

extension Inquiry {
  /// Rows on where a place lies on a day: in which state, how far from the capital of the host (or of that
  /// state), from the border of every other state, and from the limits of its treaties.
  func addDistances(from place: Place, on day: Day?, to sheet: inout Sheet) {
    guard let day else { return }
    let treaties = treaties(at: place.id)
    let holder = borders.holder(of: place.position, on: day.date)
    sheet.add(
      "on \(day.date)",
      "\(day.reason); in " + (holder?.names.preferred("en") ?? "no state of the model"))
    guard holder != nil || !treaties.isEmpty else { return }
    let home = treaties.first?.host ?? holder?.id
    let seats = home.map { capitals(of: $0, on: day.date) } ?? []
    let rows =
      seats.filter { $0.id != place.id }.map { capital in
        let metres = Geodesic.distance(place.position, capital.position)
        return "\((metres / 1000).tenths) km to \(placePhrase(capital.id)), the capital"
      }
      + borders.borderDistances(from: place.position, on: day.date, except: holder?.id).map {
        let guest = treaties.map(\.guest).contains($0.state) ? ", the guest" : ""
        let state = borders.territory($0.state)?.names.preferred("en") ?? $0.state
        return "\($0.kilometres.tenths) km to the border of \(state)\(guest), "
          + "drawn to ± \($0.accuracyKm.accuracy) km"
      }
    sheet.add("distances", rows + limits(for: treaties, in: holder).map { row(place, $0) })
  }

  /// Places of rank 1 inside a state on a day.
  private func capitals(of state: String, on date: CalendarDate) -> [Place] {
    guard let territory = borders.territory(state),
      let outline = try? borders.outline(of: territory, on: date)
    else { return [] }
    return model.places.filter { $0.rank == 1 && outline.contains($0.position.point) }
  }

  /// The limits of the treaties, or of those whose host is `holder` when there are none.
  private func limits(for treaties: [Treaty], in holder: Territory?) -> [Line] {
    let ids =
      treaties.isEmpty
      ? model.treaties.filter { $0.host == holder?.id }.map(\.id) : treaties.map(\.id)
    return model.lines.filter { line in
      line.kind.isLimit && (line.treaty.map(ids.contains) ?? false)
    }
  }

  /// `7.4 km from the limit “The River” (river), to its right: not permitted`
  func row(_ place: Place, _ line: Line) -> String {
    guard let distance = borders.distance(from: place.position, to: line) else { return line.id }
    return "\(distance.kilometres.tenths) km from the \(line.roleName) \(phrase(line)), "
      + "drawn to ± \((line.evidence.accuracyKm ?? 0).accuracy) km"
      + verdict(place, distance, line)
  }

  /// On which side of a line a place lies, and whether that is the permitted one. An exception permits
  /// along itself, not on a side.
  func verdict(_ place: Place, _ distance: Borders.LineDistance, _ line: Line) -> String {
    guard line.exceptionTo == nil else { return "" }
    guard let side = distance.side else { return ", beyond its end" }
    var words = ", to its \(side.rawValue)"
    if line.kind == .limit, let permitted = line.side {
      words += permitted == side ? ": permitted" : ": not permitted"
      if permitted != side, let exception = exception(to: line, near: place) {
        words += " but for \(exception.id)"
      }
    }
    let isDoubtful = distance.kilometres < reach(place, line)
    return words + (isDoubtful ? "; nearer than place and line are known" : "")
  }

  /// An exception to the limit on which the place may stand.
  private func exception(to line: Line, near place: Place) -> Line? {
    model.lines.first { exception in
      guard exception.exceptionTo == line.id,
        let distance = borders.distance(from: place.position, to: exception)
      else { return false }
      return distance.kilometres < reach(place, exception)
    }
  }

  /// How far place and line together may be off.
  private func reach(_ place: Place, _ line: Line) -> Double {
    (place.evidence.accuracyKm ?? 0) + (line.evidence.accuracyKm ?? 0)
  }

  private func phrase(_ line: Line) -> String {
    let name = line.names.preferred("en")
    return name.isEmpty ? "(\(line.id))" : "“\(name)” (\(line.id))"
  }
}

extension Line.Kind {
  /// Whether it matters on which side of it a base lies.
  var isLimit: Bool { self == .limit || self == .meridian }
}

extension Line {
  fileprivate var roleName: String { exceptionTo == nil ? kind.rawValue : "exception" }
}
