import Documents
import GeoModel
import Geometry
import MapSpec
import Overlay
import Projection
import Scene
import Selection
import Typesetting

/// Turns a model and a map description into a scene. The layout of the sheet is planned first, then the
/// positions of the insets. After that, layers, names and furniture are each drawn once.
package enum Composer {
  /// Composes one map.
  ///
  /// - Parameters:
  ///   - map: the description of the map.
  ///   - sheet: a sheet of paper to lay the map out for; nil for the page in the description.
  ///   - style: the appearance of the map.
  ///   - texts: the texts of one language.
  ///   - model: the facts.
  ///   - fonts: the fonts that the style refers to.
  ///   - labelLimit: the largest number of labels that the map, or one of its zooms, may request.
  /// - Throws: `Problems` with the names that the style lacks, ``CartographyError``, `WordingError`,
  ///   `ProjectionError`, `TypesettingError`, or a `Diagnostic` about a shape that cannot be cut or joined.
  package static func compose(
    _ map: MapDescription, on sheet: Paper? = nil, style: Style, texts: Texts, model: GeoModel,
    fonts: FontLibrary, labelLimit: Int = .max
  ) throws -> Composition {
    let missing = map.missingNames(in: style)
    if !missing.isEmpty { throw Problems(missing) }
    let fitted = FittedMap(map, on: sheet)
    var style = style
    if let scale = map.discScale { style.symbols.mm2PerThousandMen = scale }
    style = style.legible(enlargedBy: fitted.enlargement)
    let facts = MapFacts(map, model)
    let context = MapContext(
      facts: facts, texts: texts, style: style,
      tints: PowerTints(
        style.powers, model.territories, subjects: Set(facts.treaties.map(\.host))),
      borders: Borders(model),
      overlay: try Overlay(crossings: model.crossingLimit), typesetter: try Typesetter(fonts),
      enlargement: fitted.enlargement,
      labelLimit: labelLimit)
    let projection = try Projection(map.projection)
    do {
      let plan = try Plan { panels in
        try sheetPlan(context.map.without(panels), on: sheet, context, projection)
      }
      return try DrawnMap(plan).composition()
    } catch let error as OverlayError {
      throw ShapeFault(error, context).diagnostic
    }
  }

  /// The factors by which a column may be widened beyond the description, in the order in which they are tried.
  private static let widenings = [1.1, 1.2, 1.3, 1.4, 1.5]

  /// Plans the sheet. If the map is laid out for another sheet than its own, text may take a larger share of
  /// it. The column is then widened at the expense of the map.
  private static func sheetPlan(
    _ map: MapDescription, on sheet: Paper?, _ context: MapContext, _ projection: Projection
  ) throws -> SheetPlan {
    func plan(_ widening: Double) throws -> SheetPlan {
      let fitted = FittedMap(map, on: sheet, columnWidening: widening).map
      return try SheetPlan(
        context.with(fitted.without(context.style.hiddenPanels)), projection)
    }
    var best = try plan(1)
    for widening in sheet == nil ? [] : widenings where best.flaw != nil {
      best = try plan(widening)
    }
    if let flaw = best.flaw { throw flaw }
    return best
  }
}

/// A finished map and the result of placing its labels.
package struct Composition: Sendable {
  package var scene: Scene
  package var labels: LabelOutcome
  /// The map frame on the page, in millimetres.
  package var frame: Box
  /// Warnings for the author, for example about contents without room and signs that the legend does not
  /// explain.
  package var remarks: [Diagnostic]
  /// Those remarks that say which bases, troops and names the map does not show.
  package var losses: [Diagnostic]
  /// The panels that were omitted for lack of room.
  package var omitted: [PanelKind]
}
