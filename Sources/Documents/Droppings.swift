extension StringProtocol {
  /// Whether a file of this name does not belong to the atlas: hidden files, and the temporary and
  /// backup files of editors and systems (`._x.yaml`, `.#x.yaml`, `.x.yaml.swp`, `x.yaml~`,
  /// `#x.yaml#`).
  package var isDropping: Bool {
    hasPrefix(".") || hasSuffix("~") || hasPrefix("#") && hasSuffix("#")
  }
}
