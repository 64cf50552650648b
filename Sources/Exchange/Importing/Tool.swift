import Documents
import Foundation

/// Another program of the system that converts data.
package struct Tool: Sendable {
  /// The name of the program, which is looked up in `PATH`.
  let name: String
  /// The Debian packages that hold it.
  let package: String
  /// What it is needed for, as the subject of a sentence.
  let purpose: String

  package init(name: String, package: String, purpose: String) {
    (self.name, self.package, self.purpose) = (name, package, purpose)
  }

  /// Converts data between formats of geography.
  static func ogr2ogr(for purpose: String) -> Tool {
    Tool(name: "ogr2ogr", package: "gdal-bin", purpose: purpose)
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The words after the name of the program.
  ///   - folder: A folder for what the program prints.
  /// - Returns: The path of the file with what the program wrote to standard output.
  /// - Throws: ``ExchangeError/noTool(name:package:purpose:)``, ``ExchangeError/toolFailed(name:reason:)``.
  func run(_ arguments: [String], in folder: String) throws(ExchangeError) -> String {
    let (output, complaint) = (folder + "/output", folder + "/complaint")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, complaint, flags, 0o600)
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var process = pid_t()
    let code = posix_spawnp(&process, name, &actions, nil, words, environ)
    guard code == 0 else {
      if code == ENOENT { throw .noTool(name: name, package: package, purpose: purpose) }
      throw .toolFailed(name: name, reason: String(cString: strerror(code)))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      let words = (try? DocumentFile.read(complaint)) ?? []
      let lines = String(decoding: words, as: UTF8.self).split(separator: "\n")
      let line = lines.first { $0.contains("ERROR") } ?? lines.last ?? "it gave no reason"
      throw .toolFailed(name: name, reason: String(line))
    }
    return output
  }
}

/// A folder that goes with the value that owns it.
package struct PassingFolder: ~Copyable {
  package let path: String

  /// - Throws: ``ExchangeError/toolFailed(name:reason:)`` if the folder for files that pass cannot be used.
  package init() throws(ExchangeError) {
    let place = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(place)/pactmap-XXXXXX".utf8CString)
    guard
      let made = template.withUnsafeMutableBufferPointer({ buffer in
        buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
      })
    else {
      throw .toolFailed(name: place, reason: String(cString: strerror(errno)))
    }
    path = made
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
