import Documents
import Geometry
import MapSpec
import Projection

/// How the sheet is divided between map, column and footer, and which panels have to give way: found by measuring
/// alone, before anything is drawn.
struct SheetPlan {
  /// For the map without the panels that found no room.
  private(set) var context: MapContext
  private(set) var layout: PageLayout
  private(set) var survey: Survey
  /// What the panels have to tell, with every line of the legend that may be needed.
  private(set) var matter: PanelMatter
  /// The panels that found no room.
  private(set) var omitted: [PanelKind] = []
  /// Why the sheet does not hold what is indispensable; nil when it does.
  private(set) var flaw: CartographyError?

  /// A footer may take this share of the page.
  private static let largestFooter = 1.0 / 3

  /// What has to change before everything has its place.
  private enum Step {
    case leaveOut([PanelKind])
    case heighten(footer: Millimetres)
    /// Nothing that can be changed would help.
    case giveUp(CartographyError)
  }

  /// - Parameters:
  ///   - context: for the map as its sheet was fitted.
  ///   - projection: the map's own.
  /// - Throws: ``CartographyError`` for a frame without room or too many names, `WordingError` or `TypesettingError`.
  init(_ context: MapContext, _ projection: Projection) throws {
    self.context = context
    layout = PageLayout(context.map)
    let frame = try MapFrame(context, in: layout, projection)
    survey = Survey(context, in: frame)
    try survey.checkNames(context)
    matter = try PanelMatter(survey, context)
    // Every step leaves out a panel or makes the footer higher, neither of which goes on for ever.
    while flaw == nil, let step = try columnStep() ?? footerStep() {
      switch step {
      case .leaveOut(let panels): try leaveOut(panels)
      case .heighten(let height): try heighten(footer: height, projection)
      case .giveUp(let error): flaw = error
      }
    }
  }

  private mutating func leaveOut(_ panels: [PanelKind]) throws {
    let hadIncidents = context.map.incidentLayer != nil
    context = context.with(context.map.without(panels))
    omitted += panels
    if hadIncidents, context.map.incidentLayer == nil { survey = Survey(context, in: survey.frame) }
    matter = try PanelMatter(survey, context)
  }

  private mutating func heighten(footer height: Millimetres, _ projection: Projection) throws {
    var map = context.map
    map.footer?.height = height
    context = context.with(map)
    layout = PageLayout(map)
    survey = Survey(context, in: try MapFrame(context, in: layout, projection))
    matter = try PanelMatter(survey, context)
  }

  private var setter: PanelSetter { PanelSetter(context: context, matter: matter) }

  /// Leaves out panels of the column so that the others fit: the most dispensable ones, as few as possible.
  private func columnStep() throws -> Step? {
    guard let column = context.map.column, let box = layout.column else { return nil }
    var kept = try setter.column(column.panels, width: box.width, height: box.height)
    guard kept.stackedHeight > box.height else { return nil }
    var dropped: [Panel] = []
    // Without a disc on the map there is no scale of discs to explain.
    let order = PanelKind.dispensable + (matter.strengths.isEmpty ? [.strength] : [])
    for kind in order where kept.stackedHeight > box.height {
      dropped += kept.filter { $0.kind == kind }
      kept.removeAll { $0.kind == kind }
    }
    for panel in dropped.reversed() where (kept + [panel]).stackedHeight <= box.height {
      kept.append(panel)
      dropped.removeAll { $0.kind == panel.kind }
    }
    return dropped.isEmpty
      ? .giveUp(full(kept.stackedHeight, box.height)) : .leaveOut(dropped.map(\.kind))
  }

  /// Makes the footer as high as its highest panel.
  private func footerStep() throws -> Step? {
    guard let box = layout.footer else { return nil }
    let height = try Footer(setter: setter, box: box).height()
    guard height > box.height + 0.01 else { return nil }
    return height < context.map.page.height.value * Self.largestFooter
      ? .heighten(footer: Millimetres(height)) : .giveUp(full(height, box.height))
  }

  private func full(_ needed: Double, _ available: Double) -> CartographyError {
    .columnTooFull(
      needed: Millimetres(needed * context.enlargement),
      available: Millimetres(available * context.enlargement))
  }
}

extension MapFrame {
  fileprivate init(
    _ context: MapContext, in layout: PageLayout, _ projection: Projection
  ) throws {
    try self.init(
      context.map, in: layout.frame, projection, borders: context.borders,
      enlargement: context.enlargement)
  }
}

extension PanelMatter {
  /// What a survey lets the panels tell.
  init(_ survey: Survey, _ context: MapContext) throws {
    let layers = context.layers
    (frame, bases, incidents) = (survey.frame, survey.bases, survey.incidents)
    notes = context.notes(citedBy: survey.allSites, survey)
    plannedLegend = try layers.flatMap { try $0.legend(survey) }.withoutRepetitions
    legend = plannedLegend
    let insets = context.map.insets.flatMap { $0.spec.sources(context) }
    sources = (layers.flatMap { $0.sources(survey) } + insets).uniqued
  }
}

extension MapContext {
  /// The layers of the map, from below to above.
  var layers: [any MapLayer] { map.layers.map { $0.spec.layer(self) } }
}
