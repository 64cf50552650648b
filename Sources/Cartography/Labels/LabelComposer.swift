import Geometry
import Labeling
import MapSpec
import Scene
import Work

/// Places the names that the layers asked for and draws them.
struct LabelComposer {
  let context: MapContext
  let land: IndexedArea

  init(context: MapContext, land: Area) {
    (self.context, self.land) = (context, IndexedArea(land))
  }

  /// The finished names, in one group for each label, and what is known of their places.
  ///
  /// The dots of towns whose names find no room leave the map, and what they took up is given to the rest.
  func place(_ plate: Plate) throws -> (groups: [SceneGroup], report: LabelOutcome) {
    let requests = plate.labels.compactMap { $0.shown(in: context.style) }
    guard requests.count <= context.labelLimit else {
      throw CartographyError.tooManyLabels(requests.count, allowed: context.labelLimit)
    }
    let blocks = try requests.map { try context.blocks($0) }
    let known = Dictionary(zip(requests, blocks).map { ($0.id, ($0, $1)) }) { first, _ in first }
    var problem = LabelProblem(
      frame: context.frame.box.insetBy(0.8), obstacles: plate.obstacles,
      features: zip(requests, blocks).compactMap { feature($0, $1) })
    var solution = solve(problem)
    let nameless = solution.dropped.filter { Plate.isTown($0.id) }
    if !nameless.isEmpty {
      let gone = Set(nameless.map(\.id))
      problem.features.removeAll { gone.contains($0.id) }
      problem.obstacles.removeAll { $0.owner.map(gone.contains) ?? false }
      solution = solve(problem)
    }
    var outcome = outcome(of: solution, dropping: nameless, known)
    outcome.violations = timed(.label) { LabelVerifier.violations(of: solution, in: problem) }
    let labels = try solution.placements.compactMap { placement in
      try known[placement.id].map {
        try draw(
          placement, $0.0, $0.1, around: plate.obstacles.filter { $0.owner == placement.id })
      }
    }
    let group = SceneGroup(
      id: "\(context.prefix)-labels", title: "labels", role: .layer,
      nodes: labels.map(SceneNode.group))
    return ([group], outcome)
  }

  private func solve(_ problem: LabelProblem) -> LabelSolution {
    var weights = LabelWeights.standard
    // On plates with clusters of bases, nothing is worse than a name beside the wrong symbol.
    weights.ambiguity = 14
    let solver = LabelSolver(weights: weights)
    return timed(.label) { solver.solve(problem) }
  }

  private func outcome(
    of solution: LabelSolution, dropping nameless: [DroppedLabel],
    _ known: [String: (LabelRequest, [LabelBlock])]
  ) -> LabelOutcome {
    let words = { (id: String) in
      known[id]?.0.lines.map(\.text).joined(separator: ", ") ?? ""
    }
    return LabelOutcome(
      labels: solution.placements.map { placement in
        let boxes = placement.boxes.map(\.bounds)
        return .init(
          id: placement.id, text: words(placement.id), frame: context.prefix,
          position: placement.position, costs: placement.costs,
          alternatives: placement.alternatives, bestAlternative: placement.bestAlternative,
          hasLeader: placement.leader != nil,
          box: boxes.dropFirst().reduce(boxes.first ?? context.frame.box) { $0.union($1) })
      },
      dropped: (solution.dropped + nameless).sorted { $0.id < $1.id }.map {
        .init(
          id: $0.id, text: words($0.id), frame: context.prefix, isRequired: $0.isRequired,
          reason: "\($0.reason)")
      },
      cost: solution.cost, bound: solution.bound, components: solution.components,
      provenOptimal: solution.provenOptimal)
  }

