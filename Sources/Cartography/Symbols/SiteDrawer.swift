import Foundation
import GeoModel
import Geometry
import Labeling
import MapSpec
import Scene

/// Draws the symbols of a site and says what its label and its legend need.
struct SiteDrawer {
  let context: MapContext

  private var symbols: SymbolStyle { context.style.symbols }

  /// The symbols of a site, from below to above.
  func nodes(_ site: Site, isZoomed: Bool = false) throws -> [SceneNode] {
    // What an inset shows in full is only pointed out here.
    if isZoomed { return site.isBase ? disc(site.anchor, symbols.badge.value * 0.24) : [] }
    var nodes: [SceneNode] = []
    if let garrison = site.garrison, let men = garrison.men {
      let disc = disc(site.center, site.radius, isAwaited: garrison.isAwaited)
      nodes.append(sign(Self.sign(garrison), of: site.id, disc))
      nodes += try strength(men, site, isAwaited: garrison.isAwaited)
    } else if let facility = site.principal {
      nodes.append(sign(facility, at: site.center))
    } else if site.isIncidentOnly {
      nodes.append(try sign(site.incidents[0], at: site.center))
    } else {
      nodes += townDot(at: site.center, site.radius, site.rank)
    }
    for (attachment, place) in zip(site.attachments, site.rimCenters(badge: symbols.badge.value)) {
      switch attachment {
      case .facility(let facility):
        nodes.append(sign(facility, at: place))
      case .incident(let numbered): nodes.append(try sign(numbered, at: place))
      }
    }
    return nodes
  }

  /// What the legend explains for a garrison's disc.
  static func sign(_ garrison: Garrison) -> String {
    garrison.isAwaited ? "garrison-awaited" : "garrison"
  }

  static let incidentSign = "incident"

  /// What the legend explains for a facility.
  static func sign(_ facility: Facility) -> String {
    let isOpen = [.notTaken, .proposed].contains(facility.outcome)
    let side = isOpen ? facility.proposedBy.map { "-\($0.rawValue)" } : nil
    return "facility-\(facility.kind.rawValue)-\(facility.outcome.rawValue)\(side ?? "")"
  }

  private func sign(_ facility: Facility, at center: Point) -> SceneNode {
    sign(
      Self.sign(facility), of: facility.id,
      FacilitySymbol(facility, style: context.style).nodes(at: center))
  }

  private func sign(_ incident: NumberedIncident, at center: Point) throws -> SceneNode {
    sign(Self.incidentSign, of: incident.incident.id, try diamond(incident.number, at: center))
  }

  private func sign(_ sign: String, of id: String, _ nodes: [SceneNode]) -> SceneNode {
    .group(
      SceneGroup(
        id: "\(context.prefix)-sign-\(id)", title: id, role: .sign, data: ["sign": sign],
        nodes: nodes))
  }

  /// A garrison's disc; troops that are still to come are a circle.
  func disc(_ center: Point, _ radius: Double, isAwaited: Bool = false) -> [SceneNode] {
    let ring = symbols.garrisonRing.value
    let paper = Stroke(context.style.color(.paper), symbols.garrisonRing)
    let outer = SceneShape(Outline(circle: center, radius: radius + ring / 2), stroke: paper)
    let whole = Outline(circle: center, radius: radius)
    guard isAwaited else {
      return [.shape(SceneShape(whole, fill: symbols.garrisonColor)), .shape(outer)]
    }
    let width = min(0.45, radius * 0.3)
    let edge = SceneShape(
      Outline(circle: center, radius: radius - width / 2),
      stroke: Stroke(symbols.garrisonColor, Millimetres(width)))
    return [
      .shape(SceneShape(whole, fill: context.style.color(.paper))), .shape(edge), .shape(outer),
    ]
  }

  /// The colour of a number in a disc.
  func strengthColor(isAwaited: Bool) -> Color {
    isAwaited ? symbols.garrisonColor : context.style.type(.strength).color
  }

  /// The number of men, in the middle of the disc.
  private func strength(_ men: Int, _ site: Site, isAwaited: Bool) throws -> [SceneNode] {
    guard let text = try strengthText(men, in: site.radius) else { return [] }
    return [
      .text(
        SceneText(
          text,
          at: .straight(
            Point(site.center.x - text.width / 2, site.center.y + text.ink.height / 2), angle: 0),
          color: strengthColor(isAwaited: isAwaited)))
    ]
  }

  /// The number set as large as the disc allows, no smaller than three quarters of the style's size; nil
  /// when even that has no room.
  func strengthText(_ men: Int, in radius: Double) throws -> ShapedText? {
    for scale in [1, 0.87, 0.75] {
      let isLegible = context.style.type(.strength).size.value * scale >= smallest
      let text = try context.shape(context.texts.number(men), .strength, scale: scale)
      if isLegible && text.width + 1 < 2 * radius { return text }
    }
    return nil
  }

  /// The smallest type on paper, before the drawing is enlarged.
  private var smallest: Double { Style.smallestType.value / context.frame.enlargement - 1e-9 }

  /// A diamond with the number under which a panel says what happened.
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

  /// A ring; with a dot in it for large towns and capitals.
  func townDot(at center: Point, _ radius: Double, _ rank: Int) -> [SceneNode] {
    let ink = context.style.color(.ink)
    let outer = SceneShape(
      Outline(circle: center, radius: radius), fill: context.style.color(.paper),
      stroke: Stroke(ink, Millimetres(0.22)))
    guard rank <= 2 else { return [.shape(outer)] }
    let core = SceneShape(Outline(circle: center, radius: radius * 0.5), fill: ink)
    return [.shape(outer), .shape(core)]
  }

  /// What names must keep off.
  func obstacles(_ site: Site) -> [Obstacle] {
    let rim = site.garrison?.men == nil ? 0.15 : symbols.garrisonRing.value
    return [.symbol(site.center, site.radius + rim, owner: site.labelID)]
      + site.rimCenters(badge: symbols.badge.value).map {
        .symbol($0, symbols.badge.value / 2, owner: site.labelID)
      }
  }
}
