import Yams

/// The text of a YAML file. It finds content that must be refused before the library parses the
/// file, and translates the errors of the library.
struct YAMLSource {
  let bytes: [UInt8]
  let file: String

  func location(of offset: Int) -> SourceLocation {
    var counter = LineCounter(file: file)
    return counter.location(of: offset, in: bytes)
  }

  func refuseControlCharacters() throws(Diagnostic) {
    let index = bytes.firstIndex { $0 < 0x20 && ![9, 10, 13].contains($0) || $0 == 0x7F }
    guard let index else { return }
    throw Diagnostic(
      "the file holds a control character (byte \(bytes[index])) here", at: location(of: index))
  }

  /// Refuses a file with many directives (such as `%TAG`), because the library compares each with
  /// all others.
  func refuseDirectives() throws(Diagnostic) {
    var count = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
      guard index == 0 || bytes[index - 1] == UInt8(ascii: "\n") else { continue }
      count += 1
      guard count > Self.mostDirectives else { continue }
      throw Diagnostic(
        "the file has more than \(Self.mostDirectives) directives (lines that begin with '%')",
        at: location(of: index), hint: "remove them: none is needed here")
    }
  }

  /// The largest number of directives: one for the YAML version, and some that another program may
  /// have written.
  private static let mostDirectives = 16

  /// Refuses aliases of earlier anchors before the library expands them. A few lines of nested
  /// aliases would otherwise expand to an enormous document.
  func refuseAliases() throws(Diagnostic) {
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return }
    var anchors: Set<ArraySlice<UInt8>> = []
    var index = 0
    while index < bytes.count {
      let mark = bytes[index]
      index += 1
      guard mark == UInt8(ascii: "&") || mark == UInt8(ascii: "*") else { continue }
      let name = bytes[index...].prefix(while: isNameByte)
      guard !name.isEmpty else { continue }
      if mark == UInt8(ascii: "&") {
        anchors.insert(name)
      } else if anchors.contains(name) {
        throw Diagnostic(
          "aliases (*\(String(decoding: name, as: UTF8.self).quotable)) are not used here",
          at: location(of: index - 1), hint: "write the value where it is needed")
      }
    }
  }

  /// Refuses a text that is nested more deeply than any setting allows, or in which many lists and
  /// maps are keys of each other, before the library parses it.
  func refuseDepth() throws(Diagnostic) {
    var nesting = YAMLNesting(bytes, limit: ReadingLimits.deepest)
    switch nesting.excess() {
    case .depth(let offset): throw tooDeep(at: location(of: offset))
    case .keys(let offset): throw YAMLComposer.keyIsNoWord(at: location(of: offset))
    case nil: break
    }
  }

  /// Refuses a text that may hold more values than allowed, before the library creates a node for
  /// each.
  func refuseExcess(within tally: inout ReadingTally) throws(Diagnostic) {
    let count = valueBound
    guard count > tally.remainingValues else { return }
    try tally.add(values: count, at: SourceLocation(file: file))
  }

  /// An upper bound of the number of values. Each value except the first follows one of these
  /// characters.
  private var valueBound: Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 1
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"): count += 1
        case UInt8(ascii: "-"), UInt8(ascii: "?"):
          if index + 1 == bytes.count || bytes[index + 1] <= 0x20 { count += 1 }
        default: break
        }
      }
      return count
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Converts an error of the library to a diagnostic.
  func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return diagnostic(problem, context: context, at: mark)
    case .reader(let problem, let offset, _, _):
      let words = YAMLProblem(problem)
      return Diagnostic(
        words.message, at: offset.map(location) ?? SourceLocation(file: file), hint: words.hint)
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", first: context.mark)
    // The library reports block lists and maps that are nested too deeply as a lack of memory.
    case .memory: return tooDeep(at: SourceLocation(file: file))
    default: return unknown(error)
    }
  }

  private func tooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "lists and maps lie in each other more than \(ReadingLimits.deepest) deep", at: location,
      hint: "write them less deep: more is never read")
  }

  /// The diagnostic for an error that has no location.
  func unknown(_ error: any Error) -> Diagnostic {
    Diagnostic(
      "the file cannot be read as YAML", at: SourceLocation(file: file),
      hint: "check it with another YAML reader")
  }

  private func duplicate(_ key: String, first: Mark) -> Diagnostic {
    let second = YAMLLines(bytes).line(of: key, after: first)
    return Diagnostic(
      "the key '\(key.quotable)' stands twice in this map",
      at: SourceLocation(file: file, line: second ?? first.line, column: first.column),
      hint: second == nil ? "remove one of them" : "it stands first in line \(first.line)")
  }

  private func diagnostic(_ problem: String, context: YamlError.Context?, at mark: Mark)
    -> Diagnostic
  {
    let place = SourceLocation(file: file, line: mark.line, column: mark.column)
    if problem == "but found another document" {
      return Diagnostic(
        "a second document begins here, and a file holds one", at: place,
        hint: "remove the line '---'")
    }
    if YAMLLines(bytes).line(mark.line).dropFirst(mark.column - 1).first == "\t" {
      return Diagnostic("a tab stands where YAML wants spaces", at: place, hint: "use spaces")
    }
    if problem.hasPrefix("Maximum nesting level") { return tooDeep(at: place) }
    let words = YAMLProblem(problem)
    let surroundings = context.flatMap { context in
      YAMLProblem.surroundings(context.text).map { " (in \($0) \(context.mark.line))" }
    }
    return Diagnostic(words.message + (surroundings ?? ""), at: place, hint: words.hint)
  }
}
