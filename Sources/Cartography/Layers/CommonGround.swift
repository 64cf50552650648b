import Geometry
import Overlay

/// The ground of areas of one style that touch or overlap. Filled one by one, the ground below would show as a hairline
/// between them, and what they share would be twice as dark where the fill lets something through.
struct CommonGround {
  /// What those areas cover together.
  let area: Area
  /// Which areas have a part in it, by their numbers.
  let members: Set<Int>

  /// - Parameter areas: on the page; each is sound in itself.
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
