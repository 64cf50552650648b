import Geometry
import MapSpec

extension LayerComposer {
  /// Asks for the text of a layer whose lines have no names of their own, once, beside the longest smooth
  /// stretch of them within the frame.
  ///
  /// - Parameter lines: what the layer draws, on the page.
  /// - Throws: ``CartographyError/unknownText(key:language:)``.
  func addName(of layer: LayerSpec, along lines: [Polyline], to plate: inout Plate) throws {
    guard let key = layer.labelText else { return }
    let text = try context.text(key)
    let visible = try context.overlay.merged(lines).flatMap { $0.clipped(to: frame.box) }
    guard let stretch = visible.longestSmoothStretch else { return }
    plate.labels.append(
      .along(
        stretch, id: "along-" + sign(layer), text: text, role: .line, priority: 5, side: .beside))
  }
}
