/// A kind of fault in a file that is repaired or ignored, with a warning.
enum Repair: Hashable {
  case unclosed, repeated, clockwise, counterClockwise, flat, pointLike, holeOutside
  case empty, measures, heights, beyond, rounding, longWay
  /// A key that RFC 7946 does not define.
  case foreign(String)

  /// Whether the fault is reported once for the whole file, because it comes from the program that
  /// wrote the file.
  var isOfFile: Bool {
    switch self {
    case .measures, .heights, .foreign: true
    default: false
    }
  }

  /// A sentence that says what was wrong, `count` times, and how it was repaired.
  func message(_ count: Int) -> String {
    let rings = count == 1 ? "a ring is" : "\(count) rings are"
    let were = count == 1 ? "it was" : "they were"
    return switch self {
    case .unclosed: "\(rings) not closed; \(were) closed"
    case .repeated:
      "\(count == 1 ? "a position repeats" : "\(count) positions repeat") the one before; \(were) "
        + "left out"
    case .clockwise:
      "\(count == 1 ? "its outer ring runs" : "\(count) outer rings run") clockwise, and RFC 7946 has "
        + "outer rings counter-clockwise; \(were) turned round"
    case .counterClockwise:
      "\(count == 1 ? "a hole runs" : "\(count) holes run") counter-clockwise, and RFC 7946 has holes "
        + "clockwise; \(were) turned round"
    case .flat: "\(rings) without an inside; \(were) left out"
    case .pointLike:
      "\(count == 1 ? "a line has" : "\(count) lines have") only one position, repeated; \(were) left out"
    case .holeOutside:
      "\(count == 1 ? "a hole lies" : "\(count) holes lie") outside the outer ring; \(were) left out"
    case .empty: "its shape holds no position; it is read as none (RFC 7946, 3.1)"
    case .measures: "positions have more than three numbers; all after the height are passed over"
    case .heights: "positions have a height, which no map shows; it is passed over"
    case .beyond:
      "longitudes beyond 180 degrees; the shape was cut at the antimeridian (RFC 7946, 3.1.9)"
    case .rounding:
      "\(count == 1 ? "a position lies" : "\(count) positions lie") beyond 180 or 90 degrees by a "
        + "rounding error; \(were) put on the edge"
    case .longWay:
      "an edge runs more than half round the globe; if it should cross the antimeridian, cut the "
        + "shape there (RFC 7946, 3.1.9)"
    case .foreign(let key): "the key '\(key.quotable)' is not known here; it is passed over"
    }
  }
}

/// Collects the repairs that are made while a file is read.
struct RepairNotes {
  /// The number of notes on a file that are listed. Further notes are only counted.
  static let limit = 50

  private struct Tally {
    let repair: Repair
    var count: Int
    var features = 1
    let location: SourceLocation
    let subject: String?
  }

  private var ofFeature: [(repair: Repair, count: Int, offset: Int)] = []
  private var ofFile: [Tally] = []
  private var unsaid: Set<Repair> = []

  /// Whether there are notes on the current feature.
  var isOpen: Bool { !ofFeature.isEmpty }

  /// Notes a repair at a byte offset in the file.
  mutating func add(_ repair: Repair, at offset: Int) {
    if let index = ofFeature.firstIndex(where: { $0.repair == repair }) {
      ofFeature[index].count += 1
    } else if ofFeature.count < Self.limit {
      ofFeature.append((repair, 1, offset))
    }
  }

  /// Discards the notes on the current feature, because that feature is refused.
  mutating func dropFeature() { ofFeature = [] }

  /// Converts the notes on the current feature `id` to warnings. `location` converts byte offsets
  /// to locations.
  mutating func finishFeature(_ id: String?, location: (Int) -> SourceLocation) {
    for note in ofFeature.sorted(by: { $0.offset < $1.offset }) {
      if let index = ofFile.firstIndex(where: { $0.repair == note.repair }) {
        ofFile[index].count += note.count
        ofFile[index].features += 1
      } else if ofFile.count < Self.limit {
        ofFile.append(
          Tally(
            repair: note.repair, count: note.count, location: location(note.offset), subject: id))
      } else if unsaid.count < Self.mostUnsaid {
        unsaid.insert(note.repair)
      }
    }
    ofFeature = []
  }

  private static let mostUnsaid = 10_000

  /// The warnings about a file, including one that counts the repairs that are not listed.
  func all(file: String) -> [Diagnostic] {
    let notes = ofFile.map { tally in
      let more =
        tally.features > 1 && !tally.repair.isOfFile
        ? " (in \(tally.features) features, of which this is the first)" : ""
      return Diagnostic(
        tally.repair.message(tally.count) + more, at: tally.location,
        subject: tally.repair.isOfFile ? nil : tally.subject, severity: .warning)
    }
    guard !unsaid.isEmpty else { return notes }
    return notes + [
      Diagnostic(
        "\(unsaid.count) more repairs of this file are not listed", at: SourceLocation(file: file),
        severity: .warning)
    ]
  }
}

extension String {
  /// The text, shortened to 60 characters so that a message can quote it.
  var quotable: String { count > 60 ? prefix(60) + "…" : self }
}
