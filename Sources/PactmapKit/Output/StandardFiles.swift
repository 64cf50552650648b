import Foundation

/// Standard input, output and error.
public enum StandardFiles {
  /// Takes the numbers of those that whoever started the process has closed, so that no picture gets one of
  /// them and with it the messages meant for people. Writing to them fails as before.
  public static func keepNumbers() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      // The least number that is free: this one.
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
