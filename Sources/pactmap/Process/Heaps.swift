import CMalloc
import Foundation

/// Where the program's memory comes from.
enum Heaps {
  /// Lets threads share heaps: one for every two cores. The C library of Linux gives each thread its own, in
  /// which what the thread has freed stays out of reach of the others.
  ///
  /// What has been freed is used again and not given back to the system, to be asked for anew a moment later, up
  /// to 64 MB; and the heap grows in steps of 4 MB.
  ///
  /// To be called before there is a second thread.
  static func share() {
    #if os(Linux)
      let cores = ProcessInfo.processInfo.activeProcessorCount
      for (option, value) in [
        (M_ARENA_MAX, max(1, cores / 2)), (M_MMAP_THRESHOLD, 32 << 20),
        (M_TRIM_THRESHOLD, 64 << 20), (M_TOP_PAD, 4 << 20),
      ] { _ = mallopt(option, Int32(value)) }
    #endif
  }
}
