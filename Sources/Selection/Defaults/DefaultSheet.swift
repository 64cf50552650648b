import Documents
import Foundation
import GeoModel
import Geometry
import MapSpec

/// The page, the panels and the insets of a map whose description names none.
enum DefaultSheet {
  /// A sheet of A4: upright for what is tall and narrow.
  static func page(_ extent: GroundExtent?) -> DocumentNode {
    let orientation: Paper.Orientation = extent?.isTall == true ? .portrait : .landscape
    return .map([
      ("size", .text("A4")), ("orientation", .text(orientation.rawValue)), ("margin", .number(8)),
    ])
  }

  static var column: DocumentNode {
    let panels: [PanelKind] = [
      .title, .strength, .symbols, .units, .areas, .negotiation, .incidents, .chronology, .notes,
    ]
    return .map([
      ("side", .text("left")), ("width", .number(66)),
      ("panels", .texts(panels.map(\.rawValue))),
    ])
  }

  static var footer: DocumentNode {
    .map([("height", .number(8)), ("panels", .texts([PanelKind.credits.rawValue]))])
  }

  /// A scale bar and, if the base map has land for it, a locator, in the corners that are farthest from the
  /// bases; and a zoom for bases that crowd, if they do.
  static func insets(_ subject: DefaultSubject, hasLocator: Bool) -> [DocumentNode] {
    guard let extent = subject.extent else { return [] }
    let corners = subject.corners
    let bar = DocumentNode.map([
      ("kind", .text("scale-bar")), ("corner", .text(corners[0].rawValue)),
      ("length_km", .number(extent.barKm)),
    ])
    guard hasLocator, let surroundings = extent.surroundings else { return [bar, crowd] }
    let locator = DocumentNode.map([
      ("kind", .text("locator")), ("corner", .text(corners[1].rawValue)),
      ("width", .number(30)), ("extent", .list(surroundings.map { .number($0) })),
    ])
    return [bar, locator, crowd]
  }

  private static let crowd = DocumentNode.map([("kind", .text("zoom"))])
}

extension DefaultSubject {
  /// The margin of the frame in millimetres. Bases at its edge need room for their names.
  var margin: Double { fit == ["bases"] ? 18 : 8 }

  /// The corners of the frame, the one that is farthest from any base first; among equals the lower ones before the
  /// upper ones.
  fileprivate var corners: [DescribedInset.Corner] {
    guard let extent else { return DescribedInset.Corner.allCases }
    let (width, height) = (
      max(extent.east - extent.west, 0.01), max(extent.north - extent.south, 0.01)
    )
    // The bases in a square whose sides are those of the extent.
    let spots = bases.map { position in
      let longitude =
        position.longitude < extent.west ? position.longitude + 360 : position.longitude
      return Point((longitude - extent.west) / width, (position.latitude - extent.south) / height)
    }
    let corners: [(corner: DescribedInset.Corner, point: Point)] = [
      (.bottomLeft, Point(0, 0)), (.bottomRight, Point(1, 0)), (.topLeft, Point(0, 1)),
      (.topRight, Point(1, 1)),
    ]
    let distances = corners.map { corner in
      spots.map { $0.distance(to: corner.point) }.min() ?? 0
    }
    return corners.indices.sorted { a, b in
      (-distances[a], a) < (-distances[b], b)
    }.map { corners[$0].corner }
  }
}

extension GroundExtent {
  /// A round length in kilometres, about a sixth of the extent.
  fileprivate var barKm: Double {
    let sixth = max(widthKm, heightKm * 1.2, 12) / 6
    let unit = pow(10, log10(sixth).rounded(.down))
    let round = [5, 2, 1].first { $0 * unit <= sixth } ?? 1
    return min(max(round * unit, 0.1), 10_000)
  }

  /// The west, south, east and north of the surroundings that a locator shows, in degrees: about five times the
  /// extent, and at least 12 degrees high. Nil if they would reach across the antimeridian or be most of the
  /// globe.
  package var surroundings: [Double]? {
    let height = max((north - south) * 5, (east - west) * 2, 12)
    guard height < 100 else { return nil }
    let center = middle
    let halfWidth = height / 2 / max(cos(center.latitude * .pi / 180), 0.3)
    let bounds = [
      (center.longitude - halfWidth).rounded(.down),
      max((center.latitude - height / 2).rounded(.down), -80),
      (center.longitude + halfWidth).rounded(.up),
      min((center.latitude + height / 2).rounded(.up), 84),
    ]
    return bounds[0] >= -180 && bounds[2] <= 180 ? bounds : nil
  }
}
