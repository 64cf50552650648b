/// What can go wrong when a scene is drawn.
package enum RenderingError: Error, Equatable, CustomStringConvertible {
  /// The picture has more pixels than the drawing library can hold.
  case pictureTooLarge(width: Int, height: Int)
  /// The drawing library reported a failure.
  case drawingFailed(reason: String)

  package var description: String {
    switch self {
    case .pictureTooLarge(let width, let height):
      "a picture of \(width) × \(height) pixels is too large (at most 32 767 on a side); "
        + "ask for fewer dots per inch with --dpi"
    case .drawingFailed(let reason):
      "drawing failed: \(reason)"
    }
  }
}
