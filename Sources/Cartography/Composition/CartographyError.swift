import Geometry
import MapSpec

/// The errors that can occur when a map is composed.
package enum CartographyError: Error, Equatable, CustomStringConvertible {
  case frameOutsideProjection(String)
  /// At the centre of the frame, the projection has no scale factor or one that no map can use.
  case noScale(String)
  case nothingToFit(FitSpec)
  /// A shape that the frame should fit is torn apart by the edge of the projection. `meridian` is
  /// the longitude of the shape's middle, in degrees.
  case tornSubject(id: String, projection: String, meridian: Double)
  case unknownStyle(kind: String, name: String, layer: String)
  case columnTooFull(needed: Millimetres, available: Millimetres)
  case frameTooSmall
  case tooManyLabels(Int, allowed: Int)

  package var description: String {
    switch self {
    case .frameOutsideProjection(let projection):
      "the frame reaches where the projection '\(projection)' is not defined; "
        + "move its centre or choose another projection"
    case .noScale(let projection):
      "in the middle of the frame the projection '\(projection)' has no scale, or one of less than a hundredth or "
        + "more than a hundred times the ground; move the frame's centre or choose another projection"
    case .nothingToFit(let fit) where fit.ids.isEmpty:
      "no base of the map has a position that its projection shows, so the frame cannot fit them; give 'scale' and "
        + "'center' instead, or look at the map's treaties and its date"
    case .nothingToFit(let fit):
      "none of \(fit.ids.joined(separator: ", ")) has a shape or a position on the map's date, so the frame cannot fit "
        + "them; give 'scale' and 'center' instead"
    case .tornSubject(let id, let projection, let meridian):
      "the edge of the projection '\(projection)' runs through '\(id)', which the frame is to fit, and puts its parts at "
        + "opposite sides of the world; choose a projection whose middle lies nearer, such as one with "
        + "+lon_0=\(Int(meridian.rounded()))"
    case .unknownStyle(let kind, let name, let layer):
      "the style has no \(kind) '\(name)', which layer '\(layer)' uses; add it to the style file"
    case .columnTooFull(let needed, let available):
      "the panels need \(Int(needed.value.rounded(.up))) mm of height, the column has "
        + "\(Int(available.value)) mm; leave a panel out, widen the column or take a larger page"
    case .frameTooSmall:
      "the column and the margins leave no room for the map; make them smaller or the page larger"
    case .tooManyLabels(let count, let allowed):
      "the map asks for \(count) labels, and \(allowed) are allowed; show fewer towns with 'ranks:', or "
        + "raise the limit of labels"
    }
  }
}
