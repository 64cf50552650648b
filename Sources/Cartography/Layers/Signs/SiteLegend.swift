import GeoModel
import Geometry
import MapSpec
import Scene

/// The legend entries for the signs of a site.
struct SiteLegend {
  let context: MapContext

  private var signs: SiteSigns { SiteSigns(context: context) }

  /// - Throws: `WordingError.unknownText`.
  func entries(_ site: Site) throws -> [LegendEntry] {
    switch site.subject {
    case .base(let base): try entries(base) + capitalType(site)
    case .town(let place): try entries(place, site)
    case .event: []
    }
  }

  /// The entry for a capital that has no sign of a town because a base lies there: its type as a sample. A map that also
  /// shows the sign of a capital explains that one.
  private func capitalType(_ site: Site) throws -> [LegendEntry] {
    guard let sign = site.rankSign else { return [] }
    let text = try context.shape(Self.typeSample, .town1)
    let start = Point(-text.width / 2, text.ink.height / 2)
    return [
      LegendEntry(
        sign: sign, section: .areas, rank: LegendEntry.ofTowns + 1,
        sample: .symbol([
          .text(
            SceneText(
              text, at: .straight(start, angle: 0), color: context.style.type(.town1).color))
        ]),
        text: try context.text(sign))
    ]
  }

  private static let typeSample = "Aa"

  private func entries(_ base: Base) throws -> [LegendEntry] {
    var entries: [LegendEntry] = []
    if let garrison = base.garrison, garrison.drawnMen != nil {
      let sign = SiteSigns.sign(garrison, isArmyBase: base.discMeansArmyBase)
      entries.append(
        LegendEntry(
          sign: sign, section: .symbols, rank: GarrisonDisc.Form(garrison).rawValue,
          sample: .symbol(try sample(GarrisonDisc.Form(garrison))),
          text: try text(sign, garrison)))
    }
    let disc = base.isCounted && base.discMeansArmyBase ? base.armyBase?.id : nil
    for facility in base.facilities where facility.id != disc {
      entries.append(
        LegendEntry(
          sign: SiteSigns.sign(facility), section: .symbols, rank: facility.legendRank,
          sample: .symbol(
            FacilitySymbol(facility, of: base, style: context.style).nodes(at: Point(0, 0))),
          text: try context.facts.grantsAll
            ? context.text("facility.\(facility.kind.rawValue)") : context.words.facility(facility))
      )
    }
    if context.map.showsUnitSigns(of: base), let garrison = base.garrison {
      entries += try UnitRow(context: context, units: garrison.units).legend()
    }
    return entries
  }

  private func text(_ sign: String, _ garrison: Garrison) throws -> String {
    guard garrison.estimate != nil else {
      let isPlain = context.facts.grantsAll && sign == "garrison"
      return try context.text(isPlain ? "legend.troops" : "legend.\(sign)")
    }
    let sources = context.facts.bases.compactMap { $0.garrison?.estimate?.source }
    return try context.text(
      "legend.\(sign)", ["sources": .text(try context.words.origins(sources))])
  }

  private func entries(_ place: Place, _ site: Site) throws -> [LegendEntry] {
    guard let sign = site.townSign else { return [] }
    let dot = TownDot(radius: site.radius, rank: place.rank, style: context.style)
    return [
      LegendEntry(
        sign: sign, section: .areas, rank: LegendEntry.ofTowns + min(place.rank, 5),
        sample: .symbol(dot.nodes(at: Point(0, 0))), text: try context.text(sign))
    ]
  }

  /// A disc with a sample number inside, as it appears in the legend.
  private func sample(_ form: GarrisonDisc.Form) throws -> [SceneNode] {
    let figure = try context.shape(try context.text("legend.garrison-figure"), .incident)
    let start = Point(-figure.width / 2, figure.ink.height / 2)
    let disc = signs.disc(form)
    return disc.nodes(at: Point(0, 0), Millimetres(1.7)) + [
      .text(SceneText(figure, at: .straight(start, angle: 0), color: disc.figureColor))
    ]
  }
}

extension Facility {
  /// The sort key in the legend. Facilities that came into being precede those that were only wanted, and these
  /// precede the refused ones. Within each group, they are sorted by kind.
  var legendRank: Int {
    let kinds = Facility.Kind.allCases
    let group =
      switch outcome {
      case .granted: 1
      case .temporary: 2
      case .notTaken: proposedBy == .host ? 4 : 3
      case .refused: 5
      case .withdrawn: 6
      case .proposed: proposedBy == .host ? 8 : 7
      }
    return group * kinds.count + (kinds.firstIndex(of: kind) ?? 0)
  }
}

extension MapDescription {
  /// How the map shows the units of garrisons.
  var unitForm: LayerSpec.UnitForm {
    for layer in layers { if case .garrisons(let units, _) = layer.spec { return units } }
    return .none
  }

  /// Whether the units of a base appear as symbols below its name. A garrison with several places shows them
  /// only at the first.
  func showsUnitSigns(of base: Base) -> Bool {
    guard unitForm == .signs, let garrison = base.garrison else { return false }
    return garrison.isCounted(at: base.id) && !garrison.units.isEmpty && !garrison.isAwaited
  }
}
