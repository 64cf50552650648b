import Documents
import GeoModel
import Geometry
import MapSpec
import Scene

/// The colours of the land under the names of a view. Halos have them, so that a name has no sheet of paper under it
/// but stands on the land itself.
struct LandColors {
  private struct Region {
    let area: Area
    let box: Box
    let color: Color
  }

  private let regions: [Region]
  private let land: Color

  /// - Throws: `OverlayError` or ``CartographyError``.
  init(_ context: MapContext, _ page: Page) throws {
    var regions: [Region] = []
    func add(_ id: String, on date: Day, _ color: Color) throws {
      guard let area = try page.territories.room(id, on: date), let box = area.box else { return }
      regions.append(Region(area: area, box: box, color: color))
    }
    var land = context.style.color(.halo).withAlpha(1)
    for layer in context.map.layers.map(\.spec) where context.showsPowers {
      let date = context.facts.date(of: layer)
      switch layer {
      case .land(let name):
        land = context.style.areas[name]?.fill ?? land
      case .powers:
        for state in context.model.territories {
          if let tint = context.tints[state.id] { try add(state.id, on: date, tint.fill) }
        }
      case .area(let areas):
        guard let style = context.style.areas[areas.style] else { continue }
        for territory in context.facts.territories(of: areas) {
          if style.stripes != nil,
            let ground = context.ground(of: territory, on: date, page.arcs)
          {
            try add(territory.id, on: date, ground.mean(style.stripes))
          }
          if let fill = style.fill { try add(territory.id, on: date, fill) }
        }
      default: continue
      }
    }
    (self.regions, self.land) = (regions, land)
  }

  /// The colour of the land at a point; nil if the map does not show the tints of states there.
  func color(at point: Point) -> Color? {
    let here = regions.filter { $0.box.contains(point) && $0.area.contains(point) }
    return here.isEmpty ? nil : here.reduce(land) { $1.color.over($0) }
  }
}
