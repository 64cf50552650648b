import Documents
import Geometry
import Labeling
import MapSpec
import Scene
import Wording

/// A planned map whose layers are drawn. It places the names, reduces the legend to the signs that remain
/// visible, and then draws the furniture with this legend.
struct DrawnMap {
  private let plan: Plan
  private let main: DrawnView
  private let zooms: [(inset: Int, view: DrawnView)]

  /// - Throws: any error of drawing a layer.
  init(_ plan: Plan) throws {
    self.plan = plan
    let context = plan.context
    let connectors = try plan.zooms.enumerated().map { count, zoom in
      let (inset, view) = zoom
      return Connectors(
        context: context, id: "\(context.map.id)-connectors" + (count == 0 ? "" : "-\(count + 1)"),
        extent: view.frame.extent(on: plan.view.frame), inset: plan.insets[inset].box,
        title: try ZoomWindow(context: context, frame: view.frame).title.map {
          try context.shape($0, .figure)
        })
    }
    main = try DrawnView(
      plan.view, context.layers, context, under: plan.insets.map(\.box),
      furniture: connectors.map { $0.group() }, connectors.flatMap(\.obstacles))
    zooms = try plan.zooms.map { inset, view in
      let note = try ZoomWindow(context: context, frame: view.frame).noteBox()
      let layers = context.layers.filter(\.isDrawnInZooms)
      return (inset, try DrawnView(view, layers, context, under: [note]))
    }
  }

  /// The finished map.
  func composition() throws -> Composition {
    let context = plan.context
    let (main, zooms, remarks) = try placedLabels()
    var matter = plan.matter
    matter.legend = matter.legend.explaining(
      zip(self.zooms, zooms).reduce(self.main.signs(main)) { $0.union($1.0.view.signs($1.1)) })
    let groups = try self.main.groups(main) + insets(matter, zooms)
    let setter = PanelSetter(context: context, matter: matter)
    let page = Scene.Page(width: context.map.page.width, height: context.map.page.height)
    let paper = SceneGroup(
      id: "\(context.map.id)-paper", title: "paper", role: .paper,
      nodes: [.shape(SceneShape(Outline(page.box), fill: context.style.color(.paper)))])
    let map = SceneGroup(
      id: context.map.id, title: try context.words.title, role: .panel,
      nodes: groups.map(SceneNode.group))
    let column = try plan.layout.column.map { try Column(setter: setter, box: $0).nodes() } ?? []
    let footer = try plan.layout.footer.map { try Footer(setter: setter, box: $0).nodes() } ?? []
    let frame = plan.view.frame.box
    let scene = Scene(
      page: page,
      nodes: [.group(paper), .group(map)] + Neatline(context: context, box: frame).nodes()
        + column + footer,
      metadata: try Scene.Metadata(context, matter))
    let outcome = outcome(main, zooms)
    let losses = Losses(plan).all
    let tellers = Remarks(context: context, frame: plan.view.frame)
    return Composition(
      scene: scene.scaled(by: context.enlargement),
      labels: outcome.drawn(enlarged: context.enlargement),
      frame: plan.layout.frame.scaled(by: context.enlargement),
      remarks: remarks
        + (try tellers.all(
          omitted: plan.omitted, intruders: plan.intruders, dropped: outcome.dropped)) + losses,
      losses: losses + tellers.missing(outcome.dropped),
      omitted: plan.omitted)
  }

  /// The placed names of the map and of its zooms. Labels that the author has fixed for one style and sheet may
  /// collide in another, or lie where they are misread. If the verifier finds that, the names are placed again without
  /// those labels, and if it finds a flaw nevertheless, without any fixed labels.
  private func placedLabels() throws -> (
    main: PlacedLabels, zooms: [PlacedLabels], remarks: [Diagnostic]
  ) {
    let map = plan.context.map
    let pinned = try Names(main, zooms.map(\.view), map.labels)
    let bad = Set(pinned.lapses.flatMap(\.labels))
    let harmless = map.labels.filter { !bad.contains($0.id) }
    var best = pinned
    if harmless.count < map.labels.count, pinned.flaws.isEmpty {
      let other = try Names(main, zooms.map(\.view), harmless)
      if other.flaws.isEmpty, other.lapses.count < pinned.lapses.count { best = other }
    }
    guard !pinned.flaws.isEmpty, !map.labels.isEmpty else { return (best.main, best.zooms, []) }
    let free = try Names(main, zooms.map(\.view), [])
    return (
      free.main, free.zooms,
      pinned.flaws.map { flaw in
        Diagnostic(
          "the labels are placed without their pins: with them \(flaw)", at: map.location,
          subject: map.id, hint: "change 'labels:'", severity: .warning)
      }
    )
  }

  /// The insets at their planned positions.
  private func insets(
    _ matter: PanelMatter, _ zoomLabels: [PlacedLabels]
  ) throws -> [SceneGroup] {
    let seen = try Dictionary(
      uniqueKeysWithValues: zip(zooms, zoomLabels).map { zoom, labels in
        (zoom.inset, try zoom.view.groups(labels).map(SceneNode.group))
      })
    return try plan.insets.enumerated().map { number, placed in
      let (spec, box) = (placed.described.spec, placed.box)
      let nodes =
        (seen[number] ?? [])
        + (try spec.inset(plan.context, matter).nodes(size: Vector(box.width, box.height)))
      return SceneGroup(
        id: "\(plan.context.map.id)-inset-\(number + 1)", title: spec.kindName, role: .panel,
        data: ["inset": spec.kindName],
        nodes: nodes.map { $0.translated(by: Vector(box.minX, box.minY)) })
    }
  }

  private func outcome(_ main: PlacedLabels, _ zoomLabels: [PlacedLabels]) -> LabelOutcome {
    let own = main.outcome(prefix: plan.view.prefix, frame: plan.view.frame.box)
    return zip(zooms, zoomLabels).reduce(own) { all, zoom in
      let ((inset, drawn), labels) = zoom
      let box = plan.insets[inset].box
      return all.joined(
        labels.outcome(prefix: drawn.view.prefix, frame: drawn.view.frame.box)
          .drawn(at: Vector(box.minX, box.minY)))
    }
  }
}

/// The names of a map and of its zooms, placed with the same pins and in the same sizes.
private struct Names {
  private(set) var main: PlacedLabels
  private(set) var zooms: [PlacedLabels]

  /// Places the names. Names of one kind have one size on the sheet: if a required one finds no room, all names of its
  /// kind are tried in their smallest size.
  init(_ main: DrawnView, _ zooms: [DrawnView], _ pins: [LabelPinSpec]) throws {
    func place(_ small: Set<TypeRole>) throws -> (PlacedLabels, [PlacedLabels]) {
      (
        try main.labels(pins, small: small),
        try zooms.map { try $0.labels(pins, small: small) }
      )
    }
    (self.main, self.zooms) = try place([])
    let lacking = Set(all.flatMap(\.lackingKinds))
    guard !lacking.isEmpty else { return }
    let former = self
    (self.main, self.zooms) = try place(lacking)
    if missing >= former.missing { self = former }
  }

  private var all: [PlacedLabels] { [main] + zooms }
  private var missing: Int { all.reduce(0) { $0 + $1.solution.dropped.count(where: \.isRequired) } }
  var flaws: [LabelViolation] { all.flatMap(\.violations) }
  var lapses: [LabelLapse] { all.flatMap(\.lapses) }
}
