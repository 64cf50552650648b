import Foundation

/// Files that somebody has looked at, and with which tests compare what they make.
package struct Recording {
  /// The variable of the environment that has them written anew.
  package static let variable = "PACTMAP_RECORD_GOLDENS"

  /// Whether what differs takes the place of what was recorded.
  package let isOn: Bool
  /// Where what differs is laid for somebody to look at.
  package let actualFolder: String

  package init(isOn: Bool, actualFolder: String) {
    (self.isOn, self.actualFolder) = (isOn, actualFolder)
  }

  /// As the environment asks for.
  package static let asked = Recording(
    isOn: ProcessInfo.processInfo.environment[variable] == "1",
    actualFolder: FileManager.default.temporaryDirectory.path)

  /// Compares some bytes with the file where they were recorded.
  ///
  /// - Returns: Nil when they are equal; else what the test has to report as its failure. That is so when they are
  ///   recorded, too: nobody has looked at them yet.
  package func complaint(_ bytes: [UInt8], against file: String) throws -> String? {
    let url = URL(fileURLWithPath: file)
    let recorded = try? Data(contentsOf: url)
    guard recorded != Data(bytes) else { return nil }
    let name = url.deletingPathExtension().lastPathComponent
    if isOn {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
      return "\(name) is recorded in \(file): look at it, then run the tests again"
    }
    let actual = "\(actualFolder)/\(name).actual.\(url.pathExtension)"
    try Data(bytes).write(to: URL(fileURLWithPath: actual))
    let difference = recorded == nil ? "was never recorded" : "differs from what was recorded"
    return "\(name) \(difference); what was made is in \(actual)"
  }
}
