import Documents
import GeoModel
import Geometry
import MapSpec
import Overlay
import Scene
import Typesetting

/// Turns a model and a map description into a scene.
package enum Composer {
  /// Composes one map.
  ///
  /// - Parameters:
  ///   - sheet: another sheet of paper than the map's own; the map is laid out for it.
  ///   - labelLimit: the most labels that the map or a zoom may ask for.
  /// - Throws: ``CartographyError``, `ProjectionError`, `OverlayError` or `TypesettingError`.
  package static func compose(
    _ map: MapDescription, on sheet: Sheet? = nil, style: Style, texts: Texts, model: GeoModel,
    fonts: FontLibrary, labelLimit: Int = .max
  ) throws -> Composition {
    var fitting = SheetFitting(map, on: sheet)
    var style = style
    if let scale = map.discScale { style.symbols.mm2PerThousandMen = scale }
    style = style.legible(enlargedBy: fitting.enlargement)
    let plan = Plan(
      style: style, texts: texts, model: model, borders: Borders(model), fonts: fonts,
      labelLimit: labelLimit)
    var fitted = fitting.map.without(style.hiddenPanels)
    var omitted: [PanelKind] = []
    var widening = 1.0
    while true {
      do {
        let composition = try plan.compose(
          fitted, omitted: omitted, enlargement: fitting.enlargement)
        guard !composition.labels.violations.isEmpty, !fitted.labels.isEmpty else {
          return composition
        }
        // Places fixed for one style and sheet may be in the way in another: no flaw is worth a pin.
        fitted.labels = []
        var free = try plan.compose(fitted, omitted: omitted, enlargement: fitting.enlargement)
        free.remarks += composition.labels.flaws.map { flaw in
          Diagnostic(
            "the labels are placed without their pins: with them \(flaw)", at: map.location,
            subject: map.id, hint: "change 'labels:'", severity: .warning)
        }
        return free
      } catch Replanning.without(let panels) {
        fitted = fitted.without(panels)
        omitted += panels
      } catch Replanning.footer(let height) {
        fitted.footer?.height = Millimetres(height)
      } catch let error as CartographyError
        where error.isFullColumn && sheet != nil && widening < 1.5
      {
        // On a small sheet letters take more of it: the map gives way to its key.
        widening += 0.1
        fitting = SheetFitting(map, on: sheet, columnWidening: widening)
        fitted = fitting.map.without(style.hiddenPanels + omitted)
      }
    }
  }
}

/// What stays the same however often a map is laid out anew.
private struct Plan {
  let style: Style
  let texts: Texts
  let model: GeoModel
  let borders: Borders
  let fonts: FontLibrary
  let labelLimit: Int

  /// Composes the map as it is described.
  ///
  /// - Parameter omitted: the panels that it had to give up.
  /// - Throws: ``Replanning`` when something has to give way.
  func compose(
    _ map: MapDescription, omitted: [PanelKind], enlargement: Double
  ) throws -> Composition {
    let words = MapWords(map, texts: texts, model: model)
    let map = words.map
    let layout = PageLayout(map)
    let frame = try MapFrame(map, in: layout.frame, borders: borders, enlargement: enlargement)
    // Its bands of sea grow on another core while the territories are cut here.
    let basemap = try PageBasemap(
      model, frame, hasShoreBands: map.showsShoreBands(in: style))
    let context = MapContext(
      words: words,
      style: style, borders: borders, shapes: TerritoryShapes(map, model, borders), frame: frame,
      overlay: try Overlay(),
      typesetter: try Typesetter(fonts), prefix: map.id,
      incidents: model.incidents.numbered(for: map, in: frame),
      zooms: map.insets.compactMap { Zoom.extent(of: $0, in: frame) }, labelLimit: labelLimit)
    let found = SiteBuilder(context: context).sites()
    var plate = Plate()
    // Without the panel that explains them, marks would lead nowhere.
    if map.panels.contains(.notes) { plate.notes = notesInOrder(context, found) }
    let panels = PanelComposer(context: context, sites: found)
    let insetComposer = InsetComposer(context: context, panels: panels)
    let space = FreeSpace(frame.box, around: Subject(context, found))
    let covered = try insetComposer.boxes(plate, in: space)
    let sites = found.filter { site in
      !covered.contains { $0.grown(by: site.radius + 1).contains(site.center) }
    }
    for layer in map.layers {
      try LayerComposer(context: context, basemap: basemap, sites: sites).add(layer, to: &plate)
    }
    plate.leaveOutNames(under: covered)
    let insets = try insetComposer.insets(at: covered, on: &plate)
    let labels = try LabelComposer(context: context, land: basemap.land).place(plate)
    plate.leaveOutTowns(labels.report.dropped.map(\.id))
    plate.explainOnly(plate.groups + labels.groups + insets.groups)
    let furniture = try Neatline(context: context).nodes()
    let column = try panels.column(in: layout.column, plate)
    let footer = try panels.footer(in: layout.footer, plate)
    let page = Scene.Page(width: map.page.width, height: map.page.height)
    let paper = SceneGroup(
      id: "\(map.id)-paper", title: "paper", role: .paper,
      nodes: [.shape(SceneShape(Outline(page.box), fill: style.color(.paper)))])
    let mapGroup = SceneGroup(
      id: map.id, title: try words.title, role: .panel,
      nodes: (plate.groups + labels.groups + insets.groups).map(SceneNode.group))
    let scene = Scene(
      page: page,
      nodes: [.group(paper), .group(mapGroup)] + furniture + column + footer,
      metadata: try Credits(context: context).metadata(plate))
    return Composition(
      scene: scene.scaled(by: enlargement),
      labels: insets.labels.reduce(labels.report) { $0.joined($1) }.drawn(enlarged: enlargement),
      frame: layout.frame.scaled(by: enlargement),
      remarks: Remarks(context: context).all(omitted: omitted), omitted: omitted)
  }

  private func labelled(_ map: MapDescription, _ id: String) -> Bool {
    map.layers.contains { $0.isLabelled && $0.show.contains(id) }
  }

  /// The notes that have a mark on the map, in the order in which a reader meets them: those of the sites
  /// from north to south, of areas and lines, and of the entry of the troops in the chronology.
  private func notesInOrder(
    _ context: MapContext, _ sites: [Site]
  ) -> [String] {
    let (map, model) = (context.map, context.model)
    let areas = model.territories.filter { labelled(map, $0.id) }.flatMap(\.evidence.notes)
    let lines = model.lines.filter { labelled(map, $0.id) }.flatMap(\.evidence.notes)
    var cited = sites.flatMap(\.notes) + areas + lines
    if map.panels.contains(.chronology) || map.panels.contains(.milestones) {
      for treaty in context.treaties {
        if let entry = treaty.entry, map.period.contains(entry) { cited += treaty.entryNotes }
      }
    }
    return cited.uniqued
  }
}

/// A finished map and what is known of its labels.
package struct Composition: Sendable {
  package var scene: Scene
  package var labels: LabelOutcome
  /// The map frame on the page, in millimetres.
  package var frame: Box
  /// What its author should know: what found no room, what the legend does not explain.
  package var remarks: [Diagnostic]
  /// The panels that found no room.
  package var omitted: [PanelKind]
}
