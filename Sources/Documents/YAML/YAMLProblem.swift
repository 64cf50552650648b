/// Translates errors of the YAML library. The library's own messages use the terms of the YAML
/// grammar and change with its version.
struct YAMLProblem: Hashable {
  let message: String
  let hint: String?

  private init(_ message: String, _ hint: String?) { (self.message, self.hint) = (message, hint) }

  /// Translates the library's message `text`.
  init(_ text: String) {
    self = Self.known[text] ?? (text.contains("tag") ? Self.tag : Self.other)
  }

  private static let quotes = "put a text that starts with it in quotes"
  private static let tag = Self("tags (!name) are not used here", quotes)
  private static let directive = Self("directives (%NAME) are not used here", quotes)
  private static let tab = Self("a tab stands where YAML wants spaces", "use spaces")
  private static let space = Self("a space is missing before this", "put one there")
  private static let escape = Self(
    "a text in double quotes has a backslash that means nothing here",
    "write \\\\ for a backslash, or put the text in single quotes")
  private static let other = Self(
    "what stands here cannot be read as YAML", "check the file with another YAML reader")

  private static let known: [String: YAMLProblem] = [
    "block sequence entries are not allowed in this context": Self(
      "an item of a list cannot stand here",
      "begin it in a line of its own, indented like its neighbours"),
    "mapping keys are not allowed in this context": Self(
      "a key cannot stand here", "begin it in a line of its own, indented like its neighbours"),
    "mapping values are not allowed in this context": Self(
      "a colon with a value cannot stand here", "put a text with ': ' in it in quotes"),
    "could not find expected ':'": Self(
      "the key in this line or above it has no colon",
      "write 'key: value', or indent a text that goes on in a new line"),
    "did not find expected key": Self(
      "here should stand a key, or the map should end",
      "indent the keys of a map alike, and write 'key: value'"),
    "did not find expected '-' indicator": Self(
      "here should stand an item, or the list should end",
      "indent the items of a list alike, and begin each with '- '"),
    "did not find expected ',' or ']'": Self(
      "',' or ']' is missing here", "close the list with ']'"),
    "did not find expected ',' or '}'": Self(
      "',' or '}' is missing here", "close the map with '}'"),
    "did not find expected node content": Self("a value is missing here", "write one"),
    "did not find expected <document start>": Self(
      "this belongs to no map and no list above it", "indent it like its neighbours"),
    "did not find expected comment or line break": Self(
      "only a comment may follow in this line", "begin a new line"),
    "did not find expected alphabetic or numeric character": Self(
      "a name is missing after '&' or '*'", quotes),
    "did not find expected whitespace or line break": space,
    "did not find expected whitespace": space,
    "found a tab character that violates indentation": tab,
    "found a tab character where an indentation space is expected": tab,
    "found character that cannot start any token": Self("no text can start with this", quotes),
    "found unexpected ':'": Self(
      "a colon cannot stand in a text in brackets or braces", "put a text with ':' in it in quotes"),
    "found unexpected document indicator": Self(
      "the document ends within a text in quotes",
      "close the quotes, or indent the lines of the text"),
    "found unexpected end of stream": Self(
      "the file ends within a text in quotes", "close the quotes"),
    "found unknown escape character": escape,
    "did not find expected hexdecimal number": escape,
    "found invalid Unicode character escape code": escape,
    "found an indentation indicator equal to 0": Self(
      "a text after '|' or '>' is indented by one space at least",
      "write a number from 1 to 9, or none"),
    "found undefined alias": Self("aliases (*name) are not used here", quotes),
    "did not find expected '!'": tag,
    "did not find the expected '>'": tag,
    "did not find URI escaped octet": tag,
    "could not find expected directive name": directive,
    "did not find expected version number": directive,
    "did not find expected digit or '.' character": directive,
    "found extremely long version number": directive,
    "found incompatible YAML document": directive,
    "found duplicate %TAG directive": directive,
    "found duplicate %YAML directive": directive,
    "found unknown directive name": directive,
    "found unexpected non-alphabetical character": directive,
    "control characters are not allowed": Self(
      "the file holds a character that no text may hold", "take it out"),
  ]

  /// The words that describe the construct around an error. The number of the line in which it
  /// starts is written after them.
  ///
  /// - Parameter text: The library's description of what it was parsing.
  /// - Returns: Nil if the description does not help users.
  static func surroundings(_ text: String) -> String? {
    switch text {
    case "while parsing a block mapping", "while parsing a flow mapping":
      "the map that begins in line"
    case "while parsing a block collection", "while parsing a flow sequence":
      "the list that begins in line"
    case "while scanning a quoted scalar", "while parsing a quoted scalar",
      "while scanning a block scalar", "while scanning a plain scalar":
      "the text that begins in line"
    default: nil
    }
  }
}
