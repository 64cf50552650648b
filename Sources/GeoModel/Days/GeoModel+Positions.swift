import Documents
import Geometry

extension GeoModel {
  /// The positions that mark where a base is: that of its place, or those along the outline of its territory or
  /// along its line. Empty if the territory has no shape on the day.
  package func positions(of site: Base.Site, on day: Day?) -> [LonLat] {
    switch site {
    case .place(let place): return [place.position]
    case .line(let line):
      switch line.course {
      case .line(let polyline): return polyline.points.map(LonLat.init)
      case .arcs(let uses): return positions(along: uses)
      }
    case .territory(let territory):
      let state = day.flatMap(territory.state(on:)) ?? (day == nil ? territory.states.last : nil)
      return positions(along: state?.boundary.flatMap(\.self) ?? [])
    }
  }

  private func positions(along uses: [Territory.ArcUse]) -> [LonLat] {
    let ids = Set(uses.map(\.arc))
    return arcs.filter { ids.contains($0.id) && $0.kind != .frame && $0.kind != .sea }
      .flatMap { $0.line.points.map(LonLat.init) }
  }
}
