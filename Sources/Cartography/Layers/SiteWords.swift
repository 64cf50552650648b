import GeoModel
import Geometry
import MapSpec
import Scene

/// The label of a site: its name and its troops.
struct SiteWords {
  let context: MapContext

  /// The label of a site.
  ///
  /// - Parameters:
  ///   - site: the site.
  ///   - layer: the layer that draws the site.
  ///   - marks: the marks of the notes.
  /// - Returns: nil for an event that is identified only by its number.
  func label(_ site: Site, _ layer: some SiteLayer, _ marks: NoteMarks) throws -> LabelRequest? {
    let name = SourceLetters.text(
      context.words.place(site.names) + marks.marks(site.notes), site.base.map(letters) ?? "")
    let exonyms =
      context.words.exonym(site.names).map { [LabelRequest.Line($0, .baseDetail)] } ?? []
    switch site.subject {
    case .base(let base):
      let stands = base.hasDisc || base.facilities.contains { $0.outcome == .granted }
      return try request(
        site, lines: try lines(base, site, name, stands: stands, exonyms),
        layer, stands ? .base : .wantedBase)
    case .town(let place):
      var request = try request(
        site, lines: [.init(name, typeRole(ofTown: place.rank))] + exonyms, layer,
        labelRole(ofTown: place.rank))
      request.symbolGoesToo = true
      return request
    case .event:
      guard layer.spec.label != nil else { return nil }
      let words = try layer.words(context.words.name(site.names)) + marks.marks(site.notes)
      return try request(site, lines: [.init(words, .baseDetail)], layer, .event)
    }
  }

  private func request(
    _ site: Site, lines: [LabelRequest.Line], _ layer: some SiteLayer, _ role: LabelRole
  ) throws -> LabelRequest {
    var request = LabelRequest(
      id: site.labelID, target: .point(.circle(center: site.center, radius: site.radius.value)),
      lines: lines, try context.labelClass(layer.labelClass, of: layer.spec, else: role))
    request.sites = [site.anchor]
    return request
  }

  private func lines(
    _ base: Base, _ site: Site, _ name: String, stands: Bool, _ exonyms: [LabelRequest.Line]
  ) throws -> [LabelRequest.Line] {
    var lines = [nameLine(name, of: site, stands: stands)] + exonyms
    lines += try details(base, site).map { .init($0, .baseDetail) }
    if context.map.showsUnitSigns(of: base), let garrison = base.garrison,
      let units = try context.words.units(garrison, strengthStated: true)
    {
      lines.append(.init(units: garrison.units, units))
    }
    return lines
  }

  /// The line with the name of a base. At a town it also tells by its type what town that is: a capital has the type
  /// of capitals, and a large town at least the size of other large towns.
  private func nameLine(_ name: String, of site: Site, stands: Bool) -> LabelRequest.Line {
    if site.isStretch { return .init(name, .area) }
    if site.rank == 1 { return .init(name, .town1) }
    guard stands else { return .init(name, site.rank == 2 ? .town2 : .town3) }
    let (base, large) = (context.style.type(.base).size, context.style.type(.town2).size)
    return .init(name, .base, scale: site.rank == 2 ? max(1, large.value / base.value) : 1)
  }

  /// The lines about the troops. The number of men comes first if it does not fit into the disc.
  private func details(_ base: Base, _ site: Site) throws -> [String] {
    guard let garrison = base.garrison else { return [] }
    let showsUnits = context.map.unitForm != .none
    let shared = showsUnits ? try context.words.sharings(base) : []
    guard garrison.isCounted(at: base.id) else { return shared }
    var lines: [String] = []
    let isInDisc =
      try garrison.drawnMen.map { men in
        try SiteSigns(context: context).figure(men, within: site.radius) != nil
      } ?? false
    if !isInDisc, let strength = try context.words.strength(garrison) { lines.append(strength) }
    if base.mustTellEach { return lines + (try context.words.troops(of: base)) + shared }
    guard showsUnits else { return lines }
    if !context.map.showsUnitSigns(of: base),
      let units = try context.words.units(garrison, strengthStated: garrison.drawnMen != nil)
    {
      lines.append(units)
    }
    if garrison.drawnMen == nil && garrison.units.isEmpty {
      lines.append(try context.text("garrison.not-stated"))
    }
    return lines + shared
  }

  private func typeRole(ofTown rank: Int) -> TypeRole {
    switch rank {
    case ...1: .town1
    case 2: .town2
    case 3: .town3
    default: .town4
    }
  }

  private func labelRole(ofTown rank: Int) -> LabelRole {
    switch rank {
    case ...1: .town1
    case 2: .town2
    case 3: .town3
    case 4: .town4
    default: .town5
    }
  }
}
