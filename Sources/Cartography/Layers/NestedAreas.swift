import GeoModel
import Geometry
import MapSpec

/// The areas of all layers of a map, simplified for the placement of names. They keep the name of a large area
/// out of the small ones inside it.
struct NestedAreas {
  private struct Member {
    let id: String
    let area: Area
    /// The size of the area, in square millimetres.
    let size: Double
  }

  private let members: [Member]
  private let tree: BoxTree

  /// - Throws: `OverlayError`.
  init(of context: MapContext, on page: Page) throws {
    var members: [Member] = []
    var boxes: [Box] = []
    for case .area(let areas) in context.map.layers.map(\.spec) {
      let date = context.facts.date(of: .area(areas))
      for id in areas.show {
        guard let area = try page.territories.room(id, on: date), let box = area.box else {
          continue
        }
        members.append(Member(id: id, area: area, size: area.totalArea))
        boxes.append(box)
      }
    }
    (self.members, tree) = (members, BoxTree(boxes))
  }

  /// The areas that are smaller than another one and overlap its bounding box, in the order of the layers.
  ///
  /// - Parameters:
  ///   - area: the larger area.
  ///   - id: the id of the larger area, which is itself excluded.
  func smaller(than area: Area, _ id: String) -> [Area] {
    guard let box = area.box else { return [] }
    let size = area.totalArea
    var found: [Int] = []
    tree.visit(box) { index in
      if members[index].size < size, members[index].id != id { found.append(index) }
      return true
    }
    return found.sorted().map { members[$0].area }
  }
}
