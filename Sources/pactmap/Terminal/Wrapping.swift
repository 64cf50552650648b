import Foundation

extension String {
  /// The line broken at spaces so that no part is wider than `width`. Continuation lines are
  /// indented to the column where the text after the label begins.
  func wrapped(to width: Int) -> [String] {
    let column = valueColumn
    guard count > width, column + 20 < width else { return [self] }
    var lines: [String] = []
    var line = String(prefix(column))
    var isFresh = true
    for word in dropFirst(column).split(separator: " ", omittingEmptySubsequences: false) {
      if !isFresh, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: column)
        isFresh = true
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return lines + [line]
  }

  /// The column where the text after an indented label begins. 0 if the line is not indented.
  private var valueColumn: Int {
    guard hasPrefix("  ") else { return 0 }
    let indent = prefix { $0 == " " }.count
    guard indent == 2, let gap = dropFirst(indent).range(of: "  ") else { return indent }
    let label = distance(from: startIndex, to: gap.lowerBound)
    return label + dropFirst(label).prefix { $0 == " " }.count
  }
}

/// Prints lines, wrapped to the width of the terminal.
func printWrapped(_ lines: some Sequence<String>) {
  let width = terminalWidth
  for line in lines { (width.map(line.wrapped) ?? [line]).forEach { print($0) } }
}

/// The width of the terminal in characters. Nil if standard output is not a terminal.
private var terminalWidth: Int? {
  guard isatty(STDOUT_FILENO) == 1 else { return nil }
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
