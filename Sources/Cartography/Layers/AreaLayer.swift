import GeoModel
import Geometry
import Labeling
import MapSpec
import Scene
import Wording

/// A layer of territories. Each has a fill, a tinted band along the inside of its borders, a hatch and an
/// outline.
struct AreaLayer: MapLayer {
  let context: MapContext
  let areas: LayerSpec.Areas

  var spec: LayerSpec { .area(areas) }

  /// Bands do not extend over lakes.
  var needs: PageNeeds { style.areas[areas.style]?.band == nil ? [] : .lakes }

  func legend(_ survey: Survey) throws -> [LegendEntry] {
    let seen = shown.filter { survey.sees($0, on: date) }
    guard !seen.isEmpty else { return [] }
    let grounds = seen.compactMap { context.ground(of: $0, on: date, survey.arcs) }.uniqued
    let entries = try entry(
      .areas, .area(context.areaStyle(areas.style, of: spec), on: grounds), survey)
    // States come before what happened to their parts.
    let areStates = shown.allSatisfy { $0.kind == .state }
    return entries.map { entry in
      var entry = entry
      if areStates { entry.rank = LegendEntry.ofLayers - 1 }
      return entry
    }
  }

  func sources(_ survey: Survey) -> [String] {
    shown.filter { survey.sees($0, on: date) }.flatMap(\.evidence.sources)
  }

  func figures(_ survey: Survey) -> [[String]] {
    let sizes =
      areas.label == nil
      ? [] : shown.filter { survey.sees($0, on: date) }.compactMap { $0.state(on: date) }
    return figuresInLegend(survey) + sizes.map { $0.statedAreas.flatMap(\.sources) }
  }

  /// The areas that the legend explains, but for stripes, which are ground. If they have no fill, hatch or band, only their outlines count.
  func subject(on page: Page) throws -> Subject {
    guard areas.legend != nil, let style = style.areas[areas.style], style.stripes == nil else {
      return Subject()
    }
    let covered = try areas.show.compactMap { try page.territories.area($0, on: date) }
    if style.isFilled { return Subject(areas: covered) }
    let inner = page.frame.box.shrunk(by: 0.01)
    return Subject(
      lines: covered.joined().flatMap(\.rings).flatMap { ring in
        ring.chains { inner.contains($0.interpolated(to: $1, 0.5)) }
      })
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let areaStyle = try context.areaStyle(areas.style, of: spec)
    let bordered = drawnAsBorders
    let nested = areas.label == nil ? nil : try NestedAreas(of: context, on: view.page)
    var drawing = LayerDrawing()
    let isExplained = areas.legend != nil || !areaStyle.isTint
    let sign = areaStyle.isMarked && isExplained ? sign : nil
    let drawn = try shown.compactMap { territory in
      try view.page.territories.area(territory.id, on: date).map { (territory, $0) }
    }.filter { !$1.isEmpty }
    let common = try areaStyle.isGround ? CommonGround(of: drawn.map(\.1), context.overlay) : nil
    if let common, !common.area.isEmpty {
      drawing.add(together(areaStyle.filling(common.area), sign, in: view))
    }
    for (number, (territory, area)) in drawn.enumerated() {
      let isFilled = common?.members.contains(number) ?? false
      let arcs = context.borders.edges(of: territory, on: date)
      // Where a border runs along the outline, only the border is drawn.
      let free = arcs.filter { !bordered.contains($0.id) }.flatMap { view.page.arcs.lines($0) }
      let band = BorderBand(areaStyle.band, along: arcs.flatMap { view.page.arcs.lines($0) })
      let ground =
        areaStyle.stripes == nil ? nil : context.ground(of: territory, on: date, view.page.arcs)
      let stripes = try ground?.stripes(areaStyle.stripes, in: area, context.overlay) ?? []
      let nodes =
        stripes + (isFilled ? [] : areaStyle.filling(area))
        + (try band?.nodes(in: area, view.page, context) ?? [])
        + (try edge(areaStyle, along: free))
      drawing.add(
        feature(
          territory.id, context.words.name(territory.names), sign: sign,
          territory.attributes(on: date), nodes, in: view),
        signs: Set([isFilled || !nodes.isEmpty ? sign : nil].compactMap(\.self)))
      if areaStyle.edge != nil {
        drawing.obstacles += free.map { .ink($0, cost: InkCost.edge) }
      }
      if let width = areaStyle.band?.width.value {
        // The strip on the outer side belongs to the neighbour, whose names keep off the border anyhow.
        drawing.obstacles += arcs.flatMap { view.page.arcs.lines($0) }.map {
          Obstacle(.line($0, width: 2 * width), .soft(cost: InkCost.band))
        }
      }
      if let nested {
        drawing.labels.append(try name(of: territory, area, among: nested, in: view))
      }
    }
    return drawing
  }

  /// The common fill of areas that touch or overlap.
  private func together(_ nodes: [SceneNode], _ sign: String?, in view: View) -> SceneNode {
    .group(
      SceneGroup(
        id: "\(view.prefix)-\(spec.name)-ground", title: "ground", role: .sign,
        data: sign.map { ["sign": $0] } ?? [:], nodes: nodes))
  }

  private var shown: [Territory] { context.facts.territories(of: areas) }

  private func edge(_ areaStyle: AreaStyle, along lines: [Polyline]) throws -> [SceneNode] {
    guard let edge = areaStyle.edge else { return [] }
    return [
      .shape(SceneShape(Outline(try context.overlay.merged(lines)), stroke: edge.stroke))
    ]
  }

  /// The ids of the arcs that any layer of the map draws as a state border.
  private var drawnAsBorders: Set<String> {
    Set(
      context.map.layers.map(\.spec).flatMap { layer -> [String] in
        guard case .borders = layer else { return [] }
        return context.borders.arcs(on: context.facts.date(of: layer)).map(\.id)
      })
  }
}

extension AreaStyle {
  /// Whether the style draws anything at all.
  var isMarked: Bool { isFilled || edge != nil }

  /// Whether the style marks the interior of an area, and not only its outline.
  var isFilled: Bool { fill != nil || hatch != nil || band != nil || stripes != nil }

  /// Whether the style marks the whole interior of an area. A band marks only a strip along the
  /// edge.
  var isGround: Bool { fill != nil || hatch != nil }

  /// Whether the style is only a fill. This is a quiet background that needs no entry in the
  /// legend, because names explain it.
  var isTint: Bool {
    fill != nil && hatch == nil && band == nil && edge == nil && stripes == nil
  }

  /// The fill and the hatch of an area. The map and the legend share them.
  func filling(_ area: Area) -> [SceneNode] { Cartography.filling(area, fill, hatch) }
}

/// The nodes of an area with a fill and lines across it.
func filling(_ area: Area, _ fill: Color?, _ hatch: AreaStyle.Hatch?) -> [SceneNode] {
  var nodes: [SceneNode] = []
  if let fill { nodes.append(.shape(SceneShape(Outline(area), fill: fill))) }
  if let hatch {
    let lines = area.hatched(angle: hatch.angle, spacing: hatch.spacing.value)
    nodes.append(.shape(SceneShape(Outline(lines), stroke: hatch.stroke)))
  }
  return nodes
}
