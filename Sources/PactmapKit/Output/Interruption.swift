import Foundation

/// What happens when a signal ends the process while a file is half written: the half file goes away.
public enum Interruption {
  /// The hidden name of the file that is being written, as C reads it; a signal handler may not touch
  /// Swift's own strings.
  nonisolated(unsafe) private static var draftPath: UnsafeMutablePointer<CChar>?

  static var draft: String? {
    get { draftPath.map { String(cString: $0) } }
    set {
      let old = draftPath
      draftPath = newValue.flatMap { strdup($0) }
      free(old)
    }
  }

  /// Ends the process with exit code 2 when it is told to stop (`SIGINT`, `SIGTERM`, `SIGHUP`), without
  /// leaving a half written file; a reader that goes away (`SIGPIPE`) and a limit on the size of files
  /// (`SIGXFSZ`) become errors of writing.
  public static func prepare() {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      Foundation.signal(signal) { _ in
        if let path = Interruption.draftPath { unlink(path) }
        _exit(2)
      }
    }
    for signal in [SIGPIPE, SIGXFSZ] { Foundation.signal(signal, SIG_IGN) }
  }
}
