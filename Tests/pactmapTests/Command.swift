import Foundation
import TestSupport

/// The built command, run as a user would.
struct Command {
  static let program = Program(
    path: URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("pactmap").path)

  /// - Parameter launcher: a command, with its options, that runs the other one.
  func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    under launcher: [String] = []
  ) throws -> Program.Outcome {
    let words = launcher + [Self.program.path] + arguments
    return try Program(path: words[0])
      .run(Array(words.dropFirst()), environment: environment, in: folder)
  }

  /// A copy of the fictional atlas that a test may break, and a path beside it where nothing is yet.
  func scratch() throws -> (atlas: String, output: String) {
    (try Scratch.copy(), try Scratch.path("out"))
  }
}
