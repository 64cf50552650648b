import Geometry
import MapSpec

/// The positions of a map's insets. An inset is placed in its corner if that does not cover the subject;
/// otherwise, where there is room.
struct InsetPlaces {
  /// The boxes of the insets on the page, in the order of the description.
  private(set) var boxes: [Box] = []
  /// A panel to omit because there is no room for the box that contains it; nil if every such box has room.
  /// Only panels give way: a reader can do without a chronology, but not without a scale bar.
  private(set) var homeless: PanelKind?
  /// The kinds of insets that cover the subject of the map because there is no free position for them.
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
