import Geometry
import MapSpec
import Scene
import Testing

@testable import PactmapKit

@Suite struct ScaleBarTests {
  /// The bar measured on the page against the ground it stands for, at the scale that the map states; none
  /// of the projections used differs from that by more than 0.3 % at the bar's latitude.
  @Test(arguments: Plate.all.filter { $0.atlas == Plate.repository && $0.paper == nil })
  func `the bar is as long as the ground it stands for`(_ plate: Plate) throws {
    let map = try Atlas(path: plate.atlas).description(of: plate.map)
    guard case .centered(_, let denominator) = map.frame else { return }
    let km = try #require(
      map.insets.compactMap { inset -> Double? in
        if case .scaleBar(let lengthKm) = inset.spec { lengthKm } else { nil }
      }.first)
    let groups = try plate.composition().scene.groups
    let inset = try #require(groups.first { $0.data["inset"] == "scale-bar" })
    let parts = inset.nodes.dropFirst().compactMap { node -> Box? in
      guard case .shape(let shape) = node else { return nil }
      return shape.outline.box
    }
    let first = try #require(parts.first)
    let bar = parts.reduce(first) { $0.union($1) }
    let expected = km * 1_000_000 / denominator
    #expect(abs(bar.width / expected - 1) < 0.005, "\(bar.width) mm, not \(expected)")
  }
}
