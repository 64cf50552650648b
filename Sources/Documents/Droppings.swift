extension StringProtocol {
  /// Whether a file of this name is none of the atlas's: hidden, or what editors and systems lay beside a file while
  /// they work on it (`._x.yaml`, `.#x.yaml`, `.x.yaml.swp`, `x.yaml~`, `#x.yaml#`).
  package var isDropping: Bool {
    hasPrefix(".") || hasSuffix("~") || hasPrefix("#") && hasSuffix("#")
  }
}
