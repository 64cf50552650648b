import Geometry
import MapSpec

/// Everything about a map that is decided before it is drawn: its panels, the positions of the insets, what
/// they cover, and which parts are repeated at a larger scale. The later stages draw the map once.
struct Plan {
  /// The context for the map without the panels that were omitted.
  let context: MapContext
  let layout: PageLayout
  let matter: PanelMatter
  /// The panels that were omitted for lack of room.
  let omitted: [PanelKind]
  let insets: [PlacedInset]
  /// The kinds of insets that cover the subject of the map for lack of room.
  let intruders: [String]
  /// The view of the map's main frame.
  let view: View
  /// The views of the zooms, each with the index of its inset.
  let zooms: [(inset: Int, view: View)]

  /// An inset and its position on the page.
  struct PlacedInset {
    let described: DescribedInset
    let box: Box
  }

  /// Plans a map.
  ///
  /// - Parameter sheet: a function that plans the sheet for the map without the given panels.
  /// - Throws: `ProjectionError`, `OverlayError`, `WordingError` or ``CartographyError``.
  init(_ sheet: (_ without: [PanelKind]) throws -> SheetPlan) throws {
    let arrangement = try Arrangement(sheet)
    let (context, page) = (arrangement.context, arrangement.page)
    let notes = arrangement.matter.notes
    (self.context, matter, layout) = (context, arrangement.matter, arrangement.sheet.layout)
    omitted = arrangement.homeless + arrangement.sheet.omitted
    (intruders, insets) = (
      arrangement.places.intruders,
      zip(context.map.insets, arrangement.places.boxes).map { PlacedInset(described: $0, box: $1) }
    )
    zooms = try context.map.zooms.enumerated().map { count, zoom in
      let suffix = count == 0 ? "" : "-\(count + 1)"
      return (
        zoom.inset,
        try View(
          zoom.spec, of: page.frame, context, notes, prefix: "\(context.map.id)-zoom\(suffix)")
      )
    }
    view = View(
      page: page,
      sites: arrangement.sites.filter { !$0.isCovered(by: arrangement.places.boxes) },
      zoomed: Set(zooms.flatMap(\.view.sites).map(\.id)), marks: notes, prefix: context.map.id,
      covers: arrangement.places.boxes)
  }
}

/// A plan of the sheet with matching positions for the insets. If there is no room for a panel inside the map
/// frame, the panel is omitted. The sheet is then planned again, because a column may have more room without
/// it.
private struct Arrangement {
  let sheet: SheetPlan
  /// The context of the sheet, with a zoom for each crowd that is to be enlarged.
  let context: MapContext
  let page: Page
  let sites: [Site]
  let matter: PanelMatter
  let places: InsetPlaces
  /// The panels inside the map frame that were omitted for lack of room.
  let homeless: [PanelKind]

  init(_ sheet: (_ without: [PanelKind]) throws -> SheetPlan) throws {
    var arrangement = try Arrangement(sheet([]), without: [])
    // The loop ends because each step omits a panel.
    while let panel = arrangement.places.homeless {
      let homeless = arrangement.homeless + [panel]
      arrangement = try Arrangement(
        sheet(homeless), without: homeless, knowing: arrangement.page)
    }
    self = arrangement
  }

  /// - Parameters:
  ///   - sheet: the plan of the sheet without the omitted panels.
  ///   - homeless: the panels that were omitted.
  ///   - known: a page to reuse if its frame equals that of the survey.
  private init(
    _ sheet: SheetPlan, without homeless: [PanelKind], knowing known: Page? = nil
  ) throws {
    var context = sheet.context
    let survey = sheet.survey
    if let known, known.frame.isSame(as: survey.frame) {
      page = known
    } else {
      page = try Page(survey, context, context.needs(of: context.layers))
    }
    sites = try SiteFinder(context: context, survey: survey, page: page).sites()
    var matter = sheet.matter
    matter.notes = context.notes(citedBy: sites, survey)
    let zooms = try CrowdZooms(context, sites, in: page.frame)
    var map = context.map
    map.insets = zooms.insets { [page, sites, context] insets in
      var trial = context.map
      trial.insets = insets
      return try InsetPlaces(
        context.with(trial).with(context.credits), matter, sites, page)
    }
    context = context.with(map).with(context.credits)
    places = try InsetPlaces(context, matter, sites, page)
    (self.sheet, self.matter, self.homeless) = (sheet, matter, homeless)
    self.context = context
  }
}

extension Site {
  /// Whether a box covers the site or leaves less than 1 mm around its symbol.
  fileprivate func isCovered(by boxes: [Box]) -> Bool {
    boxes.contains { $0.grown(by: radius.value + 1).contains(center) }
  }
}

extension MapContext {
  /// The parts of the base map that the layers need.
  fileprivate func needs(of layers: [any MapLayer]) -> PageNeeds {
    layers.reduce(PageNeeds()) { $0.union($1.needs) }
  }
}

extension View {
  /// The view of a zoom.
  fileprivate init(
    _ zoom: InsetSpec.Zoom, of map: MapFrame, _ context: MapContext, _ marks: NoteMarks,
    prefix: String
  ) throws {
    let survey = Survey(context, in: try zoom.frame(of: map))
    try survey.checkNames(context)
    page = try Page(
      survey, context, context.needs(of: context.layers.filter(\.isDrawnInZooms)))
    sites = try SiteFinder(context: context, survey: survey, page: page).sites()
    (zoomed, self.marks, self.prefix, isZoom) = ([], marks, prefix, true)
  }
}

extension MapDescription {
  /// The zooms of the map, each with the index of its inset.
  fileprivate var zooms: [(inset: Int, spec: InsetSpec.Zoom)] {
    insets.enumerated().compactMap { number, inset in
      if case .zoom(let zoom) = inset.spec { (number, zoom) } else { nil }
    }
  }
}
