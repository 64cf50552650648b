import Yams

/// Reads YAML with the place of every value.
///
/// Scalars follow YAML 1.2 narrowly: `true`, `false`, `null`, `~`, nothing at all, and decimal numbers
/// are typed; everything else, a date or `no` for instance, is text. Quoted scalars are text always.
/// Anchors, aliases, tags and several documents in a file are refused: no format here needs them.
package enum YAMLDocument {
  /// How deep lists and maps may lie in each other.
  package static let depthLimit = 64

  /// The value that `text` holds.
  ///
  /// - Parameter file: what messages call the file.
  package static func parse(_ text: String, file: String) throws(Diagnostic) -> DocumentNode {
    try parse(Array(text.utf8), file: file)
  }

  /// The value that `bytes`, in UTF-8 with or without a byte-order mark, hold.
  ///
  /// - Parameter file: what messages call the file.
  package static func parse(_ bytes: [UInt8], file: String) throws(Diagnostic) -> DocumentNode {
    let bytes = try checkedUTF8(bytes, file: file)
    let source = YAMLSource(bytes: bytes, file: file)
    try source.refuseControlCharacters()
    try source.refuseAliases()
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      // The parser owns the anchors, so it has to outlive the walk over its nodes.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          throw Diagnostic("the file is empty", at: SourceLocation(file: file))
        }
        return try YAMLComposer(file: file).node(root, depth: 0)
      }
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch let error as YamlError {
      throw source.diagnostic(error)
    } catch {
      throw Diagnostic("\(error)", at: SourceLocation(file: file))
    }
  }
}
