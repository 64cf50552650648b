import CMalloc
import Foundation

/// Settings of the C library's memory allocator.
enum Heaps {
  /// Lets threads share memory arenas, one for every two cores. By default, glibc gives each thread
  /// an arena of its own, and memory that one thread has freed there is not available to the
  /// others.
  ///
  /// Up to 64 MB of freed memory are kept for reuse instead of being returned to the system. The
  /// heap grows in steps of 4 MB.
  ///
  /// Call this before a second thread starts.
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
