import Geometry
import MapSpec

/// What a map will look like, decided before it is drawn: which panels it has, where the insets lie, what they cover,
/// what is drawn again at a larger scale. What follows draws it once.
struct Plan {
  /// For the map as it is after something has given way.
  let context: MapContext
  let layout: PageLayout
  let matter: PanelMatter
  /// The panels that found no room.
  let omitted: [PanelKind]
  let insets: [PlacedInset]
  /// The kinds of insets that cover what the map is about, for want of room.
  let intruders: [String]
  /// The map's own frame.
  let view: View
  /// The frames of its zooms, each with the number of its inset.
  let zooms: [(inset: Int, view: View)]

  /// An inset with its place on the page.
  struct PlacedInset {
    let described: DescribedInset
    let box: Box
  }

  /// Plans a map.
  ///
  /// - Parameter sheet: the plan of the sheet of the map without some panels.
  /// - Throws: `ProjectionError`, `OverlayError`, `WordingError` or ``CartographyError``.
  init(_ sheet: (_ without: [PanelKind]) throws -> SheetPlan) throws {
    let arrangement = try Arrangement(sheet)
    let (context, page) = (arrangement.sheet.context, arrangement.page)
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
      zoomed: Set(zooms.flatMap(\.view.sites).map(\.id)), marks: notes, prefix: context.map.id)
  }
}

/// A plan of the sheet and places for the insets that go together. A panel within the map that finds no room is given
/// up, and the sheet is planned anew without it: a column may have more room then.
private struct Arrangement {
  let sheet: SheetPlan
  let page: Page
  let sites: [Site]
  let matter: PanelMatter
  let places: InsetPlaces
  /// The panels within the map that found no room.
  let homeless: [PanelKind]

  init(_ sheet: (_ without: [PanelKind]) throws -> SheetPlan) throws {
    var arrangement = try Arrangement(sheet([]), without: [])
    // Every step leaves out a panel, so it ends.
    while let panel = arrangement.places.homeless {
      let homeless = arrangement.homeless + [panel]
      arrangement = try Arrangement(
        sheet(homeless), without: homeless, knowing: arrangement.page)
    }
    self = arrangement
  }

  /// - Parameter known: a page that is used again when the frame is the same.
  private init(
    _ sheet: SheetPlan, without homeless: [PanelKind], knowing known: Page? = nil
  ) throws {
    let (context, survey) = (sheet.context, sheet.survey)
    if let known, known.frame.isSame(as: survey.frame) {
      page = known
    } else {
      page = try Page(survey, context, context.needs(of: context.layers))
    }
    sites = try SiteFinder(context: context, survey: survey, page: page).sites()
    var matter = sheet.matter
    matter.notes = context.notes(citedBy: sites, survey)
    places = try InsetPlaces(context, matter, sites, page)
    (self.sheet, self.matter, self.homeless) = (sheet, matter, homeless)
  }
}

extension Site {
  /// Whether a box hides it, or leaves too little white round it.
  fileprivate func isCovered(by boxes: [Box]) -> Bool {
    boxes.contains { $0.grown(by: radius.value + 1).contains(center) }
  }
}

extension MapContext {
  /// What layers draw with.
  fileprivate func needs(of layers: [any MapLayer]) -> PageNeeds {
    layers.reduce(PageNeeds()) { $0.union($1.needs) }
  }
}

extension View {
  /// What is seen through a zoom of a map.
  fileprivate init(
    _ zoom: InsetSpec.Zoom, of map: MapFrame, _ context: MapContext, _ marks: NoteMarks,
    prefix: String
  ) throws {
    let survey = Survey(context, in: try zoom.frame(of: map))
    try survey.checkNames(context)
    page = try Page(
      survey, context, context.needs(of: context.layers.filter(\.isDrawnInZooms)))
    sites = try SiteFinder(context: context, survey: survey, page: page).sites()
    (zoomed, self.marks, self.prefix) = ([], marks, prefix)
  }
}

extension MapDescription {
  /// The zooms of the map with the numbers of their insets.
  fileprivate var zooms: [(inset: Int, spec: InsetSpec.Zoom)] {
    insets.enumerated().compactMap { number, inset in
      if case .zoom(let zoom) = inset.spec { (number, zoom) } else { nil }
    }
  }
}
