import Documents

extension BaseRowReader {
  /// What a row says about a base: what it was to be, what came of it, and who stood there.
  struct Role {
    let kind: Facility.Kind?
    /// Whether the row says that there was no base, so that nobody takes it for an oversight.
    let isPlaceOnPurpose: Bool
    let outcome: Facility.Outcome?
    let proposedBy: Proposer?
    let proposed: Day?
    let men: Double?
    let units: [Garrison.Unit]
    let from: Day?
    let to: Day?
    let text: String?
    let rank: Double?

    var hasTroops: Bool { men != nil || !units.isEmpty }
    var isBase: Bool { kind != nil || hasTroops }

    /// Reads the cells of a row. Those that are wrong are noted in the row.
    init(_ row: inout TableRow) {
      let word = row.read(.kind) { text throws(CellFault) -> Facility.Kind? in
        CellWords.saysNoBase(text) ? nil : try CellWords.choice(text, .kind, CellWords.kinds)
      }
      kind = word ?? nil
      if case .some(.none) = word { isPlaceOnPurpose = true } else { isPlaceOnPurpose = false }
      outcome = row.read(.outcome) { try CellWords.choice($0, .outcome, CellWords.outcomes) }
      proposedBy = row.read(.proposedBy) {
        try CellWords.choice($0, .proposedBy, CellWords.proposers)
      }
      proposed = row.read(.proposed) { try CellDay($0, .proposed).day }
      men = row.read(.men) { try CellNumbers.men($0) }
      units = row.read(.units) { try CellUnits($0).units } ?? []
      from = row.read(.from) { try CellDay($0, .from).day }
      to = row.read(.to) { try CellDay($0, .to).day }
      text = row.text(.text)
      rank = row.read(.rank) { try CellNumbers.measure($0, .rank) }
    }
  }
}
