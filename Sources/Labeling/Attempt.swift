import Geometry

/// The distance in millimetres within which placed labels look for other places, to make room for a
/// label without one.
private let neighbourhood = 12.0

/// The largest number of candidates with leaders for all labels together. It is limited because
/// each of them conflicts with most others.
private let mostLeaders = 8000

/// The labels with their candidates, and the choice of candidates so far.
struct Attempt {
  /// The group of required labels that increase their effort if some required labels have no place:
  /// those without a place, those and their neighbours, or all.
  enum Circle { case missing, neighbours, everyone }

  private let field: ObstacleField
  private let threads: Int
  /// The number of steps of a ``StepMeter`` that are left for all further searches.
  private var steps = 900_000_000
  private(set) var groups: [CandidateGroup]
  /// For each group, the serial number of the chosen candidate. Nil if the label has no place.
  private var chosen: [Int?]
  /// The current choice as a whole. ``finish()`` may still improve it.
  private var draft: Draft?
  /// The final choice, with its cost and bound. It is set by ``finish()``.
  private var selection = Selection(choice: [], cost: 0, bound: 0, components: 0)

  /// Creates the candidates of all labels. The problem must have been checked, see
  /// ``LabelProblem/checked``.
  init(_ problem: LabelProblem, _ weights: LabelWeights, threads: Int) {
    let features = problem.features.sorted { $0.id < $1.id }
    let field = ObstacleField(problem, features: features, weights: weights)
    self.field = field
    self.threads = threads
    let contenders = Contenders(features, frame: problem.frame)
    groups = parallelRuns(features.count, threads: threads) { run in
      run.flatMap { number in
        let feature = features[number]
        return (0..<feature.copies(in: problem.frame)).map {
          CandidateGroup(
            feature, copy: $0, isContender: contenders.isContender[number],
            keeping: contenders.mostPlaces, in: field)
        }
      }
    }.flatMap(\.self)
    chosen = groups.map { _ in nil }
  }

  /// Chooses candidates again. If `news` is not nil, only these groups have changed since the last
  /// search.
  mutating func search(news: [Int]? = nil) {
    let problem = groups.selectionProblem(
      frame: field.frame, weights: field.weights, threads: threads)
    let start = groups.indices.map { index in
      chosen[index].flatMap { serial in
        groups[index].candidates.firstIndex { $0.serial == serial }
      }.map { $0 + problem.groupStarts[index] }
    }
    var isNew: [Bool] = []
    if let news {
      isNew = groups.map { _ in false }
      for index in news { isNew[index] = true }
    }
    let draft = solver.draft(problem, from: start, news: isNew)
    steps -= draft.steps
    take(draft.selection.choice, of: problem)
    self.draft = draft
  }

  /// A search may use at most half of the remaining steps, so that enough are left for later ones.
  private var solver: SelectionSolver {
    SelectionSolver(threads: threads, steps: max(steps / 2, 20_000_000))
  }

  /// Computes a bound of the cost, and improves the choice to the optimum where that is not too
  /// hard.
  mutating func finish() {
    guard let draft else { return }
    selection = solver.finish(draft)
    take(selection.choice, of: draft.problem)
    self.draft = nil
  }

  private mutating func take(_ choice: [Int?], of problem: SelectionProblem) {
    chosen = groups.indices.map { index in
      choice[index].map { groups[index].candidates[$0 - problem.groupStarts[index]].serial }
    }
  }

  /// Lets required labels without a place, and optionally others (see ``Circle``), look for more
  /// places.
  ///
  /// A required label with a place that breaks a taboo looks for another one, too.
  ///
  /// - Returns: False if all required labels already have such a place.
  mutating func tryHarder(_ effort: Effort, _ circle: Circle) -> Bool {
    // Only labels that have no place at all are worth a new search of the whole page.
    let missing = groups.indices.filter {
      groups[$0].isRequired && groups[$0].isContender
        && (circle == .everyone ? chosen[$0] == nil : isWanting($0))
    }
    guard !missing.isEmpty else { return false }
    let isNear = nearness(to: circle == .neighbours ? missing : [], within: 40)
    var hungry = groups.indices.filter { index in
      let group = groups[index]
      guard group.isRequired, group.isContender, group.effort < effort else { return false }
      switch circle {
      case .missing: return missing.contains(index)
      case .neighbours: return isNear(index)
      case .everyone: return true
      }
    }
    let fed = groups.count { $0.effort >= effort && $0.effort > .fine }
    hungry = mostImportant(effort.mostLabels - fed, of: hungry)
    let most = mostLeaders / max(1, fed + hungry.count)
    let former = self
    for index in hungry {
      groups[index].tryHarder(effort, in: field, keeping: most)
    }
    // With so many new candidates the former choice may be a bad start, so the search starts from
    // scratch.
    if circle == .everyone { chosen = groups.map { _ in nil } }
    if !hungry.isEmpty || circle == .everyone { search() }
    // If the number of new candidates was limited, the new search may have led to a worse choice.
    // Then the former one is restored.
    if most < Effort.desperate.mostPlaces, let before = former.cost, let now = cost, now > before {
      let steps = steps
      self = former
      self.steps = steps
    }
    return true
  }
}

