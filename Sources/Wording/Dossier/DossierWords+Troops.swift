import GeoModel

extension DossierWords {
  /// A facility in one line: `cape-naval: naval base, granted, from 1950-05-01 – Pier [chronicle]`.
  func row(_ facility: Facility) throws -> String {
    cited(
      "\(facility.id): \(try role(facility))" + (facility.text.map { " – \($0)" } ?? ""),
      facility.evidence.sources)
  }

  /// The kind of a facility: `naval base`.
  package func kind(of facility: Facility) throws -> String {
    try text("facility.\(facility.kind.rawValue)")
  }

  /// The outcome of a facility: `refused`.
  package func outcome(of facility: Facility) throws -> String {
    try text("show.outcome.\(facility.outcome.rawValue)")
  }

  /// The kind, the outcome and the history of a facility: `naval base, refused, from 1950-04-01; proposed by
  /// the guest on 1950-04-01`.
  func role(_ facility: Facility) throws -> String {
    let result = try together([try self.facility(facility), try span(facility.span)])
    return [result, try proposal(of: facility)].compactMap(\.self)
      .joined(separator: try text("list.semicolon"))
  }

  /// The proposal of a facility: `proposed by the guest on 1950-04-01`. Nil if the model states neither the
  /// side nor the day.
  private func proposal(of facility: Facility) throws -> String? {
    guard facility.proposedBy != nil || facility.proposed != nil else { return nil }
    let proposed = try text("show.proposed.\(facility.proposedBy?.rawValue ?? "unknown")")
    guard let date = facility.proposed else { return proposed }
    return try text(
      "show.proposed-on", ["proposed": .text(proposed), "date": .text(day(date))])
  }

  /// A garrison in one line: `cape-garrison: 8 000 men: infantry; artillery, from 1950-06-01 [chronicle]`.
  func row(_ garrison: Garrison) throws -> String {
    cited(
      "\(garrison.id): " + (try together([try troops(garrison), try span(garrison.span)])),
      garrison.evidence.sources)
  }

  /// The strength and the units of a garrison: `8 000 men: infantry; artillery`.
  func troops(_ garrison: Garrison) throws -> String {
    let strength = try strength(garrison) ?? text("garrison.not-stated")
    guard !garrison.units.isEmpty else { return strength }
    let units = try garrison.units.map { try unit($0) }
    return "\(strength): \(units.joined(separator: try text("list.semicolon")))"
  }

  /// An estimate of a garrison's strength: `about 3 500 men [chronicle]`.
  func estimate(_ estimate: Garrison.Estimate) throws -> String {
    cited(try men(estimate.men, isAbout: estimate.isApproximate), [estimate.source])
  }

  /// A number of men: `8 000 men` or `about 8 000 men`.
  func men(_ men: Int, isAbout: Bool = false) throws -> String {
    try text(isAbout ? "show.men-about" : "garrison.men", ["men": .count(men)])
  }
}
