import Documents

extension Facility {
  init(reading entry: inout Entry) throws {
    id = entry.id
    let place = try entry.optionalReference("place", .place)
    let territory = try entry.optionalReference("territory", .territory)
    switch (place, territory) {
    case (let place?, nil): site = .place(place)
    case (nil, let territory?): site = .territory(territory)
    case (nil, nil): throw entry.problem("'place' or 'territory' is missing")
    case (_?, _?):
      throw entry.fields.problem("territory", "a facility has a 'place' or a 'territory', not both")
    }
    treaty = try entry.reference("treaty", .treaty)
    kind = try entry.fields.choice("kind", as: Kind.self)
    proposedBy = try entry.fields.optionalChoice("proposed_by", as: Proposer.self)
    outcome = try entry.fields.choice("outcome", as: Outcome.self)
    proposed = try entry.fields.optionalDate("proposed")
    span = try entry.span()
    try entry.expect("from", span.start, notBefore: proposed, "'proposed'")
    text = try entry.fields.optionalString("text")
    evidence = try entry.evidence(hasPosition: false)
  }
}
