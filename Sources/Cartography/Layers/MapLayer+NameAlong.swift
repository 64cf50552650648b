import Geometry
import MapSpec

extension MapLayer {
  /// Requests the text of a layer whose lines have no names of their own. It is placed once, beside the longest
  /// smooth stretch of the lines inside the frame. The result is empty if the layer has no text.
  ///
  /// - Parameters:
  ///   - lines: the lines that the layer draws, on the page.
  ///   - view: the frame and its contents.
  /// - Throws: `WordingError.unknownText`, `OverlayError`.
  func nameAlong(_ lines: [Polyline], in view: View) throws -> [LabelRequest] {
    guard let label = spec.label, let key = label.text else { return [] }
    let text = try context.text(key)
    let visible = try context.overlay.merged(lines).flatMap { $0.clipped(to: view.frame.box) }
    guard let stretch = visible.longestSmoothStretch else { return [] }
    return [
      .along(
        stretch, id: "along-" + sign, text: text, .line, side: .beside,
        try context.labelClass(label.labelClass, of: spec, else: .line))
    ]
  }
}
