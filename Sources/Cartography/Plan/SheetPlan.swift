import Documents
import Geometry
import MapSpec
import Projection

/// The division of the sheet into map, column and footer, and the panels that have to be omitted. The plan
/// depends only on measurements and is made before anything is drawn.
struct SheetPlan {
  /// The context for the map without the omitted panels.
  private(set) var context: MapContext
  private(set) var layout: PageLayout
  private(set) var survey: Survey
  /// The contents of the panels. The legend has every entry that the map may need.
  private(set) var matter: PanelMatter
  /// The panels that were omitted for lack of room.
  private(set) var omitted: [PanelKind] = []
  /// The reason why indispensable contents do not fit on the sheet; nil if they do.
  private(set) var flaw: CartographyError?

  /// The largest height of a footer, as a fraction of the height of the page.
  private static let largestFooter = 1.0 / 3

  /// A change that is needed before everything fits.
  private enum Step {
    case leaveOut([PanelKind])
    case heighten(footer: Millimetres)
    /// No possible change would help.
    case giveUp(CartographyError)
  }

  /// Plans a sheet.
  ///
  /// - Parameters:
  ///   - context: the context for the map as it was fitted to the sheet.
  ///   - projection: the projection of the map.
  /// - Throws: ``CartographyError`` for a frame without room or for too many names, `WordingError` or
  ///   `TypesettingError`.
  init(_ context: MapContext, _ projection: Projection) throws {
    self.context = context
    layout = PageLayout(context.map)
    let frame = try MapFrame(context, in: layout, projection)
    survey = Survey(context, in: frame)
    try survey.checkNames(context)
    self.context = try context.credited(survey)
    matter = try PanelMatter(survey, self.context)
    // The loop ends because each step omits a panel or increases the height of the footer, and both are
    // limited.
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
    context = try context.credited(survey)
    matter = try PanelMatter(survey, context)
  }

  private mutating func heighten(footer height: Millimetres, _ projection: Projection) throws {
    var map = context.map
    map.footer?.height = height
    context = context.with(map)
    layout = PageLayout(map)
    survey = Survey(context, in: try MapFrame(context, in: layout, projection))
    context = try context.credited(survey)
    matter = try PanelMatter(survey, context)
  }

  private var setter: PanelSetter { PanelSetter(context: context, matter: matter) }

  /// Omits panels of the column until the others fit: the most dispensable ones first, and as few as possible.
  private func columnStep() throws -> Step? {
    guard let column = context.map.column, let box = layout.column else { return nil }
    var kept = try setter.column(column.panels, width: box.width, height: box.height)
    guard kept.stackedHeight > box.height else { return nil }
    var dropped: [Panel] = []
    // If no garrison on the map is drawn as a disc, the scale of the discs is dispensable too.
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

  /// Increases the height of the footer to that of its highest panel.
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
      context.facts, in: layout.frame, projection, borders: context.borders,
      enlargement: context.enlargement)
  }
}

extension PanelMatter {
  /// Collects the contents of the panels from a survey.
  ///
  /// - Parameter context: the context with the credits of the map.
  init(_ survey: Survey, _ context: MapContext) throws {
    let legend = try context.layers.flatMap { try $0.legend(survey) }.withoutRepetitions
    self.init(survey, context, legend: legend)
  }

  /// - Parameter legend: all entries that the map may need.
  init(_ survey: Survey, _ context: MapContext, legend: [LegendEntry]) {
    (frame, bases, incidents) = (survey.frame, survey.bases, survey.incidents)
    notes = context.notes(citedBy: survey.allSites, survey)
    (plannedLegend, self.legend) = (legend, legend)
  }
}

extension MapContext {
  /// The layers of the map in drawing order, the bottom one first.
  var layers: [any MapLayer] { map.layers.map { $0.spec.layer(self) } }
}
