/// An immutable array in memory of its own. Reading it needs no reference counting and, in release
/// builds, no bounds checks. The object that creates it must free it.
typealias FixedNumbers<Number: BitwiseCopyable> = UnsafeBufferPointer<Number>

extension UnsafeBufferPointer where Element: BitwiseCopyable {
  /// Copies several arrays into one, one after the other.
  init(joining parts: [[Element]]) {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(
      capacity: parts.reduce(0) { $0 + $1.count })
    var next = 0
    for part in parts {
      _ = copy[next...].initialize(fromContentsOf: part)
      next += part.count
    }
    self.init(copy)
  }

  init(copying numbers: [Element]) { self.init(joining: [numbers]) }
}
