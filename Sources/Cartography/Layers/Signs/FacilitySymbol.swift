import Foundation
import GeoModel
import Geometry
import MapSpec
import Scene

/// The symbol of a facility: a round badge with a pictogram for its kind. The outline and the fill show the
/// outcome, in such a way that it remains legible in a single colour.
///
/// | outcome | appearance |
/// |---|---|
/// | granted | filled, white pictogram |
/// | temporary | filled, white pictogram, dashed outer ring |
/// | not taken, wanted by the guest | hollow, one thick ring |
/// | not taken, offered by the host | hollow, two thin rings |
/// | refused | hollow, struck through |
/// | withdrawn | hollow, dashed ring, struck through |
/// | proposed, wanted by the guest | hollow, one dotted ring |
/// | proposed, offered by the host, or by both sides | hollow, two rings, the outer one dotted |
struct FacilitySymbol {
  let kind: Facility.Kind
  let outcome: Facility.Outcome
  let proposedBy: Proposer?
  /// The radius of the badge, in millimetres.
  private let radius: Double
  private let color: Color
  private let paper: Color

  /// Whether an army base has a pictogram, too.
  private let marksArmy: Bool

  /// - Parameters:
  ///   - facility: A facility of the base.
  ///   - base: The base, of which the meaning of discs is known.
  init(_ facility: Facility, of base: Base?, style: Style) {
    self.init(
      kind: facility.kind, outcome: facility.outcome, proposedBy: facility.proposedBy, style: style,
      marksArmy: base?.discMeansArmyBase == false)
  }

  init(
    kind: Facility.Kind, outcome: Facility.Outcome, proposedBy: Proposer?, style: Style,
    marksArmy: Bool = false
  ) {
    (self.kind, self.outcome, self.proposedBy) = (kind, outcome, proposedBy)
    self.marksArmy = marksArmy
    radius = style.symbols.badgeRadius.value
    let isOffer = proposedBy == .host && !outcome.stands
    color = style.color(isOffer ? .host : .guest)
    paper = style.color(.paper)
  }

  func nodes(at center: Point) -> [SceneNode] {
    var nodes: [SceneNode] = [
      .shape(
        SceneShape(
          Outline(circle: center, radius: radius + 0.18), fill: paper))
    ]
    nodes += rings(center)
    nodes += KindSign(kind, marksArmy: marksArmy).nodes(
      at: center, size: radius * signShare, color: isFilled ? paper : color)
    if outcome.isStruck {
      let reach = Vector(angle: .pi / 4) * (radius * 1.15)
      // A white margin on both sides separates the stroke from the pictogram.
      for (ink, width) in [(paper, 0.66), (color, 0.3)] {
        nodes.append(
          .shape(
            SceneShape(
              Outline(Polyline([center - reach, center + reach])),
              stroke: Stroke(ink, Millimetres(width), cap: .butt))))
      }
    }
    return nodes
  }

  private var isWorks: Bool { kind == .airfieldWorks }

  /// Whether the background of the pictogram is filled.
  private var isFilled: Bool { outcome == .temporary || outcome == .granted && !isWorks }

  /// Half the width of the pictogram as a fraction of the badge's radius. Inner rings leave less room for it.
  private var signShare: Double {
    let hasInnerRing =
      outcome == .temporary || outcome.isOpen && proposedBy == .host
      || outcome == .proposed && proposedBy == .both
    if hasInnerRing { return 0.5 }
    return outcome == .proposed ? 0.56 : 0.66
  }

  private func rings(_ center: Point) -> [SceneNode] {
    func ring(
      _ r: Double, _ width: Double, dash: [Double] = [], cap: Stroke.Cap = .butt
    ) -> SceneNode {
      .shape(
        SceneShape(
          Outline(circle: center, radius: r),
          stroke: Stroke(color, Millimetres(width), dash: dash, cap: cap)))
    }
    func dots(_ r: Double, _ width: Double) -> SceneNode {
      let count = (2 * .pi * r / (width * 1.75)).rounded()
      return ring(r, width, dash: [0, 2 * .pi * r / count], cap: .round)
    }
    let broken = [0.72, 0.46]
    if isWorks && outcome == .granted { return [ring(radius - 0.17, 0.34, dash: broken)] }
    switch outcome {
    case .granted:
      return [.shape(SceneShape(Outline(circle: center, radius: radius), fill: color))]
    case .temporary:
      return [
        .shape(SceneShape(Outline(circle: center, radius: radius - 0.5), fill: color)),
        ring(radius - 0.13, 0.26, dash: broken),
      ]
    case .notTaken:
      // The ring is thin where nobody says who proposed the base.
      let outer = proposedBy == nil || proposedBy == .host ? 0.2 : 0.4
      return [ring(radius - outer / 2, outer)]
        + (proposedBy == .host ? [ring(radius - 0.62, 0.2)] : [])
    case .refused: return [ring(radius - 0.15, 0.3)]
    case .withdrawn: return [ring(radius - 0.15, 0.3, dash: broken)]
    case .proposed:
      let outer = proposedBy == .guest ? 0.4 : 0.32
      let isOffered = proposedBy == .host || proposedBy == .both
      return [dots(radius - outer / 2, outer)] + (isOffered ? [ring(radius - 0.62, 0.2)] : [])
    }
  }
}
