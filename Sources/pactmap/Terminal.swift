import ArgumentParser
import Foundation
import PactmapKit

/// Says on a terminal which map is being drawn; silent when the output goes to a file or a pipe, except
/// for the paths of what was written.
struct Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let usesStandardOutput: Bool

  /// - Parameter isTaken: whether standard output holds a file and cannot hold paths too.
  init(ofStandardOutput isTaken: Bool = false) { usesStandardOutput = !isTaken }

  func begin(_ map: String) {
    if isTerminal { write("drawing \(map) …\n") }
  }

  /// What the reader of the picture cannot see: something is missing from it.
  func remark(_ map: String, _ text: String) { write("\(map): \(text)\n") }

  func wrote(_ path: String) {
    if usesStandardOutput { print(path) } else { write(path + "\n") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

/// Runs a command; its errors go to standard error and become exit codes.
func reportingExitCode(_ body: () throws -> Void) throws {
  do {
    try body()
    try finishOutput()
  } catch let error as PactmapError {
    FileHandle.standardError.write(Data((error.description + "\n").utf8))
    switch error {
    case .badInput: throw ExitCode(1)
    case .cannotWrite: throw ExitCode(2)
    }
  }
}
