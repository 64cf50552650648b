/// What can go wrong when a scene is drawn.
package enum RenderingError: Error, Equatable, CustomStringConvertible {
  /// The picture has more pixels than the drawing library can handle. The width and height are
  /// whole numbers.
  case pictureTooLarge(width: Double, height: Double)
  /// The drawing library reported a failure.
  case drawingFailed(reason: String)

  package var description: String {
    switch self {
    case .pictureTooLarge(let width, let height):
      "a picture of \(pixels(width)) × \(pixels(height)) pixels is too large (at most "
        + "\(PixelGrid.greatestWidth) wide and \(PixelGrid.greatestHeight) high); "
        + "lower the resolution"
    case .drawingFailed(let reason):
      "drawing failed: \(reason)"
    }
  }

  private func pixels(_ size: Double) -> String { Int(exactly: size).map(String.init) ?? "\(size)" }
}
