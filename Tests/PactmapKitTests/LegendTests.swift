import Cartography
import Geometry
import Scene
import Testing

@testable import PactmapKit

/// The legend and the panels agree with the map.
@Suite struct LegendTests {
  @Test(arguments: Plate.all)
  func `the legend explains what is on the map and nothing else`(_ plate: Plate) throws {
    let groups = try plate.composition().scene.groups
    let drawn = Set(groups.compactMap { $0.data["sign"] })
    let explained = groups.compactMap { $0.data["explains"] }
    #expect(Set(explained) == drawn)
    #expect(Set(explained).count == explained.count, "an entry stands twice")
    #expect(drawn.count >= 5)
  }

  /// A layer that draws lines or areas but has no text in the legend would go unexplained.
  @Test(arguments: Plate.all)
  func `every marked feature is a sign`(_ plate: Plate) throws {
    let scene = try plate.composition().scene
    for group in scene.groups where group.role == .feature {
      let isGround = group.id.contains("-area-") && group.nodes.count <= 1
      let signs = SceneNode.group(group).groups.compactMap { $0.data["sign"] }
      let isZoomed = group.nodes.allSatisfy { if case .shape = $0 { true } else { false } }
      // The panel of strengths explains the circle of a limit.
      let isTold =
        group.data["limit"] != nil && scene.groups.contains { $0.id.hasSuffix("-panel-strength") }
      #expect(!signs.isEmpty || isGround || isZoomed || isTold, "\(group.id)")
    }
  }

  @Test(arguments: Plate.all)
  func `nothing of the subject lies under a panel`(_ plate: Plate) throws {
    let composition = try plate.composition()
    let groups = composition.scene.groups
    let panels = groups.filter { $0.data["inset"] != nil }.compactMap { group -> Box? in
      // The paper or frame of an inset is its widest shape within the map. Connectors of a zoom reach beyond it.
      let boxes = group.nodes.compactMap { node -> Box? in
        guard case .shape(let shape) = node, shape.fill != nil else { return nil }
        return shape.outline.box
      }
      return boxes.first
    }
    let features = groups.filter { $0.role == .feature && !$0.id.contains("-zoom-") }
    let marks = features.filter { group in
      ["facilities", "garrisons", "incidents", "lines"].contains { group.id.contains("-\($0)-") }
        && group.data["kind"] != "railway"
        || group.data["strength"] != nil
    }
    for panel in panels {
      let inner = panel.shrunk(by: 0.3)
      for mark in marks {
        let touched = SceneNode.group(mark).leaves.contains { leaf in
          guard case .shape(let shape) = leaf else { return false }
          return shape.outline.flattened().contains { line in
            line.points.contains { inner.contains($0) }
          }
        }
        #expect(!touched, "\(mark.id) under a panel")
      }
      for area in features where area.id.contains("-area-subject-") {
        let points = SceneNode.group(area).leaves.prefix(1).flatMap { leaf -> [Point] in
          guard case .shape(let shape) = leaf else { return [] }
          return shape.outline.flattened().flatMap(\.points)
        }
        #expect(!points.contains { inner.contains($0) }, "\(area.id) under a panel")
      }
    }
    #expect(panels.count >= 1)
  }

  @Test(arguments: Plate.all)
  func `panels do not overlap`(_ plate: Plate) throws {
    let scene = try plate.composition().scene
    let boxes = scene.nodes.compactMap { node -> (String, Box)? in
      guard case .group(let group) = node, group.id.contains("-panel-") else { return nil }
      let boxes = node.leaves.compactMap { leaf -> Box? in
        switch leaf {
        case .shape(let shape): shape.outline.box
        case .text(let text): text.outline.box
        case .group: nil
        }
      }
      return boxes.first.map { first in
        (group.id, boxes.dropFirst().reduce(first) { $0.union($1) })
      }
    }
    for (index, (id, box)) in boxes.enumerated() {
      for (other, second) in boxes.dropFirst(index + 1) {
        #expect(!box.shrunk(by: 0.1).intersects(second.shrunk(by: 0.1)), "\(id) and \(other)")
      }
    }
  }
}
