import Documents
import GeoModel
import Geometry
import MapSpec

/// The contents of a frame, as far as points and arcs reveal them. A survey is so cheap that one is made for
/// every possible layout of the sheet, before anything is drawn. It may contain slightly more than the drawing
/// will: towns whose names find no room, and territories of which only water is inside the frame.
struct Survey {
  let frame: MapFrame
  let arcs: PageArcs
  /// Bases at places and along lines, and towns, at their true positions. Symbols have not been moved apart
  /// yet.
  private(set) var sites: [Site] = []
  /// Bases on whole territories that are at least partly inside the frame.
  private(set) var landBases: [Base] = []
  /// The incidents inside the frame with their numbers. Empty for a map that does not draw incidents.
  let incidents: [NumberedIncident]
  private let symbols: SymbolStyle

  /// The minimum distance from a symbol to the frame, in millimetres.
  private static let margin = 0.2

  init(_ context: MapContext, in frame: MapFrame) {
    self.frame = frame
    arcs = PageArcs(
      context.borders, context.model.lines, in: frame,
      beside: context.model.places.map(\.position))
    symbols = context.style.symbols
    incidents =
      context.map.incidentLayer == nil
      ? []
      : context.model.incidents.numbered(
        for: context.map, in: frame, margin: symbols.badge.value / 2 + Self.margin)
    let bases = context.map.drawn(context.facts.bases)
    let towns = context.map.towns(
      among: context.model.places, without: bases, frame.sheetDetail)
    sites = (bases.map(Site.Subject.base) + towns.map(Site.Subject.town)).compactMap {
      subject in point(of: subject, context).flatMap { site(subject, at: $0) }
    }
    landBases = bases.filter { base in
      guard case .territory(let territory) = base.site else { return false }
      return sees(territory, on: context.map.date)
    }
  }

  /// All bases inside the frame.
  var bases: [Base] { sites.compactMap(\.base) + landBases }

  /// All sites inside the frame from north to south. Those on whole territories come last, because their
  /// positions are not known yet.
  var allSites: [Site] {
    sites.sorted { ($0.anchor.y, $0.id) < ($1.anchor.y, $1.id) }
      + landBases.compactMap { site(.base($0), at: frame.box.center) }
  }

  /// Whether any part of a territory's shape on a day is inside the frame, even if it is only water.
  func sees(_ territory: Territory, on date: Day) -> Bool {
    guard let state = territory.state(on: date),
      let outline = try? arcs.outline(of: state, subject: territory.id)
    else { return false }
    // If the shape cannot be cut, it counts as visible. Drawing it then reports the error.
    guard let seen = try? frame.area(outline) else { return true }
    return !seen.isEmpty
  }

  /// A site with its symbol; nil if the symbol would not lie completely inside the frame.
  func site(_ subject: Site.Subject, at point: Point) -> Site? {
    let radius =
      switch subject {
      case .base(let base):
        base.garrison?.drawnMen.map { symbols.discRadius(men: $0) } ?? symbols.badgeRadius
      case .town(let place): symbols.dotRadius(rank: place.rank)
      case .event: symbols.badgeRadius
      }
    guard frame.box.shrunk(by: radius.value + Self.margin).contains(point) else { return nil }
    return Site(subject, at: point, radius: radius)
  }

  /// The position of a subject on the page, if it can be found without the base map. A base somewhere along a
  /// line is put at the middle of the longest part of the line inside the frame.
  private func point(of subject: Site.Subject, _ context: MapContext) -> Point? {
    switch subject {
    case .town(let place): return frame.page(place.position)
    case .event(let incident): return incident.position.flatMap { frame.page($0) }
    case .base(let base):
      switch base.site {
      case .place(let place): return frame.page(place.position)
      case .territory: return nil
      case .line(let line):
        guard let part = arcs.lines(line).max(by: { $0.length < $1.length }) else { return nil }
        return part.location(at: part.length / 2)?.point
      }
    }
  }
}

extension MapDescription {
  /// The layer of incidents; nil for a map without one.
  var incidentLayer: LayerSpec.Incidents? {
    for layer in layers { if case .incidents(let spec) = layer.spec { return spec } }
    return nil
  }

  /// Whether the map has a layer of bases, and whether it has a layer of troops.
  var siteLayers: (facilities: Bool, garrisons: Bool) {
    layers.reduce((false, false)) { found, layer in
      switch layer.spec {
      case .facilities: (true, found.1)
      case .garrisons: (found.0, true)
      default: found
      }
    }
  }

  /// The bases as the layers draw them. Without a layer of troops, their troops are removed. Bases
  /// for which nothing is left to draw are dropped.
  fileprivate func drawn(_ bases: [Base]) -> [Base] {
    let (hasFacilities, hasGarrisons) = siteLayers
    guard hasFacilities || hasGarrisons else { return [] }
    return bases.compactMap { base in
      var base = base
      if !hasGarrisons { (base.garrison, base.garrisons) = (nil, []) }
      return base.facilities.isEmpty && base.garrison == nil ? nil : base
    }
  }

  /// The places that layers of towns show and that are not bases.
  fileprivate func towns(
    among places: [Place], without bases: [Base], _ detail: SheetDetail
  ) -> [Place] {
    let layers = layers.compactMap { layer -> LayerSpec.Towns? in
      if case .towns(let towns) = layer.spec { towns } else { nil }
    }
    let ranks = Set(layers.flatMap { detail.ranks($0.ranks) })
    let named = Set(layers.flatMap(\.show))
    let hidden = Set(layers.flatMap(\.hide))
    let taken = Set(
      bases.compactMap { base -> String? in
        if case .place(let place) = base.site { place.id } else { nil }
      })
    return places.filter { place in
      guard !taken.contains(place.id) else { return false }
      return named.contains(place.id)
        || ranks.contains(place.rank) && place.kind == .town && !hidden.contains(place.id)
    }
  }
}

extension [Incident] {
  /// The incidents under the map's treaties, within its period and its frame, numbered by date.
  ///
  /// - Parameters:
  ///   - map: the description of the map.
  ///   - frame: the frame of the map.
  ///   - margin: the minimum distance of an incident from the frame, in millimetres.
  fileprivate func numbered(
    for map: MapDescription, in frame: MapFrame, margin: Double
  ) -> [NumberedIncident] {
    let hidden = Set(
      map.layers.flatMap { layer -> [String] in
        if case .incidents(let incidents) = layer.spec { incidents.hide } else { [] }
      })
    return filter { incident in
      guard map.period.contains(incident.date), !hidden.contains(incident.id),
        let treaty = incident.treaty, map.treaties.contains(treaty),
        let point = incident.position.flatMap({ frame.page($0) })
      else { return false }
      return frame.box.shrunk(by: margin).contains(point)
    }
    .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    .enumerated().map { NumberedIncident(number: $0.offset + 1, incident: $0.element) }
  }
}
