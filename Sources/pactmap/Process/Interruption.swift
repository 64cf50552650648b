import Foundation
import PactmapKit
import Work

/// Removes unfinished output files when a signal or a fatal error ends the process.
enum Interruption {
  /// Installs the handling of signals.
  ///
  /// - On `SIGINT`, `SIGTERM` and `SIGHUP`, unfinished files are removed. Then the same signal ends
  ///   the process, so that the parent process sees the cause.
  /// - `SIGPIPE` (the reader of the output has gone) and `SIGXFSZ` (the limit on file sizes is
  ///   exceeded) are ignored, so that they appear as write errors.
  /// - Of the first three, a signal that the parent process has set to be ignored stays ignored.
  ///
  /// Call this once, before a second thread starts: the signals are blocked in all threads, and one
  /// thread waits for them. If the system cannot start that thread, the signals end the process
  /// immediately, and the next run removes the files that were left behind.
  static func prepare() {
    for signal in [SIGPIPE, SIGXFSZ] { Foundation.signal(signal, SIG_IGN) }
    let awaited = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    var mask = signalSet(awaited)
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &mask, &before)
    if !startThread(stack: 256 << 10, { wait(for: awaited) }) {
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
  }

  private static func wait(for awaited: [Int32]) {
    var mask = signalSet(awaited)
    var arrived: Int32 = 0
    while sigwait(&mask, &arrived) != 0 {}
    UnfinishedFiles.remove {
      signal(arrived, SIG_DFL)
      var ending = signalSet([arrived])
      pthread_sigmask(SIG_UNBLOCK, &ending, nil)
      raise(arrived)
      _exit(128 + arrived)
    }
  }

  /// The message for the case that memory runs out.
  static let wantOfMemory = Collapse.Lack.memory.words

  /// Handles the case that a library cannot get a thread or memory and would crash the process.
  /// Unfinished files are removed, a message is printed, and the process ends with exit code 1.
  static func prepareForCollapse() {
    Collapse.prepare { lack in
      UnfinishedFiles.remove {
        try? Array((lack.words + "\n").utf8).withUnsafeBytes {
          try writeAll($0, to: STDERR_FILENO, "standard error")
        }
        _exit(1)
      }
    }
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    #if os(Linux)
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
    #else
      return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
    #endif
  }
}

extension Collapse.Lack {
  fileprivate var words: String {
    switch self {
    case .threads:
      "the system gives no further thread: there are too many processes or too little memory; raise the limits "
        + "(ulimit -u, ulimit -v), or end other programs"
    case .memory:
      "there is not enough memory; raise its limit (ulimit -v), end other programs, or draw fewer maps at a time "
        + "(--jobs 1)"
    case .something: "the library that sets text (Pango) cannot go on; install it again"
    }
  }
}

private func signalSet(_ signals: [Int32]) -> sigset_t {
  var set = sigset_t()
  sigemptyset(&set)
  for signal in signals { sigaddset(&set, signal) }
  return set
}
