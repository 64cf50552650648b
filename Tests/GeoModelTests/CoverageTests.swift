import Documents
import Foundation
import Testing

@testable import GeoModel

/// Compares `geo/COVERAGE.md`, which says where every fact of the sources stands, with the data.
@Suite struct CoverageTests {
  struct Row: Sendable {
    var id: String
    /// `file: id, id (field); file: id`
    var places: String
    var reason: String

    /// The ids it names, with the name of their file.
    var entries: [(file: String, id: String)] {
      places.replacing(/\([^)]*\)/, with: "").split(separator: ";").flatMap { group in
        let parts = group.split(separator: ":", maxSplits: 1).map(trimmed)
        guard parts.count == 2 else { return [(file: trimmed(group), id: "")] }
        return parts[1].split(separator: ",").map { (parts[0], trimmed($0)) }
      }
    }
  }

  let rows: [Row]
  let heading: String
  let known: [String: Set<String>]

  init() throws {
    let text = try String(
      contentsOfFile: RepositoryAtlas.path + "/geo/COVERAGE.md", encoding: .utf8)
    heading = String(text.prefix(1000))
    rows = text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
      guard cells.count >= 6, cells[1] != "row", !cells[1].hasPrefix("---") else { return nil }
      return Row(id: cells[1], places: cells[2], reason: cells[3])
    }
    let entries = try RepositoryAtlas.read().records
    known = Dictionary(grouping: entries) { $0.kind.section.replacing("/*", with: "") }.mapValues {
      Set($0.map(\.id))
    }
  }

  @Test func `every fact stands in it once`() {
    let facts = [("N", 21), ("E", 32), ("L", 31), ("T", 31), ("C", 17)].flatMap { letter, count in
      (1...count).map { "\(letter)\($0)" }
    }
    let counts = Dictionary(rows.map { ($0.id, 1) }, uniquingKeysWith: +)
    for fact in facts { #expect(counts[fact] == 1, "\(fact)") }
    #expect(counts.filter { $0.value > 1 }.isEmpty)
  }

  @Test func `every id that it names is in the data`() {
    for row in rows {
      for entry in row.entries {
        let ids = known[entry.file]
        #expect(ids != nil, "\(row.id): there is no file '\(entry.file)'")
        #expect(ids?.contains(entry.id) == true, "\(row.id): no '\(entry.id)' in \(entry.file)")
      }
    }
  }

  @Test func `a fact has a place or a reason to be left out, and at most ten are left out`() {
    for row in rows { #expect(row.places.isEmpty != row.reason.isEmpty, "\(row.id)") }
    let left = rows.filter(\.places.isEmpty)
    #expect(left.count <= 10, "\(left.map(\.id))")
  }

  @Test func `the counts in its heading are right`() throws {
    let found = try #require(heading.firstMatch(of: /(\d+) rows, (\d+) left out/))
    #expect(Int(found.1) == rows.count)
    #expect(Int(found.2) == rows.count(where: \.places.isEmpty))
  }
}

private func trimmed(_ text: some StringProtocol) -> String {
  text.trimmingCharacters(in: .whitespaces)
}
