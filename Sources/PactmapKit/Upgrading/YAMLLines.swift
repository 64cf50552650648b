import Documents

/// The lines of a YAML file, of which some are taken out or changed. All others stay as they are, with their comments,
/// order and spacing.
struct YAMLLines {
  private var lines: [Substring]
  private var removed: Set<Int> = []

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The text without what was removed. Of the empty lines before and after it, those before stay.
  var text: String {
    var kept: [Substring] = []
    var isAfterRemoval = false
    for (index, line) in lines.enumerated() {
      if removed.contains(index) {
        isAfterRemoval = true
      } else if !isAfterRemoval || !line.isBlank || index == lines.count - 1
        || kept.last?.isBlank == false
      {
        kept.append(line)
        isAfterRemoval = isAfterRemoval && line.isBlank
      }
    }
    return kept.joined(separator: "\n")
  }

  /// Takes the entries of a block map out that a rule names. Comments and empty lines between entries stay.
  ///
  /// - Parameters:
  ///   - map: The map as it was read from the text.
  ///   - isEntered: Whether a map in the map may be taken apart.
  ///   - isRemoved: Whether the entry under some keys goes.
  /// - Returns: How many entries were taken out, and whether all of them were.
  mutating func remove(
    from map: DocumentNode, path: [String] = [], end: Int? = nil,
    isEntered: (DocumentNode) -> Bool = { _ in true },
    where isRemoved: ([String], DocumentNode) -> Bool
  ) -> (count: Int, areAll: Bool) {
    guard isBlock(map) else { return (0, false) }
    let entries = map.entries
    let end = end ?? lines.count + 1
    var (count, left) = (0, 0)
    for (index, entry) in entries.enumerated() {
      guard let line = entry.keyLocation?.line else { return (count, false) }
      let next =
        index + 1 < entries.count ? entries[index + 1].keyLocation?.line ?? end : end
      let inner = path + [entry.key]
      let isWhole = isRemoved(inner, entry.node)
      if isBlock(entry.node), isEntered(entry.node) || isWhole {
        let below = remove(
          from: entry.node, path: inner, end: next, isEntered: isEntered,
          where: isWhole ? { _, _ in true } : isRemoved)
        count += below.count
        if below.areAll { removed.insert(line - 1) } else { left += 1 }
      } else if isWhole, line < next {
        for place in line..<(lastLine(from: line, before: next) + 1) { removed.insert(place - 1) }
        count += 1
      } else {
        left += 1
      }
    }
    return (count, left == 0)
  }

  /// Puts a line before the first line that is neither empty nor a comment.
  mutating func insertFirst(_ line: String) {
    let place = lines.firstIndex { !$0.isBlankOrComment && $0 != "---" } ?? lines.count
    lines.insert(Substring(line), at: place)
    removed = Set(removed.map { $0 < place ? $0 : $0 + 1 })
  }

  /// Puts another value in the place of one that stands on a line of its own with its key. A comment after it stays.
  mutating func replace(_ node: DocumentNode, _ old: String, with new: String) {
    guard let line = node.location?.line, lines.indices.contains(line - 1),
      let column = node.location?.column
    else { return }
    let scalars = lines[line - 1].unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: column - 1)
    let head = lines[line - 1][..<start]
    let rest = lines[line - 1][start...]
    guard let found = rest.range(of: old) else { return }
    lines[line - 1] = Substring(head + rest.replacingCharacters(in: found, with: new))
  }

  /// Whether a map is written with a line for each key, and not in braces.
  private func isBlock(_ map: DocumentNode) -> Bool {
    guard case .map(let entries) = map.value, !entries.isEmpty else { return false }
    let places = entries.compactMap(\.keyLocation)
    guard places.count == entries.count else { return false }
    return places.allSatisfy { place in
      guard let line = place.line, let column = place.column, lines.indices.contains(line - 1)
      else { return false }
      return lines[line - 1].unicodeScalars.prefix(column - 1).allSatisfy { $0 == " " }
    } && Set(places.map(\.column)).count == 1 && map.location?.line == places[0].line
  }

  /// The last line of the entry that begins in a line, without the comments and empty lines after it.
  private func lastLine(from first: Int, before next: Int) -> Int {
    var last = min(next - 1, lines.count)
    while last > first, lines[last - 1].isBlankOrComment { last -= 1 }
    return last
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" } }

  fileprivate var isBlankOrComment: Bool {
    first { $0 != " " && $0 != "\t" && $0 != "\r" && $0 != "\u{FEFF}" }.map { $0 == "#" } ?? true
  }
}
