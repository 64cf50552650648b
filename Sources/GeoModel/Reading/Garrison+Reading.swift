extension Garrison {
  /// The largest number of men in one figure. A larger number is taken for a typing error.
  static let mostMen = 10_000_000

  init(reading entry: inout Entry) throws {
    id = entry.id
    treaty = try entry.reference("treaty", .treaty)
    places = try entry.references("places", .place)
    men = try entry.fields.optionalInt("men", in: 1...Self.mostMen)
    units = try entry.maps("units") { try Unit(reading: &$0) }
    parent = try entry.optionalReference("parent", .garrison)
    span = try entry.span()
    estimates = try entry.maps("estimates") { try Estimate(reading: &$0) }
    evidence = try entry.evidence(hasPosition: false)
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
