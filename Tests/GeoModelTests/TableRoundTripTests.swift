import Documents
import Geometry
import TestSupport
import Testing

@testable import GeoModel

/// Random tables, written as any spreadsheet of any country may write them, are read as what they say.
@Suite struct TableRoundTripTests {
  /// A way to write a table.
  struct Dialect {
    var separator: String
    var decimal: String
    var thousands: String
    var lineEnd: String
    var quotesAll: Bool
    var encoding: Int
    var dates: Int
    var statesSeparator: Bool

    init(_ random: inout Xorshift) {
      separator = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
      decimal = [".", ","].randomElement(using: &random) ?? "."
      thousands = ["", " ", "\u{A0}", "'", ",", "."].randomElement(using: &random) ?? ""
      lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      quotesAll = Bool.random(using: &random)
      encoding = Int.random(in: 0..<4, using: &random)
      dates = Int.random(in: 0..<4, using: &random)
      statesSeparator = Int.random(in: 0..<4, using: &random) == 0
    }

    func cell(_ text: String) -> String {
      let mustQuote = [separator, "\"", "\n", "\r"].contains(where: text.contains)
      return quotesAll || mustQuote
        ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    func number(_ value: Double) -> String { "\(value)".replacing(".", with: decimal) }

    func men(_ value: Int) -> String {
      value < 1000
        ? "\(value)" : "\(value / 1000)\(thousands)" + String("\(1000 + value % 1000)".dropFirst())
    }

    func date(_ day: Day) -> String {
      switch dates {
      case 0: day.description
      case 1: "\(day.day).\(day.month).\(day.year)"
      case 2: "\(day.day) \(["March", "Juni", "września"][day.month / 3 - 1]) \(day.year)"
      default: "\(day.year)/\(day.month)/\(day.day)"
      }
    }

    func bytes(_ text: String) -> [UInt8] {
      let units = [0xFEFF] + Array(text.utf16)
      return switch encoding {
      case 0: Array(text.utf8)
      case 1: Array("\u{FEFF}\(text)".utf8)
      case 2: units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      default: units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      }
    }
  }

  /// What a row says.
  struct Row: Equatable {
    var name: String
    var position: LonLat
    var kind: Facility.Kind
    var outcome: Facility.Outcome
    var men: Int?
    var units: [Garrison.Unit]
    var from: Day
    var text: String?

    init(_ number: Int, _ random: inout Xorshift) {
      let words = [
        "Bay", "Łódź, lower", "O'Neill \"Point\"", "Пост", "A; B | C", "Île\tde", "Two\nlines",
      ]
      name = "\(words.randomElement(using: &random) ?? "") \(number)"
      position = LonLat(
        Double(Int.random(in: -1_800_000...1_800_000, using: &random)) / 10_000,
        Double(Int.random(in: -900_000...900_000, using: &random)) / 10_000)
      kind = Facility.Kind.allCases.randomElement(using: &random) ?? .army
      outcome = Facility.Outcome.allCases.randomElement(using: &random) ?? .granted
      men = Bool.random(using: &random) ? Int.random(in: 1..<900_000, using: &random) : nil
      units = (0..<Int.random(in: 0..<3, using: &random)).map { _ in
        Garrison.Unit(
          Garrison.Arm.allCases.randomElement(using: &random) ?? .staff,
          Garrison.Echelon.allCases.randomElement(using: &random),
          count: Bool.random(using: &random) ? Int.random(in: 1...40, using: &random) : nil)
      }
      let days = ["1914-06-28", "1939-09-03", "1999-03-31", "2001-09-11"].compactMap { Day($0) }
      from = days[Int.random(in: 0..<days.count, using: &random)]
      let texts = ["", "plain", "with, comma", "with; semicolon", "\"quoted\"", "ąžuolas – 葉", "|"]
      text = texts.randomElement(using: &random).flatMap { $0.isEmpty ? nil : $0 }
    }

    func cells(_ dialect: Dialect) -> [String: String] {
      [
        "name": name, "lat": dialect.number(position.latitude),
        "lon": dialect.number(position.longitude), "kind": kind.rawValue,
        "outcome": outcome.rawValue, "men": men.map(dialect.men) ?? "",
        "units": units.map { unit in
          [unit.count.map(String.init), unit.arm.rawValue, unit.echelon?.rawValue]
            .compactMap(\.self).joined(separator: " ")
        }.joined(separator: "; "),
        "from": dialect.date(from), "text": text ?? "",
      ]
    }
  }

  static func table(_ rows: [Row], _ dialect: Dialect, _ random: inout Xorshift) -> String {
    let columns = ["name", "lat", "lon", "kind", "outcome", "men", "units", "from", "text"]
      .shuffled(using: &random)
    let lines = [columns] + rows.map { row in columns.map { row.cells(dialect)[$0] ?? "" } }
    let head = dialect.statesSeparator ? "sep=\(dialect.separator)\(dialect.lineEnd)" : ""
    return head
      + lines.map { $0.map(dialect.cell).joined(separator: dialect.separator) + dialect.lineEnd }
      .joined()
  }

  @Test(arguments: 0..<60)
  func `any table in any dialect is read as what was written`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    let dialect = Dialect(&random)
    let rows = (0..<Int.random(in: 1...12, using: &random)).map { Row($0, &random) }
    let text = Self.table(rows, dialect, &random)
    var atlas = TableAtlas(dialect.bytes(text)).withEvidence()
    let others = [
      "facilities.yaml", "garrisons.yaml", "lines.geojson", "incidents.geojson", "waters.geojson",
    ]
    for file in others { atlas.atlas.files[file] = nil }
    let model = try atlas.read()
    #expect(model.repairs.count == (dialect.encoding < 2 ? 0 : 1), "\(model.repairs)")
    #expect(model.facilities.count == rows.count)
    for (row, facility) in zip(rows, model.facilities) {
      let place = try #require(model.places.first { .place($0.id) == facility.site })
      // Line ends of all systems are one inside a cell.
      #expect(place.names["native"] == row.name && place.position == row.position, "\(text)")
      #expect(facility.kind == row.kind && facility.outcome == row.outcome)
      #expect(facility.span.start == row.from && facility.text == row.text, "\(text)")
      let garrison = model.garrisons.first { $0.places == [place.id] }
      #expect(garrison?.men == row.men && garrison?.units ?? [] == row.units, "\(text)")
    }
    let again = try model.checked()
    #expect(again.document == model.document)
  }

  @Test(arguments: 0..<200)
  func `a table with any damage is read or refused at a place`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    let dialect = Dialect(&random)
    let rows = (0..<6).map { Row($0, &random) }
    var bytes = dialect.bytes(Self.table(rows, dialect, &random))
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: index)
      case 1: bytes[index] = UInt8.random(in: 0...255, using: &random)
      default:
        bytes.insert(Array(",;\"\n\t'=#-°".utf8).randomElement(using: &random) ?? 0, at: index)
      }
    }
    var tables = TableAtlas(bytes).withEvidence()
    tables.atlas.files["facilities.yaml"] = nil
    let messages = try tables.messages()
    for message in messages where !message.contains("warning") {
      #expect(message.hasPrefix("bases.csv:"), "\(message)")
    }
  }
}
