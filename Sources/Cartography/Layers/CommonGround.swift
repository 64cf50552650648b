import Geometry
import Overlay

/// The common area of those areas of one style that touch or overlap. They are filled together. If
/// each were filled separately, anti-aliasing would leave a hairline of background between
/// neighbours, and overlaps would be darker if the fill is not opaque.
struct CommonGround {
  /// The union of the areas that touch or overlap another one.
  let area: Area
  /// The indices of these areas.
  let members: Set<Int>

  /// - Parameters:
  ///   - areas: the areas on the page. Each must be valid by itself.
  ///   - overlay: the overlay operations.
  /// - Throws: `OverlayError`.
  init(of areas: [Area], _ overlay: Overlay) throws {
    let boxes = areas.map { $0.box ?? Box(Point(0, 0), Point(0, 0)) }
    let tree = BoxTree(boxes)
    let near = areas.indices.filter { index in
      tree.contains(near: boxes[index]) { $0 != index }
    }
    let polygons = near.flatMap { areas[$0] }
    let owners = near.flatMap { number in areas[number].map { _ in number } }
    let contacts = Contacts(
      of: polygons, limit: overlay.crossingLimit, nearLimit: Overlay.nearPairs,
      nearShare: Overlay.nearShare)
    let members = Set(
      contacts.pairs.filter { owners[$0.first] != owners[$0.second] }
        .flatMap { [owners[$0.first], owners[$0.second]] })
    self.members = members
    area = members.isEmpty ? [] : try overlay.union(members.sorted().map { areas[$0] })
  }
}
