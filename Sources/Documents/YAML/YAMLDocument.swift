import Yams

/// Reads YAML with the location of every value.
///
/// Scalars follow a narrow reading of YAML 1.2. Only `true`, `false`, `null`, `~`, empty values and
/// decimal numbers have a type. Everything else is text, such as a date or `no`. Quoted scalars are
/// always text. Anchors, aliases, tags and multiple documents in a file are refused, because none
/// of our formats needs them.
package enum YAMLDocument {
  /// Reads the value in a text.
  ///
  /// - Parameters:
  ///   - text: The content of the file.
  ///   - file: The name of the file, for messages.
  /// - Throws: An error at the first fault, or if a default limit is exceeded.
  package static func parse(_ text: String, file: String) throws(Diagnostic) -> DocumentNode {
    try parse(Array(text.utf8), file: file)
  }

  /// Reads the value in a file, within the default limits.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file in UTF-8, with or without a byte-order mark.
  ///   - file: The name of the file, for messages.
  /// - Throws: An error at the first fault, or if a limit is exceeded.
  package static func parse(_ bytes: [UInt8], file: String) throws(Diagnostic) -> DocumentNode {
    var tally = ReadingTally()
    return try parse(bytes, file: file, tally: &tally)
  }

  /// Reads the value in a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file in UTF-8, with or without a byte-order mark.
  ///   - file: The name of the file, for messages.
  ///   - tally: The amounts that have been read so far, from all files. Updated by this call.
  /// - Throws: An error at the first fault, or if a limit is exceeded.
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
      // The parser owns the anchors, so it must outlive the conversion of its nodes.
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

  /// The limit for YAML files is this fraction of the limit for files in general. YAML takes about
  /// eight times as much time and memory to read as GeoJSON.
  private static let shareOfYAML = 8
}