  private func feature(_ request: LabelRequest, _ blocks: [LabelBlock]) -> LabelFeature? {
    guard let first = blocks.first?.rows.first else { return nil }
    let kind: LabelFeature.Kind
    // Bases stand freer than towns.
    var clearance = request.isRequired ? 0.4 : 0.2
    switch request.target {
    case .point(let symbol):
      kind = .point(
        PointLabel(
          symbol: symbol, variants: blocks.map(\.variant),
          gaps: request.isRequired ? [0.6, 1.2, 2] : [0.4, 0.6, 1.2, 2], ground: groundNear(symbol))
      )
    case .area(let area):
      kind = .area(AreaLabel(area: area, variants: blocks.map(\.variant)))
      clearance = 1
    case .line(let path, let side):
      kind = .line(
        LineLabel(
          path: path, textLength: first.width, ascent: first.ascent, descent: first.descent,
          sides: side == .on ? [.on] : [.above, .below]))
      clearance = 0.9
    }
    let pin = context.map.labels.last { $0.id == request.id }
    return LabelFeature(
      id: request.id, kind, priority: request.priority, isRequired: request.isRequired,
      clearance: clearance
    ).pinned(pin, in: context.frame)
  }

  private func draw(
    _ placement: LabelPlacement, _ request: LabelRequest, _ blocks: [LabelBlock],
    around rims: [Obstacle]
  ) throws -> SceneGroup {
    let block = blocks[placement.variant]
    let id = "\(context.prefix)-label-\(request.id)"
    var nodes: [SceneNode] = []
    if let leader = placement.leader.map({ cut($0, at: rims) }) {
      nodes.append(
        .shape(
          SceneShape(Outline(leader), stroke: context.style.line(.leader).stroke)))
    }
    if let baseline = placement.baseline, let row = block.rows.first,
      case .text(let text) = row.content
    {
      nodes.append(drawn(text, row.role, .curve(baseline), request))
    } else {
      for (index, (row, box)) in zip(block.rows, placement.rowBoxes).enumerated() {
        switch row.content {
        case .text(let text):
          let start = Point(box.minX, box.minY + row.ascent)
          nodes.append(drawn(text, row.role, .straight(start, angle: 0), request))
        case .units(let units, _):
          nodes += try units.nodes(at: Point(box.minX, box.minY), id: "\(id)-row-\(index + 1)")
        }
      }
    }
    return SceneGroup(
      id: id,
      title: request.lines.map(\.text).joined(separator: ", "), role: .label, nodes: nodes)
  }

  /// The land round a symbol near the coast, so that its name does not lie half on land and half on water.
  private func groundNear(_ symbol: Symbol) -> Area? {
    let window = symbol.bounds.grown(by: Self.coastal)
    let ground = land.parts(near: window).compactMap { $0.clipped(to: window) }
    let isAllLand = ground.totalArea > window.area * 0.995
    return isAllLand || ground.isEmpty ? nil : ground
  }

  /// A name reaches so far from its symbol, in millimetres.
  private static let coastal = 14.0

  /// A leader from the label that ends where it first meets a symbol of its own group.
  private func cut(_ leader: Polyline, at rims: [Obstacle]) -> Polyline {
    guard let start = leader.points.first, leader.points.count == 2, let end = leader.points.last
    else { return leader }
    let steps = max(2, Int(leader.length / 0.1))
    let meets = { (point: Point) in
      rims.contains { rim in
        guard case .circle(let center, let radius) = rim.shape else { return false }
        return center.distance(to: point) < radius
      }
    }
    let first = (1...steps).first { meets(start.interpolated(to: end, Double($0) / Double(steps))) }
    guard let first else { return leader }
    return Polyline([start, start.interpolated(to: end, Double(first) / Double(steps))])
  }

  /// The words, or in an exercise a line to write them on.
  private func drawn(
    _ text: ShapedText, _ role: TypeRole, _ placement: SceneText.Placement,
    _ request: LabelRequest
  ) -> SceneNode {
    let spec = context.style.type(role)
    if spec.form == .line {
      let line =
        switch placement {
        case .straight(let start, _): Polyline([start, start + Vector(text.width, 0)])
        case .curve(let line): line
        }
      var stroke = context.style.line(.leader).stroke
      stroke.color = spec.color
      return .shape(SceneShape(Outline(line), stroke: stroke))
    }
    let color: ColorRole? =
      switch request.halo {
      case .land: .halo
      case .water: .waterHalo
      case nil: nil
      }
    return .text(
      SceneText(
        text, at: placement, color: spec.color,
        halo: color.map { .init(context.style.color($0), Millimetres(points: request.haloWidth)) }))
  }
}
