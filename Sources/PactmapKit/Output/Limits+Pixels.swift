import Documents
import Scene

extension Limits {
  /// Checks the size of a picture before anything is drawn.
  ///
  /// - Throws: An error if the picture has more pixels than allowed.
  func checkPixels(of page: Scene.Page, dpi: Double) throws(Diagnostic) {
    let side = { (length: Double) in min(length / 25.4 * dpi, 1e15) }
    let (width, height) = (side(page.width.value), side(page.height.value))
    guard width * height > Double(pixels) else { return }
    throw Diagnostic(
      "the picture would have \(Int(width)) × \(Int(height)) pixels, and \(pixels) in all are allowed",
      hint: "lower the resolution, take a smaller page, or raise the limit of pixels",
      settings: [.resolution, .page, .pixels])
  }
}
