import GeoModel
import Geometry
import MapSpec

/// The areas of all layers of a map as their names see them, so that the name of a large one does not come to stand
/// within a small one.
struct NestedAreas {
  private struct Member {
    let id: String
    let area: Area
    /// In square millimetres.
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

  /// The areas that are smaller than another one and share ground with its box, in the order of the layers.
  ///
  /// - Parameter id: that of the other one, which does not count.
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
