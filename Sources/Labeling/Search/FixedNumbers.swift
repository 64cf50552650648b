/// Numbers that never change once made, in memory of their own: reading them costs neither a reference
/// count nor, in release builds, a check of bounds. The object that makes them frees them.
typealias FixedNumbers<Number: BitwiseCopyable> = UnsafeBufferPointer<Number>

extension UnsafeBufferPointer where Element: BitwiseCopyable {
  /// A copy of the numbers of several arrays, one after the other.
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
