import Foundation
import PactmapKit

/// Checks the file descriptors and the memory that the process can use when it starts.
enum StandardFiles {
  /// The number of files that must be available. The system's libraries end the process if they
  /// cannot open a file.
  private static let room = 16
  /// The memory, in megabytes, that must be available. With less, almost no atlas can be read.
  private static let memory = 80

  /// Opens standard input, output and error if the parent process has closed them. Otherwise a
  /// picture could get one of these file descriptors, and messages would be written into it.
  /// Writing to a reopened descriptor fails, as it did when it was closed. Then checks that enough
  /// files can be opened and that enough memory is available.
  ///
  /// - Throws: ``PactmapError/badInput(_:)`` if there are too few file descriptors or too little
  ///   memory.
  static func prepare() throws(PactmapError) {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      // `open` returns the lowest free descriptor, which is this one.
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    let opened = (0..<room).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
    for number in opened where number >= 0 { close(number) }
    guard opened.allSatisfy({ $0 >= 0 }) else {
      throw .badInput([
        Problem(
          "too many files are open: \(room) more are needed",
          hint: "raise the limit with 'ulimit -n 256'")
      ])
    }
    let tried = mmap(
      nil, memory << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard tried != MAP_FAILED else {
      throw .badInput([
        Problem(
          "there is too little memory: \(memory) MB more are needed",
          hint: "raise the limit with 'ulimit -v', or end other programs")
      ])
    }
    munmap(tried, memory << 20)
  }
}
