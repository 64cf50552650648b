import GeoModel
import Geometry
import MapSpec
import Scene

extension SiteDrawer {
  /// The name of a site with what stood there.
  func label(_ site: Site, marks: Plate) throws -> LabelRequest {
    let name = context.words.place(site.names) + marks.marks(site.notes)
    let exonyms =
      context.words.exonym(site.names).map { [LabelRequest.Line($0, .baseDetail)] } ?? []
    guard site.isBase else {
      return LabelRequest(
        id: site.labelID, target: .point(.circle(center: site.center, radius: site.radius)),
        lines: [.init(name, townRole(site.rank))] + exonyms,
        priority: 6 - site.rank)
    }
    let stands =
      site.garrison?.men != nil || site.facilities.contains { $0.outcome == .granted }
    let role: TypeRole =
      site.isStretch ? .area : stands ? .base : (site.rank == 1 ? .town1 : .town2)
    var lines = [LabelRequest.Line(name, role)] + exonyms
    lines += try details(site).map { .init($0, .baseDetail) }
    if showsUnitSigns(site), let garrison = site.garrison,
      let units = try context.words.units(garrison, strengthStated: true)
    {
      lines.append(.init(units: garrison.units, units))
    }
    return LabelRequest(
      id: site.labelID, target: .point(.circle(center: site.center, radius: site.radius)),
      lines: lines, priority: stands ? 10 : 9, isRequired: true)
  }

  /// What stood there; the number first when the disc has no room for it.
  private func details(_ site: Site) throws -> [String] {
    guard let garrison = site.garrison else { return [] }
    let showsUnits = unitForm != .none
    guard garrison.places.first == site.id else {
      return showsUnits ? [try context.words.sharing(garrison, at: site.id)] : []
    }
    var lines: [String] = []
    let isInDisc = try garrison.men.map { try strengthText($0, in: site.radius) != nil } ?? false
    if !isInDisc, let strength = try context.words.strength(garrison) { lines.append(strength) }
    guard showsUnits else { return lines }
    if !showsUnitSigns(site),
      let units = try context.words.units(garrison, strengthStated: garrison.men != nil)
    {
      lines.append(units)
    }
    if garrison.men == nil && garrison.units.isEmpty {
      lines.append(try context.text("garrison.not-stated"))
    }
    return lines
  }

  /// How the map tells the units.
  private var unitForm: LayerSpec.UnitForm {
    context.map.layers.first { $0.kind == .garrisons }?.units ?? .none
  }

  /// Whether a site's units stand under its name as signs; a garrison with several places has them once.
  private func showsUnitSigns(_ site: Site) -> Bool {
    guard unitForm == .signs, let garrison = site.garrison else { return false }
    return garrison.places.first == site.id && !garrison.units.isEmpty && !garrison.isAwaited
  }

  private func townRole(_ rank: Int) -> TypeRole {
    switch rank {
    case ...1: .town1
    case 2: .town2
    case 3: .town3
    default: .town4
    }
  }

  /// What the legend must say of a site's symbols.
  func legend(_ site: Site) throws -> [LegendEntry] {
    var entries: [LegendEntry] = []
    if let garrison = site.garrison, garrison.men != nil {
      entries.append(
        LegendEntry(
          sign: Self.sign(garrison), section: .symbols, rank: garrison.isAwaited ? 1 : 0,
          sample: .symbol(try garrisonSample(isAwaited: garrison.isAwaited)),
          text: try context.text("legend.\(Self.sign(garrison))")))
    }
    let attached = site.attachments.compactMap { attachment -> Facility? in
      if case .facility(let facility) = attachment { return facility }
      return nil
    }
    let main = site.garrison?.men == nil ? [site.principal].compactMap { $0 } : []
    let shown = main + attached
    for facility in shown {
      let symbol = FacilitySymbol(facility, style: context.style)
      entries.append(
        LegendEntry(
          sign: Self.sign(facility), section: .symbols, rank: rank(facility),
          sample: .symbol(symbol.nodes(at: Point(0, 0))),
          text: try context.words.facility(facility)))
    }
    if showsUnitSigns(site), let garrison = site.garrison {
      entries += try UnitRow(context: context, units: garrison.units).legend()
    }
    return entries
  }

  /// A disc with a figure in it, as the legend explains it.
  private func garrisonSample(isAwaited: Bool) throws -> [SceneNode] {
    let figure = try context.shape(try context.text("legend.garrison-figure"), .incident)
    let start = Point(-figure.width / 2, figure.ink.height / 2)
    return disc(Point(0, 0), 1.7, isAwaited: isAwaited) + [
      .text(
        SceneText(
          figure, at: .straight(start, angle: 0), color: strengthColor(isAwaited: isAwaited)))
    ]
  }

  /// What stands before what was only wanted, and that before what was refused.
  private func rank(_ facility: Facility) -> Int {
    let kind = Facility.Kind.allCases.firstIndex(of: facility.kind) ?? 0
    let group =
      switch facility.outcome {
      case .granted: 1
      case .temporary: 2
      case .notTaken: facility.proposedBy == .host ? 4 : 3
      case .refused: 5
      case .withdrawn: 6
      case .proposed: facility.proposedBy == .host ? 8 : 7
      }
    return group * 6 + kind
  }
}
