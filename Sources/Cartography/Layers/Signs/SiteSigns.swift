import GeoModel
import Geometry
import Labeling
import MapSpec
import Scene

/// The signs of a site: its disc, badge, dot or diamond, and the small signs on the rim.
struct SiteSigns {
  let context: MapContext

  private var symbols: SymbolStyle { context.style.symbols }

  /// A part of a site's drawing, with its legend sign; nil if the legend need not explain it.
  struct Mark {
    var sign: String?
    var nodes: [SceneNode]
  }

  /// The signs of a site in drawing order.
  ///
  /// - Parameters:
  ///   - site: the site.
  ///   - prefix: the prefix of the ids of the signs.
  func marks(_ site: Site, prefix: String) throws -> [Mark] {
    var marks: [Mark] = []
    if let garrison = site.garrison, let men = garrison.drawnMen {
      marks.append(
        mark(
          Self.sign(garrison, isArmyBase: site.base?.discMeansArmyBase ?? true), of: site.id,
          prefix,
          disc(site.center, site.radius, garrison)))
      if let figure = try figure(men, in: site, garrison) {
        marks.append(Mark(sign: nil, nodes: [figure]))
      }
    } else if let facility = site.base?.principal {
      marks.append(mark(facility, of: site.base, at: site.center, prefix))
    } else if site.isEvent {
      marks += try site.incidents.prefix(1).map { try mark($0, at: site.center, prefix) }
    } else {
      let dot = TownDot(radius: site.radius, rank: site.rank, style: context.style)
      marks.append(Mark(sign: nil, nodes: dot.nodes(at: site.center)))
    }
    for (attachment, place) in zip(site.attachments, site.rimCenters(badge: symbols.badge)) {
      switch attachment {
      case .facility(let facility): marks.append(mark(facility, of: site.base, at: place, prefix))
      case .incident(let numbered): marks.append(try mark(numbered, at: place, prefix))
      }
    }
    return marks
  }

  /// A small disc in place of a base that a zoom shows in full; empty for a town.
  func pointer(to site: Site) -> [SceneNode] {
    site.base == nil
      ? [] : disc(.present).nodes(at: site.anchor, pointerRadius)
  }

  /// The obstacles for names at a site that a zoom shows in full.
  func pointerObstacles(_ site: Site) -> [Obstacle] {
    site.base == nil ? [] : [.symbol(site.anchor, pointerRadius.value, owner: site.labelID)]
  }

  private var pointerRadius: Millimetres { symbols.badge * 0.24 }

  /// The obstacles for names at a site.
  func obstacles(_ site: Site) -> [Obstacle] {
    let rim = site.base?.hasDisc == true ? symbols.garrisonRing.value : 0.15
    return [.symbol(site.center, site.radius.value + rim, owner: site.labelID)]
      + site.rimCenters(badge: symbols.badge).map {
        .symbol($0, symbols.badge.value / 2, owner: site.labelID)
      }
  }

  /// The name of the sign under which the legend explains a garrison's disc.
  ///
  /// - Parameter isArmyBase: whether discs on the map mean that the troops stand at army bases.
  static func sign(_ garrison: Garrison, isArmyBase: Bool) -> String {
    if garrison.estimate != nil { return "troops-estimated" }
    return (isArmyBase ? "garrison" : "troops") + (garrison.isAwaited ? "-awaited" : "")
  }

  static let incidentSign = "incident"

  /// The legend sign of a facility.
  static func sign(_ facility: Facility) -> String {
    let side = facility.outcome.isOpen ? facility.proposedBy.map { "-\($0.rawValue)" } : nil
    return "facility-\(facility.kind.rawValue)-\(facility.outcome.rawValue)\(side ?? "")"
  }

  private func mark(
    _ facility: Facility, of base: Base?, at center: Point, _ prefix: String
  ) -> Mark {
    mark(
      Self.sign(facility), of: facility.id, prefix,
      FacilitySymbol(facility, of: base, style: context.style).nodes(at: center))
  }

  private func mark(
    _ incident: NumberedIncident, at center: Point, _ prefix: String
  ) throws -> Mark {
    mark(
      Self.incidentSign, of: incident.incident.id, prefix,
      try diamond(incident.number, at: center))
  }

  private func mark(_ sign: String, of id: String, _ prefix: String, _ nodes: [SceneNode]) -> Mark {
    Mark(
      sign: sign,
      nodes: [
        .group(
          SceneGroup(
            id: "\(prefix)-sign-\(id)", title: id, role: .sign, data: ["sign": sign],
            nodes: nodes))
      ])
  }

  private func disc(_ center: Point, _ radius: Millimetres, _ garrison: Garrison) -> [SceneNode] {
    disc(GarrisonDisc.Form(garrison)).nodes(at: center, radius)
  }

  func disc(_ form: GarrisonDisc.Form) -> GarrisonDisc {
    GarrisonDisc(style: context.style, form: form)
  }

  /// The number of men in the centre of the disc; nil if it does not fit.
  private func figure(_ men: Int, in site: Site, _ garrison: Garrison) throws -> SceneNode? {
    try figure(men, within: site.radius).map { text in
      let start = Point(
        site.center.x - text.width / 2, site.center.y + text.ink.height / 2)
      return .text(
        SceneText(
          text, at: .straight(start, angle: 0),
          color: disc(GarrisonDisc.Form(garrison)).figureColor))
    }
  }

  /// The number in the largest size that fits into the disc, but not below three quarters of the style's size;
  /// nil if even that does not fit.
  func figure(_ men: Int, within radius: Millimetres) throws -> ShapedText? {
    // The smallest legible size in print, converted to the size before the drawing is enlarged.
    let smallest = Style.smallestType.value / context.enlargement - 1e-9
    for scale in [1, 0.87, 0.75] {
      let isLegible = context.style.type(.strength).size.value * scale >= smallest
      let text = try context.shape(context.texts.number(men), .strength, scale: scale)
      if isLegible && text.width + 1 < 2 * radius.value { return text }
    }
    return nil
  }

  /// A diamond with a number that refers to a description in a panel.
  func diamond(_ number: Int, at center: Point) throws -> [SceneNode] {
    let r = symbols.badge.value * 0.58
    let corners = [Vector(0, -r), Vector(r, 0), Vector(0, r), Vector(-r, 0)].map { center + $0 }
    let text = try context.shape(String(number), .incident)
    return [
      .shape(
        SceneShape(
          Outline(Ring(corners)), fill: context.style.color(.incident),
          stroke: Stroke(context.style.color(.paper), Millimetres(0.3), join: .miter))),
      .text(
        SceneText(
          text,
          at: .straight(
            Point(center.x - text.width / 2, center.y + text.ink.height / 2), angle: 0),
          color: context.style.type(.incident).color)),
    ]
  }
}
