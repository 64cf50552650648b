import GeoModel
import MapSpec

extension FactWords {
  /// A facility with its outcome: "army base, granted" or "naval base wanted by Aurelia, not granted"; "naval
  /// base considered, not granted" where nobody says who proposed it.
  package func facility(_ facility: Facility) throws -> String {
    let side = facility.proposedBy.map { "-\($0.rawValue)" } ?? ""
    let outcome = facility.outcome.rawValue + (facility.outcome.isOpen ? side : "")
    let treaty = model.treaties.first { $0.id == facility.treaty }
    let values: [String: TextValue] = [
      "kind": .text(try text("facility.\(facility.kind.rawValue)")),
      "guest": territory(treaty?.guest), "host": territory(treaty?.host),
    ]
    return try texts.choice("outcome-of.\(facility.kind.rawValue).\(outcome)", values)
      ?? text("outcome.\(outcome)", values)
  }

  /// The strength of a garrison: "8 000 men", "8 000 men, not yet arrived" or "about 1 000 men". Nil if no
  /// source states the number.
  package func strength(_ garrison: Garrison) throws -> String? {
    if let estimate = garrison.estimate {
      return try text(
        estimate.isApproximate ? "garrison.men-about" : "garrison.men-estimated",
        ["men": .count(estimate.men)])
    }
    return try garrison.men.map { men in
      try text(
        garrison.isAwaited ? "garrison.men-awaited" : "garrison.men", ["men": .count(men)])
    }
  }

  /// The units of a garrison: "infantry, 5 submarines" or "to come: infantry". Nil if no source names a unit.
  ///
  /// - Parameters:
  ///   - garrison: the garrison.
  ///   - strengthStated: whether a number next to the units already says that the troops are to come.
  package func units(_ garrison: Garrison, strengthStated: Bool) throws -> String? {
    guard !garrison.units.isEmpty else { return nil }
    let units = try garrison.units.map { try unit($0) }
      .joined(separator: try text("list.comma"))
    guard garrison.isAwaited && !strengthStated else { return units }
    return try text("garrison.units-awaited", ["units": .text(units)])
  }

  /// A unit: "artillery", "infantry regiment", "2 infantry regiments" or "5 submarines". A language may have
  /// separate words for units of one arm; they take precedence.
  package func unit(_ unit: Garrison.Unit) throws -> String {
    let count = unit.count.flatMap { $0 > 1 || unit.echelon == nil ? $0 : nil }
    if unit.arm == .staff, let echelon = unit.echelon {
      return try text("staff.\(echelon.rawValue)")
    }
    let form = [count.map { _ in "counted" }, unit.echelon?.rawValue].compactMap { $0 }
    let counted: [String: TextValue] = count.map { ["count": .count($0)] } ?? [:]
    let own = "unit-of.\(unit.arm.rawValue).\(form.joined(separator: "-"))"
    if !form.isEmpty, let words = texts.choice(own, counted) { return words }
    guard let echelon = unit.echelon else {
      let arm = try text("arm.\(unit.arm.rawValue)")
      return count == nil ? arm : try text("unit.counted", counted.adding("arm", arm))
    }
    let arm = try text("arm-of.\(unit.arm.rawValue)")
    let key = count == nil ? "echelon.\(echelon.rawValue)" : "echelon.counted.\(echelon.rawValue)"
    return try text(key, counted.adding("arm", arm))
  }
}

extension [String: TextValue] {
  fileprivate func adding(_ name: String, _ text: String) -> [String: TextValue] {
    merging([name: .text(text)]) { own, _ in own }
  }
}
