import Foundation

/// A test that was to change a text, and would have changed nothing.
package struct NothingToChange: Error, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }
}

/// Replaces a text wherever it stands in a file.
///
/// - Throws: `NothingToChange` when the file lacks it.
package func edit(_ file: String, _ old: String, _ new: String) throws {
  try edit(file) { $0 = try $0.replacingPresent(old, with: new) }
}

/// Changes the text of a file.
///
/// - Throws: `NothingToChange` when the text is as it was.
package func edit(_ file: String, _ change: (inout String) throws -> Void) throws {
  let old = try String(contentsOfFile: file, encoding: .utf8)
  var new = old
  try change(&new)
  guard new != old else { throw NothingToChange("\(file) is as it was") }
  try new.write(toFile: file, atomically: true, encoding: .utf8)
}

extension String {
  /// The text with another one in place of `old`.
  ///
  /// - Throws: `NothingToChange` when `old` does not stand in it.
  package func replacingPresent(_ old: String, with new: String) throws -> String {
    guard contains(old) else { throw NothingToChange("'\(old)' does not stand in the text") }
    return replacing(old, with: new)
  }
}
