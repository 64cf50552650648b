import GeoModel
import Geometry
import MapSpec
import Scene

/// A layer that draws sites: towns, bases, garrisons or events. The default implementations are the same for
/// all of them.
protocol SiteLayer: MapLayer {
  /// The name of a label class for all sites of the layer; nil for the engine's default.
  var labelClass: String? { get }

  /// The sites that belong to the layer, selected from all sites of the view, in drawing order.
  func own(_ sites: [Site]) -> [Site]
}

extension SiteLayer {
  func legend(_ survey: Survey) throws -> [LegendEntry] {
    let legend = SiteLegend(context: context)
    return try own(survey.allSites).flatMap { try legend.entries($0) }
  }

  func sources(_ survey: Survey) -> [String] {
    own(survey.allSites).flatMap { site -> [String] in
      let facilities = site.base?.facilities.flatMap(\.evidence.sources) ?? []
      var sources = site.evidence.sources + facilities
      if let garrison = site.garrison {
        sources += garrison.evidence.sources
        if let estimate = garrison.estimate { sources.append(estimate.source) }
      }
      return sources
    }
  }

  func nameCount(_ survey: Survey) throws -> Int {
    let words = SiteWords(context: context)
    return try own(survey.allSites).count { site in
      try words.label(site, self, NoteMarks(notes: []))?.shown(in: context.style) != nil
    }
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let signs = SiteSigns(context: context)
    let words = SiteWords(context: context)
    var drawing = LayerDrawing()
    let ties = own(view.sites).filter { !view.isZoomed($0) }.compactMap {
      SiteTie($0, style: context.style)
    }
    for tie in ties {
      drawing.add(tie.line)
      drawing.obstacles += tie.obstacles
    }
    for site in own(view.sites) {
      let isZoomed = view.isZoomed(site)
      let marks = isZoomed ? [] : try signs.marks(site, prefix: view.prefix)
      let nodes = isZoomed ? signs.pointer(to: site) : marks.flatMap(\.nodes)
      let sign = isZoomed ? site.townSign : site.rankSign
      let label = try isZoomed ? nil : words.label(site, self, view.marks)
      drawing.add(
        feature(
          site.id, context.words.place(site.names), sign: sign, site.attributes, nodes, in: view),
        signs: Set(marks.compactMap(\.sign) + [sign].compactMap(\.self)),
        label: site.isTown ? label?.id : nil)
      drawing.obstacles += isZoomed ? signs.pointerObstacles(site) : signs.obstacles(site)
      if let label { drawing.labels.append(label) }
    }
    for tie in ties { drawing.add(tie.dotNode) }
    return drawing
  }
}

/// The dots of towns that have no other symbol.
struct TownLayer: SiteLayer {
  let context: MapContext
  let towns: LayerSpec.Towns

  var spec: LayerSpec { .towns(towns) }
  var labelClass: String? { towns.labelClass }

  func own(_ sites: [Site]) -> [Site] { sites.filter(\.isTown) }
}

/// The symbols of bases without a garrison whose strength is stated or estimated.
struct FacilityLayer: SiteLayer {
  let context: MapContext
  let spec: LayerSpec
  let labelClass: String?

  func own(_ sites: [Site]) -> [Site] { sites.filter { $0.base?.hasDisc == false } }
}

/// The discs of garrisons. Larger discs are drawn first, so that smaller ones remain visible.
struct GarrisonLayer: SiteLayer {
  let context: MapContext
  let spec: LayerSpec
  let labelClass: String?

  func own(_ sites: [Site]) -> [Site] {
    sites.filter { $0.base?.hasDisc == true }
      .sorted { ($1.garrison?.drawnMen ?? 0, $0.id) < ($0.garrison?.drawnMen ?? 0, $1.id) }
  }
}

/// The events at positions where the map shows nothing else. Events at other sites are attached to the symbols
/// there.
struct IncidentLayer: SiteLayer {
  let context: MapContext
  let incidents: LayerSpec.Incidents

  var spec: LayerSpec { .incidents(incidents) }
  var labelClass: String? { incidents.label?.labelClass }

  func own(_ sites: [Site]) -> [Site] { sites.filter(\.isEvent) }

  func legend(_ survey: Survey) throws -> [LegendEntry] {
    guard let first = survey.incidents.first else { return [] }
    let sample = try SiteSigns(context: context).diamond(first.number, at: Point(0, 0))
    return try legendText(survey).map {
      [
        LegendEntry(
          sign: SiteSigns.incidentSign, section: .symbols, sample: .symbol(sample), text: $0)
      ]
    } ?? []
  }

  func sources(_ survey: Survey) -> [String] {
    survey.incidents.flatMap(\.incident.evidence.sources)
  }
}
