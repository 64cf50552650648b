import Geometry
import Testing

@testable import Exchange

@Suite struct WorldTests {
  @Test(arguments: World.Layer.allCases)
  func `every feature of a packed layer can be read and lies on the globe`(_ layer: World.Layer) {
    let features = World.features(layer, in: .globe)
    #expect(features.count > 300 || layer == .countries && features.count == 242)
    #expect(Set(features.map(\.id)).count == features.count)
    let globe = Box(minX: -180, minY: -90, maxX: 180, maxY: 90)
    for feature in features {
      switch feature.shape {
      case .area(let area): #expect(area.box.map(globe.contains) == true, "\(feature.id)")
      case .line(let line): #expect(line.box.map(globe.contains) == true, "\(feature.id)")
      case .point(let point): #expect(globe.contains(point.point), "\(feature.id)")
      }
    }
  }
}
