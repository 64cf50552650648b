import Foundation
import TestSupport
import Testing

/// Each module imports only what ARCHITECTURE.md allows it. There a module is called a room.
@Suite struct ImportTests {
  /// The rooms in the order of the table, each with what it may import of the others.
  static func rooms() throws -> [(name: String, allowed: Set<String>)] {
    let lines = try Repository.text("ARCHITECTURE.md").split(separator: "\n")
    let table = lines.drop { !$0.hasPrefix("| room |") }.prefix { $0.hasPrefix("|") }.dropFirst(2)
    var rooms: [(name: String, allowed: Set<String>)] = []
    for row in table {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      var allowed = Set(words(cells[2]))
      if cells[2].hasPrefix("all above but") {
        allowed = Set(rooms.map(\.name)).subtracting(allowed)
      }
      rooms += words(cells[0]).map { ($0, allowed) }
    }
    return rooms
  }

  private static func words(_ cell: String) -> [String] {
    cell.matches(of: /`(\w+)`/).map { String($0.output.1) }
  }

  /// The modules of the package that a room's files import.
  static func imports(of room: String, among known: Set<String>) throws -> Set<String> {
    let files = SourceRulesTests.swiftFiles().filter { $0.name.hasPrefix(room + "/") }
    #expect(!files.isEmpty, "there is no room '\(room)'")
    let imported = files.flatMap { file in
      file.text.matches(of: /(?m)^(?:\w+ |@\w+ )*import (?:\w+ )?(\w+)/).map { String($0.output.1) }
    }
    return Set(imported).intersection(known)
  }

  @Test func `every room imports only what the table of ARCHITECTURE.md allows it`() throws {
    let rooms = try Self.rooms()
    #expect(rooms.count >= 15)
    for room in rooms {
      let imported = try Self.imports(of: room.name, among: Set(rooms.map(\.name)))
      let strangers = imported.subtracting(room.allowed).subtracting([room.name])
      #expect(strangers.isEmpty, "\(room.name) imports \(strangers.sorted())")
    }
  }

  @Test
  func `the table runs one way: no room may import one that may import it, however far round`()
    throws
  {
    let rooms = try Self.rooms()
    var open = rooms.map { (name: $0.name, needs: $0.allowed.subtracting([$0.name])) }
    while let index = open.firstIndex(where: { room in
      room.needs.isDisjoint(with: open.map(\.name))
    }) {
      open.remove(at: index)
    }
    #expect(open.isEmpty, "a circle among \(open.map(\.name))")
  }

  @Test func `every room of Sources with Swift files stands in the table`() throws {
    let named = Set(try Self.rooms().map(\.name))
    let there = Set(
      SourceRulesTests.swiftFiles().compactMap { $0.name.split(separator: "/").first })
    #expect(there.subtracting(named.map { Substring($0) }).isEmpty)
  }

  @Test(arguments: [
    ("CGEOS", "Overlay"), ("CProj", "Projection"), ("CCairo", "Rendering"),
    ("CPango", "Typesetting"),
  ])
  func `only one room calls each C library`(_ library: String, _ room: String) throws {
    let callers = SourceRulesTests.swiftFiles().filter {
      $0.text.contains("import \(library)\n")
    }.compactMap { $0.name.split(separator: "/").first.map(String.init) }
    #expect(Set(callers) == [room])
  }
}
