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

  private var ofFeature: [(repair: Repair, count: Int, offset: Int)] = []
  private var ofFile: Set<Repair> = []
  private var finished: [Diagnostic] = []
  private var unsaid = 0

  /// Whether there are notes on the current feature.
  var isOpen: Bool { !ofFeature.isEmpty }

  /// Notes a repair at a byte offset in the file.
  mutating func add(_ repair: Repair, at offset: Int) {
    if let index = ofFeature.firstIndex(where: { $0.repair == repair }) {
      ofFeature[index].count += 1
    } else if ofFeature.count < Self.limit, !ofFile.contains(repair) {
      ofFeature.append((repair, 1, offset))
    }
  }

  /// Discards the notes on the current feature, because that feature is refused.
  mutating func dropFeature() { ofFeature = [] }

  /// Converts the notes on the current feature `id` to warnings. `location` converts byte offsets
  /// to locations.
  mutating func finishFeature(_ id: String?, location: (Int) -> SourceLocation) {
    for note in ofFeature.sorted(by: { $0.offset < $1.offset }) {
      if note.repair.isOfFile { ofFile.insert(note.repair) }
      guard finished.count < Self.limit else {
        unsaid += 1
        continue
      }
      finished.append(
        Diagnostic(
          note.repair.message(note.count), at: location(note.offset),
          subject: note.repair.isOfFile ? nil : id, severity: .warning))
    }
    ofFeature = []
  }

  /// All warnings about the file.
  func all(file: String) -> [Diagnostic] {
    guard unsaid > 0 else { return finished }
    return finished + [
      Diagnostic(
        "\(unsaid) more repairs of this file are not listed", at: SourceLocation(file: file),
        severity: .warning)
    ]
  }
}

extension String {
  /// The text, shortened to 60 characters so that a message can quote it.
  var quotable: String { count > 60 ? prefix(60) + "…" : self }
}
