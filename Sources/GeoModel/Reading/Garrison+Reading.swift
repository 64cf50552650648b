import Documents

extension Garrison {
  /// The largest number of men in one figure. A larger number is taken for a typing error.
  static let mostMen = 10_000_000

  init(reading entry: inout Entry) throws {
    id = entry.id
    treaty = try entry.reference("treaty", .treaty)
    territory = try entry.optionalReference("territory", .territory)
    places =
      territory == nil
      ? try entry.references("places", .place) : try entry.optionalReferences("places", .place)
    men = try entry.fields.optionalInt("men", in: 1...Self.mostMen)
    units = try entry.maps("units") { try Unit(reading: &$0) }
    parent = try entry.optionalReference("parent", .garrison)
    span = try entry.span()
    estimates = try entry.maps("estimates") { try Estimate(reading: &$0) }
    evidence = try entry.evidence(hasPosition: false)
    guard territory == nil || places.isEmpty else {
      throw entry.fields.problem(
        "territory", "troops stand at 'places' or on a 'territory', and both are stated",
        hint: "keep one of them")
    }
    try refuseEstimatesOfOwnSources(entry)
  }

  /// Refuses an estimate from a source that also states the strength.
  private func refuseEstimatesOfOwnSources(_ entry: Entry) throws(Diagnostic) {
    guard men != nil else { return }
    for (index, estimate) in estimates.enumerated()
    where evidence.sources.contains(estimate.source) {
      throw Diagnostic(
        "'\(estimate.source)' is the source of 'men' and of an estimate",
        at: entry.location(ofItem: index, in: "estimates"), subject: id,
        hint: "state 'men' as the main source does, and the figures of others as estimates")
    }
  }
}

extension Garrison.Unit {
  init(reading entry: inout Entry) throws {
    arm = try entry.fields.choice("arm", as: Garrison.Arm.self)
    echelon = try entry.fields.optionalChoice("echelon", as: Garrison.Echelon.self)
    count = try entry.fields.optionalInt("count", in: 1...10_000)
  }
}

extension Garrison.Estimate {
  init(reading entry: inout Entry) throws {
    men = try entry.fields.int("men", in: 1...Garrison.mostMen)
    isApproximate = try entry.fields.bool("approximate", default: false)
    source = try entry.reference("source", .source)
  }
}
