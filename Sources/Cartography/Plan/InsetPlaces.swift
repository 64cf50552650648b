import Documents
import Geometry
import MapSpec

/// The positions of a map's insets. An inset is placed in its corner if that does not cover the subject;
/// otherwise, where there is room; or over land of the subject, where nothing stands.
struct InsetPlaces {
  /// The boxes of the insets on the page, in the order of the description.
  private(set) var boxes: [Box] = []
  /// How well each position suits the map.
  private(set) var fits: [FreeSpace.Fit] = []
  /// A panel to omit because there is no room for the box that contains it; nil if every such box has room.
  /// Only panels give way: a reader can do without a chronology, but not without a scale bar.
  private(set) var homeless: PanelKind?
  /// The kinds of insets that cover symbols or lines of the subject because there is no other position for
  /// them.
  private(set) var intruders: [String] = []

  /// - Throws: `Diagnostic` if an inset is larger than the frame or finds no position apart from
  ///   the other insets, and the errors of drawing the subject.
  init(_ context: MapContext, _ matter: PanelMatter, _ sites: [Site], _ page: Page) throws {
    var space = FreeSpace(
      page.frame.box, around: try Subject(context, sites, page))
    for inset in context.map.insets {
      let size = try inset.spec.inset(context, matter).size()
      let place =
        size.fits(in: page.frame.box)
        ? space.place(size, preferring: inset.corner(of: size, in: page.frame.box)) : nil
      if place?.fit != .free, let panel = inset.spec.panels.last {
        homeless = panel
        return
      }
      guard let place else { throw inset.withoutRoom(size, in: page.frame.box, context.map) }
      boxes.append(place.box)
      fits.append(place.fit)
      if place.fit == .covering { intruders.append(inset.spec.kindName) }
    }
  }
}

extension Vector {
  /// Whether a box of this size fits in another one.
  fileprivate func fits(in box: Box) -> Bool {
    dx <= box.width + 1e-6 && dy <= box.height + 1e-6
  }
}

extension DescribedInset {
  fileprivate func withoutRoom(
    _ size: Vector, in frame: Box, _ map: MapDescription
  ) -> Diagnostic {
    let reason =
      size.fits(in: frame)
      ? "has no place in the map that another inset does not take"
      : "needs \(Int(size.dx.rounded(.up))) × \(Int(size.dy.rounded(.up))) mm, and the map's frame has "
        + "\(Int(frame.width)) × \(Int(frame.height)) mm"
    return Diagnostic(
      "the inset '\(spec.kindName)' \(reason)", at: location ?? map.location, subject: map.id,
      hint: "make it smaller, take a larger page or leave it out")
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
