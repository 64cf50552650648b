import Geometry
import Labeling
import MapSpec
import Scene
import Work

/// Places the names that the layers of a view requested.
struct LabelComposer {
  let context: MapContext
  let view: View
  private let land: IndexedArea

  init(_ context: MapContext, _ view: View) {
    (self.context, self.view) = (context, view)
    land = IndexedArea(view.page.basemap.land)
  }

  /// Places the names. Some symbols are meaningless without their names. If no position is found for such a
  /// name, its symbol is removed, and the remaining names are placed again with the room that it leaves.
  ///
  /// - Parameters:
  ///   - requests: the names to place.
  ///   - obstacles: the obstacles for names.
  ///   - pins: the labels whose positions the author has fixed.
  ///   - small: the kinds of names that are set in their smallest size.
  /// - Throws: ``CartographyError/tooManyLabels(_:allowed:)``.
  func place(
    _ requests: [LabelRequest], around obstacles: [Obstacle], pins: [LabelPinSpec],
    small: Set<TypeRole> = []
  ) throws -> PlacedLabels {
    let requests = requests.compactMap { $0.shown(in: context.style) }.map { request in
      request.kind.map(small.contains) == true ? request.small(in: context.style) : request
    }
    guard requests.count <= context.labelLimit else {
      throw CartographyError.tooManyLabels(requests.count, allowed: context.labelLimit)
    }
    let names = try requests.map { PlacedLabels.Name(request: $0, blocks: try context.blocks($0)) }
    let pinsByID = Dictionary(pins.map { ($0.id, $0) }) { _, last in last }
    let states = try context.states(in: view)
    var problem = LabelProblem(
      frame: view.frame.box.shrunk(by: 0.8), obstacles: obstacles,
      features: names.compactMap { feature($0, pinsByID[$0.request.id], states) },
      realms: states.lands)
    var solution = solve(problem)
    let leaving = Set(requests.filter(\.symbolGoesToo).map(\.id))
    let nameless = solution.dropped.filter { leaving.contains($0.id) }
    if !nameless.isEmpty {
      let gone = Set(nameless.map(\.id))
      problem.features.removeAll { gone.contains($0.id) }
      problem.obstacles.removeAll { $0.owner.map(gone.contains) ?? false }
      solution = solve(problem)
    }
    return PlacedLabels(
      names: Dictionary(names.map { ($0.request.id, $0) }) { first, _ in first },
      solution: solution, nameless: nameless,
      violations: timed(.label) { LabelVerifier.violations(of: solution, in: problem) },
      lapses: timed(.label) { LabelVerifier.lapses(of: solution, in: problem) },
      obstacles: obstacles)
  }

  private func solve(_ problem: LabelProblem) -> LabelSolution {
    var weights = LabelWeights.standard
    // On maps with clusters of bases, a name beside the wrong symbol is the worst fault of all.
    weights.ambiguity = 14
    let solver = LabelSolver(weights: weights)
    return timed(.label) { solver.solve(problem) }
  }

  private func feature(
    _ name: PlacedLabels.Name, _ pin: LabelPinSpec?, _ states: PageStates
  ) -> LabelFeature? {
    let (request, blocks) = (name.request, name.blocks)
    guard let first = blocks.first?.rows.first else { return nil }
    let kind: LabelFeature.Kind =
      switch request.target {
      case .point(let symbol):
        .point(
          PointLabel(
            symbol: symbol, variants: blocks.map(\.variant),
            gaps: request.labelClass.gaps.map(\.value), ground: groundNear(symbol)))
      case .area(let area): .area(AreaLabel(area: area, variants: blocks.map(\.variant)))
      case .line(let path, let side):
        .line(
          LineLabel(
            path: path, textLength: first.width, ascent: first.ascent, descent: first.descent,
            sides: side == .on ? [.on] : [.above, .below],
            gap: (request.labelClass.gaps.first?.value ?? 0) + request.reach))
      }
    var feature = LabelFeature(id: request.id, kind, request.labelClass)
    feature.homes = request.sites.isEmpty ? nil : states.homes(request.sites)
    if case .point = request.target { feature.stackClearance = Self.stackClearance }
    return feature.pinned(pin, in: view.frame)
  }

  /// The land around a symbol near the coast. It helps to avoid names that are half on land and half on water.
  private func groundNear(_ symbol: Symbol) -> Area? {
    let window = symbol.bounds.grown(by: Self.coastal)
    let ground = land.parts(near: window).compactMap { $0.clipped(to: window) }
    let isAllLand = ground.totalArea > window.area * 0.995
    return isAllLand || ground.isEmpty ? nil : ground
  }

  /// The white, in millimetres, above and below the names of symbols. With less, two names read as one in two
  /// languages.
  private static let stackClearance = 1.0

  /// The largest distance from a symbol that its name may reach, in millimetres.
  private static let coastal = 14.0
}

extension LabelFeature {
  fileprivate init(id: String, _ kind: Kind, _ labelClass: LabelClass) {
    self.init(
      id: id, kind, priority: labelClass.priority, isRequired: labelClass.isRequired,
      clearance: labelClass.clearance.value)
    mayHaveLeader = labelClass.mayHaveLeader
    mayCrossBarriers = labelClass.mayCrossBorders
  }
}
