import ArgumentParser
import Foundation
import PactmapKit

extension Pactmap {
  /// Ends the process and prints the error's message: to standard output if the user asked for the
  /// text (as with `--help`), otherwise to standard error. If printed output could not be written,
  /// the exit code is 2.
  static func end(with error: (any Error)?) -> Never {
    var code = ExitCode.success
    switch error {
    case nil: break
    case let error as PactmapError:
      code = ExitCode(error.exitCode)
      complain(error.lines + "\n")
    case let error?:
      code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success, !text.isEmpty { print(text) }
      if code != .success, !text.isEmpty { complain(text + "\n") }
    }
    do {
      try finishOutput()
    } catch {
      code = ExitCode(error.exitCode)
      complain(error.description + "\n")
    }
    Foundation.exit(code.rawValue)
  }
}

extension PactmapError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .badInput: 1
    case .cannotWrite: 2
    }
  }
}
