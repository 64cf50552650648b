import Foundation
import Synchronization

/// The output files and folders that are being written and do not have their final name yet. A process that
/// ends early has to remove them. `pactmap` does so on a signal, and other programs can do the
/// same.
public enum UnfinishedFiles {
  /// The hidden names of the files and folders.
  private static let names = Mutex<Set<String>>([])

  /// Removes all unfinished files and ends the process. A file that is just being renamed gets its
  /// final name first.
  ///
  /// - Parameter end: Ends the process. No file is started or finished while it runs.
  public static func remove(thenEnding end: () -> Never) -> Never {
    names.withLock { names in
      for name in names where unlink(name) != 0 {
        // It is the folder of a new atlas.
        try? FileManager.default.removeItem(atPath: name)
      }
      end()
    }
  }

  /// Runs a block that ``remove(thenEnding:)`` does not interrupt. Blocks of different threads run
  /// one after the other. `body` may change the set of unfinished files.
  static func hold<Value>(_ body: (inout Set<String>) -> Value) -> Value {
    names.withLock { names in body(&names) }
  }
}
