import Foundation

/// What a process finds open when it starts, and may still open.
public enum StandardFiles {
  /// The system's libraries end the process when they cannot open so many.
  private static let room = 16

  /// Takes the numbers of standard input, output and error where whoever started the process has closed them,
  /// so that no picture gets one of them and with it the messages meant for people; writing to them fails as
  /// before. Then sees to it that there is room for more.
  ///
  /// - Throws: ``PactmapError/badInput(_:)`` when hardly another file may be opened.
  public static func prepare() throws(PactmapError) {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      // The least number that is free: this one.
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    let tried = (0..<room).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
    for number in tried where number >= 0 { close(number) }
    guard tried.allSatisfy({ $0 >= 0 }) else {
      throw .badInput([
        "too many files are open: \(room) more are needed; raise the limit with 'ulimit -n 256'"
      ])
    }
  }
}
