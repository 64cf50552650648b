import Documents

/// The order of sources in the credits of a map.
extension Source {
  /// The place of a source among others, in ascending order: treaties and other documents of the time, scholarship,
  /// works of reference, everything else, and finally data sets. Among sources that are trusted equally, their kinds
  /// decide; treaties come in order of date. Sources with equal standing keep the order in which a map first uses them.
  package struct Standing: Comparable, Sendable {
    private let rank: Int
    private let kind: Int
    /// The day on which a treaty was signed. Those without a day come after the others.
    private let day: Day?

    fileprivate init(_ source: Source) {
      day = source.kind == .treaty ? source.date : nil
      kind = Kind.inCredits.firstIndex(of: source.kind) ?? Kind.inCredits.count
      rank =
        switch (source.kind, source.trust) {
        case (.dataset, _): Trust.allCases.count + 1
        case (.treaty, _): 0
        case (_, let trust?): Trust.allCases.firstIndex(of: trust) ?? Trust.allCases.count
        case (_, nil): Trust.allCases.count
        }
    }

    package static func < (one: Self, other: Self) -> Bool {
      if (one.rank, one.kind) != (other.rank, other.kind) {
        return (one.rank, one.kind) < (other.rank, other.kind)
      }
      guard let day = one.day, let later = other.day else {
        return one.day != nil && other.day == nil
      }
      return day < later
    }
  }

  package var standing: Standing { Standing(self) }
}

extension Source.Kind {
  /// The order of kinds that are trusted equally.
  fileprivate static let inCredits: [Self] = [
    .treaty, .book, .article, .press, .website, .memory, .dataset,
  ]
}
