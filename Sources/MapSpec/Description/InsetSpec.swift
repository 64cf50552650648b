import Documents
import Geometry

/// What stands in a small box within the map frame: each kind with what belongs to it.
package enum InsetSpec: Hashable, Sendable {
  /// A little map of the surroundings with the map frame on it.
  case locator(Locator)
  /// A scale bar that is so many kilometres long.
  case scaleBar(lengthKm: Double)
  /// Panels one below the other.
  case panels(width: Millimetres, [PanelKind])
  /// A part of the map at a larger scale.
  case zoom(Zoom)

  package struct Locator: Hashable, Sendable {
    package var width: Millimetres
    /// West, south, east, north in degrees.
    package var extent: Box
  }

  package struct Zoom: Hashable, Sendable {
    package var width: Millimetres
    package var height: Millimetres
    /// Its middle.
    package var center: LonLat
    /// Its scale is one to this.
    package var denominator: Double

    /// Width and height, in millimetres.
    package var size: Vector { Vector(width.value, height.value) }
  }

  /// The words for the kinds of insets in a description.
  package enum Kind: String, CaseIterable, Sendable {
    case locator
    case scaleBar = "scale-bar"
    case panels, zoom
  }

  /// The word for its kind.
  package var kindName: String {
    let kind: Kind =
      switch self {
      case .locator: .locator
      case .scaleBar: .scaleBar
      case .panels: .panels
      case .zoom: .zoom
      }
    return kind.rawValue
  }

  /// The panels that stand in it.
  package var panels: [PanelKind] {
    if case .panels(_, let panels) = self { panels } else { [] }
  }
}

/// An inset and where its author wants it.
package struct DescribedInset: Hashable, Sendable {
  package enum Corner: String, CaseIterable, Sendable {
    case topLeft = "top-left"
    case topRight = "top-right"
    case bottomLeft = "bottom-left"
    case bottomRight = "bottom-right"
  }

  package var spec: InsetSpec
  package var corner: Corner
  /// How far from the corner, inwards, in millimetres.
  package var offset: Vector
  package var location: SourceLocation?
}
