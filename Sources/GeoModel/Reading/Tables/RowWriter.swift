import Documents

/// Writes the entries of a row as documents whose values stand where the cells stand, so that the
/// readers of entries report their faults there.
struct RowWriter {
  let row: TableRow
  let evidence: Evidence
  let treaty: String?

  /// The size of a place if the table does not state it: a small town or village.
  private static let usualRank = 4.0

  func place(
    _ id: String, _ names: [(language: String, name: String, at: SourceLocation)], rank: Double?
  ) -> BaseRow.Item {
    let nodes = names.map {
      (key: $0.language, value: Optional(DocumentNode.text($0.name, at: $0.at)))
    }
    return item(
      id,
      [
        ("names", .map(nodes, at: row.location(of: .name))),
        ("rank", .number(rank ?? Self.usualRank, at: row.location(of: .rank))),
        ("sources", sources),
        ("accuracy_km", evidence.accuracyKm.map { .number($0, at: row.location(of: .accuracy)) }),
      ])
  }

  func facility(_ id: String, at place: String, _ role: BaseRowReader.Role) -> BaseRow.Item {
    item(
      id,
      [
        ("place", .text(place, at: row.location(of: .name))),
        ("treaty", treatyNode),
        ("kind", word(role.kind, .kind)),
        ("outcome", word(role.outcome ?? .granted, .outcome)),
        ("proposed_by", word(role.proposedBy, .proposedBy)),
        ("proposed", day(role.proposed, .proposed)),
        ("from", day(role.from, .from)),
        ("to", day(role.to, .to)),
        ("text", role.text.map { .text($0, at: row.location(of: .text)) }),
        ("sources", sources),
      ])
  }

  func garrison(_ id: String, at place: String, _ role: BaseRowReader.Role) -> BaseRow.Item {
    item(
      id,
      [
        ("treaty", treatyNode),
        ("places", .texts([place], at: row.location(of: .name))),
        ("men", role.men.map { .number($0, at: row.location(of: .men)) }),
        ("units", .list(role.units.map(unit), at: row.location(of: .units))),
        ("from", day(role.from, .from)),
        ("to", day(role.to, .to)),
        ("sources", sources),
      ])
  }

  private func item(
    _ id: String, _ entries: [(key: String, value: DocumentNode?)]
  ) -> BaseRow.Item {
    BaseRow.Item(id: id, node: .map(entries, at: row.location), location: row.location)
  }

  private var treatyNode: DocumentNode? {
    treaty.map { .text($0, at: row.location(of: .treaty)) }
  }

  private var sources: DocumentNode? {
    .texts(evidence.sources, at: row.location(of: .source))
  }

  private func word(_ word: (some RawRepresentable<String>)?, _ column: TableColumn)
    -> DocumentNode?
  {
    word.map { .text($0.rawValue, at: row.location(of: column)) }
  }

  private func day(_ day: Day?, _ column: TableColumn) -> DocumentNode? {
    day.map { .day($0, at: row.location(of: column)) }
  }

  private func unit(_ unit: Garrison.Unit) -> DocumentNode {
    let place = row.location(of: .units)
    return .map(
      [
        ("arm", .text(unit.arm.rawValue, at: place)),
        ("echelon", unit.echelon.map { .text($0.rawValue, at: place) }),
        ("count", unit.count.map { .number(Double($0), at: place) }),
      ], at: place)
  }
}
