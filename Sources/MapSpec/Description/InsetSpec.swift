import Documents
import Geometry

/// The content of an inset, a small box inside the map frame. Each kind carries the values that it needs.
package enum InsetSpec: Hashable, Sendable {
  /// An overview map of the surroundings that marks the extent of the map frame.
  case locator(Locator)
  /// A scale bar that represents the given length on the ground, in kilometres.
  case scaleBar(lengthKm: Double)
  /// Panels stacked from top to bottom.
  case panels(width: Millimetres, [PanelKind])
  /// A part of the map at a larger scale.
  case zoom(Zoom)
  /// A zoom of the bases that stand closest together. What it shows, its scale and its size follow from their signs
  /// and names. A map without such a crowd has no zoom.
  case crowd

  package struct Locator: Hashable, Sendable {
    package var width: Millimetres
    /// The extent as west, south, east and north, in degrees.
    package var extent: Box
  }

  package struct Zoom: Hashable, Sendable {
    package var width: Millimetres
    package var height: Millimetres
    /// The centre of the enlarged part.
    package var center: LonLat
    /// The scale denominator: the zoom is drawn at 1 : `denominator`.
    package var denominator: Double

    package init(width: Millimetres, height: Millimetres, center: LonLat, denominator: Double) {
      (self.width, self.height) = (width, height)
      (self.center, self.denominator) = (center, denominator)
    }

    /// The width and the height, in millimetres.
    package var size: Vector { Vector(width.value, height.value) }
  }

  /// The kinds of insets. The raw values are the words used in a map description.
  package enum Kind: String, CaseIterable, Sendable {
    case locator
    case scaleBar = "scale-bar"
    case panels, zoom
  }

  /// The word for the kind in a map description.
  package var kindName: String {
    let kind: Kind =
      switch self {
      case .locator: .locator
      case .scaleBar: .scaleBar
      case .panels: .panels
      case .zoom, .crowd: .zoom
      }
    return kind.rawValue
  }

  /// The panels inside the inset. Empty for every kind but `panels`.
  package var panels: [PanelKind] {
    if case .panels(_, let panels) = self { panels } else { [] }
  }
}

/// An inset together with its position in the map frame.
package struct DescribedInset: Hashable, Sendable {
  package enum Corner: String, CaseIterable, Sendable {
    case topLeft = "top-left"
    case topRight = "top-right"
    case bottomLeft = "bottom-left"
    case bottomRight = "bottom-right"
  }

  package var spec: InsetSpec
  package var corner: Corner
  /// The distance from the corner towards the inside of the frame, in millimetres.
  package var offset: Vector
  package var location: SourceLocation?
}
