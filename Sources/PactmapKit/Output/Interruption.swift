import Foundation
import Synchronization

/// What happens when a signal ends the process while files are half written: the half files go away.
public enum Interruption {
  /// The hidden names under which unfinished files stand.
  private static let drafts = Mutex<Set<String>>([])

  /// Ends the process with exit code 2 when it is told to stop (`SIGINT`, `SIGTERM`, `SIGHUP`), without
  /// leaving a half written file; a reader that goes away (`SIGPIPE`) and a limit on the size of files
  /// (`SIGXFSZ`) become errors of writing. A signal that whoever started the process wants ignored stays so.
  ///
  /// To be called once, before there is a second thread: the signals are kept from all threads but one,
  /// which waits for them.
  public static func prepare() {
    let awaited = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    var mask = signalSet(awaited)
    pthread_sigmask(SIG_BLOCK, &mask, nil)
    Thread.detachNewThread {
      var mask = signalSet(awaited)
      var arrived: Int32 = 0
      while sigwait(&mask, &arrived) != 0 {}
      // Whoever is about to give a file its name does so first.
      drafts.withLock { drafts in
        for draft in drafts { unlink(draft) }
        _exit(2)
      }
    }
    for signal in [SIGPIPE, SIGXFSZ] { Foundation.signal(signal, SIG_IGN) }
  }

  /// Does something that no signal may interrupt in the middle, on all threads one after the other; `body`
  /// may change which drafts there are.
  static func hold<Value>(_ body: (inout Set<String>) -> Value) -> Value {
    drafts.withLock { drafts in body(&drafts) }
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

private func signalSet(_ signals: [Int32]) -> sigset_t {
  var set = sigset_t()
  sigemptyset(&set)
  for signal in signals { sigaddset(&set, signal) }
  return set
}
