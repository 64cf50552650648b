import Geometry
import MapSpec

/// Where the insets of a map lie: in their corners when nothing of the subject lies there, else where there is room.
struct InsetPlaces {
  /// In the order of the map's insets.
  private(set) var boxes: [Box] = []
  /// A panel that has to go, because the box in which it stands finds no room; nil when all is well. The reader can
  /// do without a chronology, but not without the scale.
  private(set) var homeless: PanelKind?
  /// What stands where its author wants it although that covers what the map is about, by kind.
  private(set) var intruders: [String] = []

  init(_ context: MapContext, _ matter: PanelMatter, _ sites: [Site], _ page: Page) throws {
    var space = FreeSpace(
      page.frame.box, around: try Subject(context, sites, page))
    for inset in context.map.insets {
      let size = try inset.spec.inset(context, matter).size()
      let place = space.place(size, preferring: inset.corner(of: size, in: page.frame.box))
      boxes.append(place.box)
      if !place.isFree, let panel = inset.spec.panels.last {
        homeless = panel
        return
      }
      if !place.isFree { intruders.append(inset.spec.kindName) }
    }
  }
}

extension Subject {
  fileprivate init(_ context: MapContext, _ sites: [Site], _ page: Page) throws {
    areas = try context.drawnHosts.compactMap { treaty in
      try page.territories.area(treaty.host, on: context.map.date)
    }
    for layer in context.layers { self += try layer.subject(on: page) }
    spots += sites.filter { $0.base != nil || !$0.incidents.isEmpty }.map {
      ($0.center, $0.radius.value)
    }
    lines += try context.map.insets.compactMap { inset -> Polyline? in
      guard case .zoom(let zoom) = inset.spec else { return nil }
      return Ring(try zoom.frame(of: page.frame).extent(on: page.frame)).closed
    }
  }
}
