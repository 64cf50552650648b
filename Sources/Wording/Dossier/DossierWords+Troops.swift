import GeoModel

extension DossierWords {
  /// `cape-naval: naval base, granted, from 1950-05-01 – Pier [chronicle]`
  func row(_ facility: Facility) throws -> String {
    cited(
      "\(facility.id): \(try role(facility))" + (facility.text.map { " – \($0)" } ?? ""),
      facility.evidence.sources)
  }

  /// `naval base`
  package func kind(of facility: Facility) throws -> String {
    try text("facility.\(facility.kind.rawValue)")
  }

  /// `refused`
  package func outcome(of facility: Facility) throws -> String {
    try text("show.outcome.\(facility.outcome.rawValue)")
  }

  /// `naval base, refused, from 1950-04-01; proposed by the guest on 1950-04-01`
  func role(_ facility: Facility) throws -> String {
    let result = try together([try self.facility(facility), try span(facility.span)])
    return [result, try proposal(of: facility)].compactMap(\.self)
      .joined(separator: try text("list.semicolon"))
  }

  /// `proposed by the guest on 1950-04-01`; nil where the model says neither by whom nor when.
  private func proposal(of facility: Facility) throws -> String? {
    guard facility.proposedBy != nil || facility.proposed != nil else { return nil }
    let proposed = try text("show.proposed.\(facility.proposedBy?.rawValue ?? "unknown")")
    guard let date = facility.proposed else { return proposed }
    return try text(
      "show.proposed-on", ["proposed": .text(proposed), "date": .text(day(date))])
  }

  /// `cape-garrison: 8 000 men: infantry; artillery, from 1950-06-01 [chronicle]`
  func row(_ garrison: Garrison) throws -> String {
    cited(
      "\(garrison.id): " + (try together([try troops(garrison), try span(garrison.span)])),
      garrison.evidence.sources)
  }

  /// `8 000 men: infantry; artillery`
  func troops(_ garrison: Garrison) throws -> String {
    let strength = try strength(garrison) ?? text("garrison.not-stated")
    guard !garrison.units.isEmpty else { return strength }
    let units = try garrison.units.map { try unit($0) }
    return "\(strength): \(units.joined(separator: try text("list.semicolon")))"
  }

  /// `about 3 500 men [chronicle]`
  func estimate(_ estimate: Garrison.Estimate) throws -> String {
    cited(try men(estimate.men, isAbout: estimate.isApproximate), [estimate.source])
  }

  /// `8 000 men`, `about 8 000 men`
  func men(_ men: Int, isAbout: Bool = false) throws -> String {
    try text(isAbout ? "show.men-about" : "garrison.men", ["men": .count(men)])
  }
}
