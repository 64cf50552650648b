extension Int {
  /// The number with a noun: "1 border" or "3 borders".
  ///
  /// - Parameter several: The plural, if it is not the noun with an s.
  func counted(_ one: String, _ several: String? = nil) -> String {
    self == 1 ? "1 \(one)" : "\(self) \(several ?? one + "s")"
  }
}
