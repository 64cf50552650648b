import Documents

/// What `geo/atlas.yaml` says of the atlas as a whole.
package struct AtlasFile: Sendable {
  /// The path of the file in `geo/`.
  package static let name = "atlas.yaml"
  /// The format that this program writes, and the newest that it reads. Atlases without a format are of format 0:
  /// their maps leave out nothing, and they hold their own styles and texts.
  package static let newestFormat = 1

  /// The version of the format in which the atlas is written.
  let format: Int
  /// What holds for every feature that says nothing else itself.
  let evidence: EvidenceDefaults

  /// - Parameters:
  ///   - entry: The file.
  ///   - known: The sources of the atlas.
  ///   - made: The sources that are named in free words are added to it.
  /// - Throws: ``NewerFormat`` for an atlas that a newer program wrote; `Diagnostic` or `Problems` for faults.
  init(
    reading entry: inout Entry, besides known: [String: Source], made: inout [SourceBook.Made]
  ) throws {
    format = try entry.fields.optionalInt("format", in: 0...Self.mostFormat) ?? 0
    guard format <= Self.newestFormat else {
      throw NewerFormat(
        diagnostic: entry.fields.problem(
          "format",
          "this atlas is written for format \(format); this program knows the formats up to \(Self.newestFormat)",
          hint: "update the program"))
    }
    evidence =
      try entry.optionalMap("evidence") {
        try EvidenceDefaults(reading: &$0, besides: known, made: &made)
      } ?? EvidenceDefaults()
  }

  /// A larger number is a typing error.
  private static let mostFormat = 1000
}

/// An atlas is written for a newer format. Everything else that may be wrong with it follows from that.
struct NewerFormat: Error {
  let diagnostic: Diagnostic
}
