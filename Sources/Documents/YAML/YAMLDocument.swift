import Yams

/// Reads YAML with the place of every value.
///
/// Scalars follow YAML 1.2 narrowly: `true`, `false`, `null`, `~`, nothing at all, and decimal numbers
/// are typed; everything else, a date or `no` for instance, is text. Quoted scalars are text always.
/// Anchors, aliases, tags and several documents in a file are refused: no format here needs them.
package enum YAMLDocument {
  /// The value that `text` holds.
  ///
  /// - Parameter file: what messages call the file.
  package static func parse(_ text: String, file: String) throws(Diagnostic) -> DocumentNode {
    try parse(Array(text.utf8), file: file)
  }

  /// The value that `bytes`, in UTF-8 with or without a byte-order mark, hold.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: at the first letter that is wrong, and past a limit.
  package static func parse(_ bytes: [UInt8], file: String) throws(Diagnostic) -> DocumentNode {
    var tally = ReadingTally()
    return try parse(bytes, file: file, tally: &tally)
  }

  /// The value that `bytes`, in UTF-8 with or without a byte-order mark, hold.
  ///
  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - tally: what has been read of other files, against the limits.
  /// - Throws: at the first letter that is wrong, and past a limit.
  package static func parse(_ bytes: [UInt8], file: String, tally: inout ReadingTally)
    throws(Diagnostic) -> DocumentNode
  {
    let allowed = tally.limits.fileSize / Self.shareOfYAML
    guard bytes.count <= allowed else {
      throw Diagnostic(
        "the file is too large for YAML: \(bytes.count) bytes, and \(allowed) are allowed",
        at: SourceLocation(file: file),
        hint: "raise \(Setting.fileSize.words): YAML may have an eighth of it",
        settings: [.fileSize])
    }
    let bytes = try checkedUTF8(bytes, file: file)
    let source = YAMLSource(bytes: bytes, file: file)
    try source.refuseControlCharacters()
    try source.refuseDirectives()
    try source.refuseAliases()
    try source.refuseDepth()
    try source.refuseExcess(within: &tally)
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      // The parser owns the anchors, so it has to outlive the walk over its nodes.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          throw Diagnostic("the file is empty", at: SourceLocation(file: file))
        }
        var composer = YAMLComposer(file: file, tally: tally)
        defer { tally = composer.tally }
        return try composer.node(root, depth: 0)
      }
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch let error as YamlError {
      throw source.diagnostic(error)
    } catch {
      throw source.unknown(error)
    }
  }

  /// A YAML file may have this part of the largest file size, because YAML takes about eight times as long to read as
  /// GeoJSON, and as much more memory.
  private static let shareOfYAML = 8
}
