import CMalloc
import Foundation

/// Where the program's memory comes from.
enum Heaps {
  /// Lets threads share heaps: one for every two cores. The C library of Linux gives each thread its own, in
  /// which what the thread has freed stays out of reach of the others.
  ///
  /// To be called before there is a second thread.
  static func share() {
    #if os(Linux)
      let cores = ProcessInfo.processInfo.activeProcessorCount
      _ = mallopt(M_ARENA_MAX, Int32(max(1, cores / 2)))
    #endif
  }
}
