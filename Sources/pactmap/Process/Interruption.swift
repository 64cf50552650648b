import Foundation
import PactmapKit
import Work

/// What happens when a signal ends the process while files are half written: the half files go away.
enum Interruption {
  /// When the process is told to stop (`SIGINT`, `SIGTERM`, `SIGHUP`), takes half written files away before the
  /// signal ends it, so that whoever started it sees that it did; a reader that goes away (`SIGPIPE`) and a limit on
  /// the size of files (`SIGXFSZ`) become errors of writing. A signal that whoever started the process wants ignored
  /// stays so.
  ///
  /// To be called once, before there is a second thread: the signals are kept from all threads but one, which waits
  /// for them. Where the system has no thread to give, they end the process at once, and the next run removes what
  /// may be left.
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

  /// What is said when the memory runs out.
  static let wantOfMemory = Collapse.Lack.memory.words

  /// Ends the process with a sentence and exit code 1, without a half written file, where a library would end it with
  /// a crash: for want of threads or memory.
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
