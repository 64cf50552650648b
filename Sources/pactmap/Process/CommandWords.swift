import ArgumentParser
import CStart
import PactmapKit

/// The arguments with which the process was started.
enum CommandWords {
  /// The arguments without the program's name, for display. Bytes that are not valid UTF-8 are
  /// replaced.
  static let shown: [String] = raw.map { String(decoding: $0, as: UTF8.self) }

  /// The arguments without the program's name.
  ///
  /// - Throws: A validation error if an argument is not valid UTF-8. Otherwise the program could
  ///   read or write a different file from the one that was meant.
  static func all() throws -> [String] {
    for (index, bytes) in raw.enumerated() where String(validating: bytes, as: UTF8.self) == nil {
      throw ValidationError(
        "word \(index + 1) of the command, '\(shown[index])', holds bytes that are no UTF-8; give the file "
          + "or folder another name")
    }
    return shown
  }

  /// Makes sure that the first word, or the one after `help`, names a command.
  ///
  /// - Parameters:
  ///   - words: The arguments.
  ///   - commands: The names of all commands.
  /// - Throws: A validation error that suggests the command that was probably meant.
  static func demandCommand(in words: [String], among commands: [String]) throws {
    let rest = words.first == "help" ? words.dropFirst() : words[...]
    guard let word = rest.first, !word.hasPrefix("-"), word != "help", !commands.contains(word)
    else { return }
    throw ValidationError(
      "there is no command '\(word)'; "
        + (spellingHint(for: word, in: commands + ["help"])
          ?? "there is \(commands.joined(separator: ", "))"))
  }

  private static let raw: [[UInt8]] = {
    var words: [[UInt8]] = []
    while let word = cstart_argument(Int32(words.count + 1)) {
      var bytes: [UInt8] = []
      while word[bytes.count] != 0 { bytes.append(UInt8(bitPattern: word[bytes.count])) }
      words.append(bytes)
    }
    return words
  }()
}
