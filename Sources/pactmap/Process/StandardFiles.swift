import Foundation
import PactmapKit

/// What a process finds open when it starts, and may still open.
enum StandardFiles {
  /// The system's libraries end the process when they cannot open so many.
  private static let room = 16
  /// Of memory, in megabytes: with less hardly an atlas can be read.
  private static let memory = 80

  /// Takes the numbers of standard input, output and error where whoever started the process has closed them,
  /// so that no picture gets one of them and with it the messages meant for people; writing to them fails as
  /// before. Then sees to it that there is room for more, and memory to begin with.
  ///
  /// - Throws: ``PactmapError/badInput(_:)`` when hardly another file may be opened, or hardly any memory used.
  static func prepare() throws(PactmapError) {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      // The least number that is free: this one.
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
