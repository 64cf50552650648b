import Cartography
import Geometry
import Scene
import Testing

@testable import PactmapKit

/// Texts that a map asks for along its borders and coasts.
@Suite struct LineNameTests {
  @Test(arguments: [
    ("lobo-label-along-coast", "lobo-coast"),
    ("lobo-label-along-borders-border", "lobo-borders-border"),
  ])
  func `a name stands beside its line and never upside down`(_ label: String, _ layer: String)
    throws
  {
    let groups = try Plate(atlas: Plate.fictional, map: "lobo").composition().scene.groups
    let name = try #require(groups.first { $0.id == label })
    let lines = try #require(groups.first { $0.id == layer })
    let drawn = SceneNode.group(lines).leaves.flatMap { leaf -> [Polyline] in
      guard case .shape(let shape) = leaf else { return [] }
      return shape.outline.flattened()
    }
    let baselines = SceneNode.group(name).leaves.compactMap { leaf -> Polyline? in
      guard case .text(let text) = leaf, case .curve(let line) = text.placement else { return nil }
      return line
    }
    #expect(baselines.count == 1)
    for line in baselines {
      for (a, b) in zip(line.points, line.points.dropFirst()) { #expect(b.x >= a.x - 1e-9) }
      for point in line.points {
        let distance = drawn.map { $0.distance(to: point) }.min() ?? .infinity
        #expect(distance > 0.3 && distance < 5, "\(point)")
      }
    }
  }

  @Test func `a map that asks for none has none`() throws {
    let plate = Plate(atlas: Plate.repository, map: "estonia")
    let labels = try plate.composition().labels
    let ids = labels.labels.map(\.id) + labels.dropped.map(\.id)
    #expect(!ids.isEmpty && !ids.contains { $0.hasPrefix("along-") })
  }
}