extension Attempt {
  /// Whether a label has no place, or one that breaks a taboo though it is not pinned there.
  private func isWanting(_ index: Int) -> Bool {
    guard let serial = chosen[index] else { return true }
    guard !groups[index].isPinned else { return false }
    return groups[index].candidates.contains { $0.serial == serial && $0.terms.taboo > 0 }
  }

  /// The cost of the current choice.
  private var cost: Int? { draft.map { $0.problem.cost(of: $0.selection.choice) } }

  /// The `count` groups with the highest priority among `some`, in ascending order.
  private func mostImportant(_ count: Int, of some: [Int]) -> [Int] {
    guard some.count > count else { return some }
    let order = some.sorted {
      (-groups[$0].feature.priority, $0) < (-groups[$1].feature.priority, $1)
    }
    return order.prefix(max(0, count)).sorted()
  }

  /// Returns a function that tells whether the feature of a group lies within `distance` (in
  /// millimetres) of the features of any of the groups `others`. It compares bounding boxes.
  private func nearness(to others: [Int], within distance: Double) -> (Int) -> Bool {
    let places = others.compactMap { groups[$0].feature.place?.grown(by: distance) }
    let grid = BoxGrid(places, extent: field.frame, cell: 20)
    return { group in
      guard let place = groups[group].feature.place else { return false }
      var found = false
      grid.forEach(near: place) { _ in
        found = true
        return false
      }
      return found
    }
  }

  /// Lets optional labels without a place, and those near them, try more positions beside their
  /// symbols. This is done only on pages with enough space. If many labels have no place, more
  /// positions do not help.
  mutating func useRoom() {
    for distance in [0, neighbourhood] {
      let missing = groups.indices.filter(isWanting)
      guard !missing.isEmpty, groups.count <= 1500, missing.count * 10 <= groups.count else {
        return
      }
      let isNear = nearness(to: distance == 0 ? [] : missing, within: distance)
      let hungry = groups.indices.filter { index in
        guard groups[index].effort < .fine else { return false }
        return distance == 0 ? isWanting(index) : isNear(index)
      }
      for index in hungry { groups[index].tryHarder(.fine, in: field) }
      if !hungry.isEmpty { search(news: hungry) }
    }
  }
}

extension LabelFeature {
  /// The number of labels for the feature: more than one if a label is repeated along a line.
  fileprivate func copies(in frame: Box) -> Int {
    guard pin == nil, case .line(let label) = kind else { return 1 }
    return label.sections(in: frame).count
  }

  /// The bounding box of the labelled feature.
  fileprivate var place: Box? {
    switch kind {
    case .point(let label): label.symbol.bounds
    case .line(let label): label.path.box
    case .area(let label): label.area.box
    }
  }
}

extension Attempt {
  /// The result: each label with its placement or with the reason why it has none.
  var solution: LabelSolution {
    var solution = LabelSolution()
    solution.cost = Double(selection.cost) / 1000
    solution.bound = Double(selection.bound) / 1000
    solution.components = selection.components
    solution.provenOptimal = selection.provenOptimal
    let placed = groups.indices.compactMap { index -> (CandidateGroup, Candidate)? in
      guard let serial = chosen[index],
        let candidate = groups[index].candidates.first(where: { $0.serial == serial })
      else { return nil }
      return (groups[index], candidate)
    }
    solution.placements = parallelRuns(placed.count, threads: threads) { run in
      placed[run].map { group, candidate in
        LabelPlacement(
          group, candidate, nearness: field.nearness(candidate, group.feature))
      }
    }.flatMap(\.self)
    let missing = groups.indices.filter { chosen[$0] == nil }
    guard !missing.isEmpty else { return solution }
    let finder = RivalFinder(placed, frame: field.frame)
    solution.dropped = parallelRuns(missing.count, threads: threads) { run in
      missing[run].map { index in
        DroppedLabel(
          id: groups[index].feature.id, copy: groups[index].copy,
          isRequired: groups[index].isRequired,
          reason: groups[index].reasonForDropping(finder))
      }
    }.flatMap(\.self)
    return solution
  }
}

extension LabelPlacement {
  fileprivate init(_ group: CandidateGroup, _ candidate: Candidate, nearness: Double?) {
    self.init(
      id: group.feature.id, copy: group.copy, variant: candidate.variant,
      position: candidate.position.description, rank: candidate.rank,
      alignment: candidate.alignment,
      boxes: candidate.boxes, baseline: candidate.baseline,
      leader: candidate.leader.map { Polyline([$0.start, $0.end]) }, costs: candidate.terms,
      alternatives: max(0, group.legal - 1),
      bestAlternative: group.candidates.first { $0.serial != candidate.serial }?.terms.total,
      nearness: nearness)
  }
}

/// The distance in millimetres up to which foreign symbols are considered in the nearness of a
/// label.
private let nearnessReach = 8.0

extension ObstacleField {
  /// The ratio between the distances of a label from its own symbol and from the nearest foreign
  /// one. Nil for labels without a symbol and for labels with a leader.
  fileprivate func nearness(_ candidate: Candidate, _ feature: LabelFeature) -> Double? {
    guard case .point(let label) = feature.kind, candidate.leader == nil else { return nil }
    let boxes = candidate.boxes
    let own = boxes.reduce(.infinity) { min($0, label.symbol.distance(to: $1.bounds)) }
    let foreign = hard.distance(
      from: boxes, within: candidate.bounds, notOf: feature.id, limit: nearnessReach)
    return own / max(foreign, 1e-6)
  }
}
