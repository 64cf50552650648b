import GeoModel
import Geometry
import MapSpec
import Scene

extension SiteDrawer {
  /// The name of a site with what stood there.
  func label(_ site: Site, marks: Plate) throws -> LabelRequest {
    let name = site.names.preferred(context.language) + marks.marks(site.notes)
    guard site.isBase else {
      return LabelRequest(
        id: site.labelID, target: .point(.circle(center: site.center, radius: site.radius)),
        lines: [.init(name, townRole(site.rank))],
        priority: 6 - site.rank)
    }
    let stands =
      site.garrison?.men != nil || site.facilities.contains { $0.outcome == .granted }
    let role: TypeRole =
      site.isStretch ? .area : stands ? .base : (site.rank == 1 ? .town1 : .town2)
    var lines = [LabelRequest.Line(name, role)]
    lines += try details(site).map { .init($0, .baseDetail) }
    if showsUnitSigns(site), let garrison = site.garrison {
      lines.append(
        .init(
          units: garrison.units, try garrison.units.map { try unit($0) }.joined(separator: ", ")))
    }
    return LabelRequest(
      id: site.labelID, target: .point(.circle(center: site.center, radius: site.radius)),
      lines: lines, priority: stands ? 10 : 9, isRequired: true)
  }

  /// What stood there; the number first when the disc has no room for it.
  private func details(_ site: Site) throws -> [String] {
    guard let garrison = site.garrison else { return [] }
    let others = garrison.places.filter { $0 != site.id }
    let showsUnits = unitForm != .none
    guard garrison.places.first == site.id else {
      guard showsUnits else { return [] }
      let names = others.compactMap { id in
        context.model.places.first { $0.id == id }?.names.preferred(context.language)
      }
      return [
        try context.text("garrison.shared", ["places": names.joined(separator: ", ")])
      ]
    }
    var lines: [String] = []
    if let men = garrison.men, try strengthText(men, in: site.radius) == nil {
      lines.append(try context.text("garrison.men", ["men": context.texts.number(men)]))
    }
    guard showsUnits else { return lines }
    let units = showsUnitSigns(site) ? [] : try garrison.units.map { try unit($0) }
    if !units.isEmpty { lines.append(units.joined(separator: ", ")) }
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
    return garrison.places.first == site.id && !garrison.units.isEmpty
  }

  /// "artillery", "infantry regiment", "2 infantry regiments", "5 submarines".
  private func unit(_ unit: Garrison.Unit) throws -> String {
    guard let echelon = unit.echelon else {
      let arm = try context.text("arm.\(unit.arm.rawValue)")
      guard let count = unit.count else { return arm }
      return try context.text("unit.counted", ["count": String(count), "arm": arm])
    }
    if unit.arm == .staff { return try context.text("staff.\(echelon.rawValue)") }
    let arm = try context.text("arm-of.\(unit.arm.rawValue)")
    if let count = unit.count, count > 1 {
      return try context.text(
        "echelon.\(echelon.rawValue)-many", ["count": String(count), "arm": arm])
    }
    return try context.text("echelon.\(echelon.rawValue)", ["arm": arm])
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
    if site.garrison?.men != nil {
      entries.append(
        LegendEntry(
          sign: Self.garrisonSign, section: .symbols, rank: 0,
          sample: .symbol(try garrisonSample()),
          text: try context.text("legend.garrison")))
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
          text: try words(facility)))
    }
    if showsUnitSigns(site), let garrison = site.garrison {
      entries += try UnitRow(context: context, units: garrison.units).legend()
    }
    return entries
  }

  /// A disc with a figure in it, as the legend explains it.
  private func garrisonSample() throws -> [SceneNode] {
    let figure = try context.shape(try context.text("legend.garrison-figure"), .incident)
    let start = Point(-figure.width / 2, figure.ink.height / 2)
    return disc(Point(0, 0), 1.7) + [
      .text(
        SceneText(
          figure, at: .straight(start, angle: 0), color: context.style.type(.strength).color))
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
      }
    return group * 6 + kind
  }

  private func words(_ facility: Facility) throws -> String {
    let kind = try context.text("facility.\(facility.kind.rawValue)")
    let proposer = facility.proposedBy?.rawValue ?? "guest"
    let key =
      facility.outcome == .notTaken
      ? "outcome.not-taken-\(proposer)" : "outcome.\(facility.outcome.rawValue)"
    let treaty = context.model.treaties.first { $0.id == facility.treaty }
    let name = { (id: String?) in
      context.borders.territory(id ?? "")?.names.preferred(context.language) ?? ""
    }
    return try context.text(
      key, ["kind": kind, "guest": name(treaty?.guest), "host": name(treaty?.host)])
  }
}
