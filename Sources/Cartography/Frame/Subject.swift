import GeoModel
import Geometry
import MapSpec

/// What a map is about, on the page: what no panel may cover.
struct Subject {
  /// The hosts of the treaties, and the areas that the legend explains.
  var areas: [Area] = []
  /// The lines and edges that the legend explains.
  var lines: [Polyline] = []
  /// Bases, garrisons and events.
  var spots: [(center: Point, radius: Double)] = []

  init(areas: [Area], lines: [Polyline], spots: [(center: Point, radius: Double)]) {
    (self.areas, self.lines, self.spots) = (areas, lines, spots)
  }

  init(_ context: MapContext, _ sites: [Site]) {
    let frame = context.frame
    areas = context.treaties.compactMap { treaty in
      context.territories.area(treaty.host, on: context.map.date)
    }
    for layer in context.map.layers where layer.legend != nil {
      if layer.kind == .area, let style = layer.style.flatMap({ context.style.areas[$0] }) {
        let date = layer.date ?? context.map.date
        let shown = layer.show.compactMap { context.territories.area($0, on: date) }
        if style.isFilled {
          areas += shown
        } else {
          let inner = frame.box.insetBy(0.01)
          lines += shown.joined().flatMap(\.rings).flatMap { ring in
            ring.chains { inner.contains($0.interpolated(to: $1, 0.5)) }
          }
        }
      }
      if layer.kind == .lines {
        lines += context.model.lines.filter { layer.show.contains($0.id) }.flatMap { line in
          (try? context.borders.polyline(of: line)).map { frame.lines($0) } ?? []
        }
      }
    }
    spots = sites.filter { $0.isBase || !$0.incidents.isEmpty }.map { ($0.center, $0.radius) }
    let zooms = context.zooms.compactMap(\.box)
    lines += zooms.map { Ring($0).closed }
  }
}

extension AreaStyle {
  /// Whether its inside is marked, and not its edge alone.
  var isFilled: Bool { fill != nil || hatch != nil || band != nil }
}
