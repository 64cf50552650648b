/// How a table is written: which character separates its cells, and which of its records is the
/// header.
struct CSVDialect {
  var separator: UInt8
  /// The number of records above the header.
  var recordsAbove: Int
  /// The offset and the line of the first record.
  var start = 0
  var line = 1

  /// Finds out how a table is written. For each separator that tables use, the first records are
  /// read. The one that gives the best header is chosen, and among equals the one that divides most
  /// records into the same number of cells. Separators inside quotes therefore do not count.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file in UTF-8.
  ///   - file: The name of the file.
  ///   - headerScore: How many cells of a record are known names of columns.
  init(of bytes: [UInt8], file: String, headerScore: ([String]) -> Int) {
    var candidates = Self.separators
    (separator, recordsAbove) = (candidates[0], 0)
    if let stated = Self.statedSeparator(in: bytes) {
      candidates = [stated.separator]
      (start, line) = (stated.end, 2)
    }
    var best = (header: -1, alike: -1, width: -1)
    for candidate in candidates {
      let sample = Array(bytes.prefix(Self.sampleSize))
      var scanner = CSVScanner(
        bytes: sample, separator: candidate, file: file, start: start, line: line)
      var records: [[CSVCell]] = []
      while records.count < Self.sampleRecords, let record = try? scanner.record() {
        records.append(record)
      }
      let header = Self.header(in: records, headerScore)
      let (alike, width) = Self.commonWidth(of: records)
      guard (header.score, alike, width) > best else { continue }
      best = (header.score, alike, width)
      (separator, recordsAbove) = (candidate, header.index)
    }
  }

  /// The separators that are tried, in this order.
  static let separators = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  private static let sampleSize = 1 << 16
  private static let sampleRecords = 30
  /// The header is looked for among this many records. Above it there may be a title.
  private static let headerRecords = 5

  /// The first of the records with the most known names of columns. The first record if no record
  /// has at least two of them.
  private static func header(
    in records: [[CSVCell]], _ score: ([String]) -> Int
  ) -> (index: Int, score: Int) {
    var best = (index: 0, score: 0)
    for (index, record) in records.prefix(headerRecords).enumerated() {
      let known = score(record.map(\.text))
      if known > best.score, known > 1 || index == 0 { best = (index, known) }
    }
    return best
  }

  /// The number of cells that most records have, and how many have it. Records of a single cell do
  /// not count.
  private static func commonWidth(of records: [[CSVCell]]) -> (alike: Int, width: Int) {
    let counts = Dictionary(grouping: records.map(\.count).filter { $0 > 1 }) { $0 }
    let best = counts.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    return (best?.value.count ?? 0, best?.key ?? 0)
  }

  /// The separator that a first line such as `sep=;` states, as Excel writes and reads it, and the
  /// offset of the line after it.
  private static func statedSeparator(in bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let words = line.filter { $0 != UInt8(ascii: "\"") }
    guard words.count == 5,
      String(decoding: words.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    var end = line.count
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    return (words[4], end)
  }
}

extension UInt8 {
  fileprivate init(ascii text: String) { self = text.utf8.first ?? 0 }
}
