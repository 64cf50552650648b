import Foundation

/// What happens when a signal ends the process while a file is half written: the half file goes away.
public enum Interruption {
  /// The hidden names of the files that are being written, as C reads them, one for each thread that writes; a
  /// signal handler may not touch Swift's own strings, and takes no locks.
  nonisolated(unsafe) private static let drafts = {
    let places = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: greatest)
    places.initialize(repeating: nil, count: greatest)
    return places
  }()
  private static let greatest = 64
  private static let lock = NSLock()

  /// Remembers the hidden name of a file. With more files at a time than there are places for, the last ones
  /// are not cleared away.
  static func begin(_ draft: String) {
    lock.withLock {
      guard let place = (0..<greatest).first(where: { drafts[$0] == nil }) else { return }
      drafts[place] = strdup(draft)
    }
  }

  /// Forgets a hidden name: the file has its right one, or is gone.
  static func end(_ draft: String) {
    lock.withLock {
      for place in 0..<greatest {
        guard let name = drafts[place], strcmp(name, draft) == 0 else { continue }
        drafts[place] = nil
        free(name)
      }
    }
  }

  /// Ends the process with exit code 2 when it is told to stop (`SIGINT`, `SIGTERM`, `SIGHUP`), without
  /// leaving a half written file; a reader that goes away (`SIGPIPE`) and a limit on the size of files
  /// (`SIGXFSZ`) become errors of writing.
  public static func prepare() {
    _ = drafts
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      Foundation.signal(signal) { _ in
        for place in 0..<Interruption.greatest {
          if let name = Interruption.drafts[place] { unlink(name) }
        }
        _exit(2)
      }
    }
    for signal in [SIGPIPE, SIGXFSZ] { Foundation.signal(signal, SIG_IGN) }
  }
}
