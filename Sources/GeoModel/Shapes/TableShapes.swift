/// The columns of a table of bases, for whoever describes them.
package enum TableShapes {
  package struct Column: Sendable {
    package let name: String
    /// Other headers that mean the column.
    package let otherNames: [String]
    /// The words of the model that a cell may hold, each with others that mean it. Empty for columns with free values.
    package let choices: [(word: String, others: [String])]
  }

  /// All columns, in the order of the manual.
  package static var columns: [Column] {
    TableColumn.allCases.map { column in
      Column(name: column.rawValue, otherNames: column.otherNames, choices: choices(of: column))
    }
  }

  private static func choices(of column: TableColumn) -> [(word: String, others: [String])] {
    switch column {
    case .kind: choices(CellWords.kinds)
    case .outcome: choices(CellWords.outcomes)
    case .proposedBy: choices(CellWords.proposers)
    default: []
    }
  }

  private static func choices<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ words: [String: Word]
  ) -> [(word: String, others: [String])] {
    Word.allCases.map { word in
      let others = words.filter { $0.value == word }.keys.sorted()
      return (word.rawValue, others.filter { $0 != word.rawValue })
    }
  }
}
