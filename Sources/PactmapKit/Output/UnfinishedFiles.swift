import Foundation
import Synchronization

/// The files that are being written and have no name of their own yet. A process that ends in the middle takes them
/// away first: `pactmap` does so on a signal, and another program can do the same.
public enum UnfinishedFiles {
  /// The hidden names under which they stand.
  private static let names = Mutex<Set<String>>([])

  /// Takes all unfinished files away and ends the process. A file that is about to get its name gets it first.
  ///
  /// - Parameter end: ends the process; no file is begun or finished meanwhile.
  public static func remove(thenEnding end: () -> Never) -> Never {
    names.withLock { names in
      for name in names { unlink(name) }
      end()
    }
  }

  /// Does something that ``remove(thenEnding:)`` does not interrupt in the middle, on all threads one after the other;
  /// `body` may change which files there are.
  static func hold<Value>(_ body: (inout Set<String>) -> Value) -> Value {
    names.withLock { names in body(&names) }
  }
}
