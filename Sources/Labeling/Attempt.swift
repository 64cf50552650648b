import Geometry

/// Labels within this distance of one without a place make room for it, in millimetres.
private let neighbourhood = 12.0

/// How many candidates with leaders all labels together may have. There is a limit because each of them is in
/// conflict with most others.
private let mostLeaders = 8000

/// The labels with their candidates and the choice made so far.
struct Attempt {
  /// Which required labels try harder when some have no place.
  enum Circle { case missing, neighbours, everyone }

  private let field: ObstacleField
  private let threads: Int
  /// How many steps of a ``StepMeter`` are left for all choices together.
  private var steps = 900_000_000
  private(set) var groups: [CandidateGroup]
  /// The serial number of each group's chosen candidate.
  private var chosen: [Int?]
  /// The choice as a whole, which ``finish()`` may still make better.
  private var draft: Draft?
  /// What is known of the choice as a whole once it is finished.
  private var selection = Selection(choice: [], cost: 0, bound: 0, components: 0)

  /// - Parameter problem: ids differ and numbers are sound.
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

  /// Chooses anew.
  ///
  /// - Parameter news: if not nil, only these groups have changed since the last time.
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

  /// No choice may take more than half of what is left, so that there is some for all that may follow.
  private var solver: SelectionSolver {
    SelectionSolver(threads: threads, steps: max(steps / 2, 20_000_000))
  }

  /// Finds out how good the choice is, and makes it as good as can be where that is not hard.
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

  /// Lets required labels without a place, and those round them, look further.
  ///
  /// - Returns: false when all required labels have a place.
  mutating func tryHarder(_ effort: Effort, _ circle: Circle) -> Bool {
    let missing = groups.indices.filter {
      groups[$0].isRequired && groups[$0].isContender && chosen[$0] == nil
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
    // With so many new candidates the former choice may be in the way, so the search begins anew.
    if circle == .everyone { chosen = groups.map { _ in nil } }
    if !hungry.isEmpty || circle == .everyone { search() }
    // Where not all labels could try, the new beginning may have led to something worse; then the former choice is
    // restored.
    if most < Effort.desperate.mostPlaces, let before = former.cost, let now = cost, now > before {
      let steps = steps
      self = former
      self.steps = steps
    }
    return true
  }
}

extension Attempt {
  /// What the choice so far costs.
  private var cost: Int? { draft.map { $0.problem.cost(of: $0.selection.choice) } }

  /// The `count` groups of highest priority among some, in ascending order.
  private func mostImportant(_ count: Int, of some: [Int]) -> [Int] {
    guard some.count > count else { return some }
    let order = some.sorted {
      (-groups[$0].feature.priority, $0) < (-groups[$1].feature.priority, $1)
    }
    return order.prefix(max(0, count)).sorted()
  }

  /// A test whether the feature of a group lies within a distance of the feature of one of some others.
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

  /// Lets labels without a place that may be left out, and those round them, look at more places beside
  /// their symbols. Only on pages with room: where many labels have no place, that is not for want of
  /// places to try.
  mutating func useRoom() {
    for distance in [0, neighbourhood] {
      let missing = groups.indices.filter { chosen[$0] == nil }
      guard !missing.isEmpty, groups.count <= 1500, missing.count * 10 <= groups.count else {
        return
      }
      let isNear = nearness(to: distance == 0 ? [] : missing, within: distance)
      let hungry = groups.indices.filter { index in
        guard groups[index].effort < .fine else { return false }
        return distance == 0 ? chosen[index] == nil : isNear(index)
      }
      for index in hungry { groups[index].tryHarder(.fine, in: field) }
      if !hungry.isEmpty { search(news: hungry) }
    }
  }
}

extension LabelFeature {
  /// How many labels the feature wants.
  fileprivate func copies(in frame: Box) -> Int {
    guard pin == nil, case .line(let label) = kind else { return 1 }
    return label.sections(in: frame).count
  }

  /// A box round what the label names.
  fileprivate var place: Box? {
    switch kind {
    case .point(let label): label.symbol.bounds
    case .line(let label): label.path.box
    case .area(let label): label.area.box
    }
  }
}

extension Attempt {
  /// The result for the reader: every label with its place or with the reason why it has none.
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

/// Finds the placed labels that stand in the way of another one.
private struct RivalFinder {
  let placed: [(group: CandidateGroup, candidate: Candidate)]
  private let grid: BoxGrid
  private let clearance: Double

  init(_ placed: [(CandidateGroup, Candidate)], frame: Box) {
    self.placed = placed.map { (group: $0.0, candidate: $0.1) }
    clearance = placed.reduce(Leader.clearance) { max($0, $1.0.feature.clearance) }
    grid = BoxGrid(placed.map(\.1.reach), extent: frame, cell: 12)
  }

  /// The labels that stand in a candidate's way, in the order of their ids.
  func rivals(of candidate: Candidate, clearance: Double) -> [String] {
    var found: [Int] = []
    grid.forEach(near: candidate.reach.grown(by: max(clearance, self.clearance))) { number in
      let (group, other) = placed[number]
      if other.conflicts(with: candidate, clearance: max(group.feature.clearance, clearance)) {
        found.append(number)
      }
      return true
    }
    return found.sorted().map { placed[$0].group.feature.id }
  }
}

extension CandidateGroup {
  fileprivate func reasonForDropping(_ finder: RivalFinder) -> DroppedLabel.Reason {
    guard isContender else { return .overcrowded }
    guard let best = candidates.first else {
      if feature.pin != nil { return .unusablePin }
      return rejected == 0 ? .doesNotFit : .blocked(tried: rejected)
    }
    let rivals = finder.rivals(of: best, clearance: feature.clearance)
    return rivals.isEmpty ? .tooCostly : .crowdedOut(by: rivals)
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

/// How far foreign symbols are looked for when the nearness of a label is measured, in millimetres.
private let nearnessReach = 8.0

extension ObstacleField {
  /// How near the label's own symbol is compared with the nearest foreign one; nil for what has no symbol
  /// and for labels with a leader.
  fileprivate func nearness(_ candidate: Candidate, _ feature: LabelFeature) -> Double? {
    guard case .point(let label) = feature.kind, candidate.leader == nil else { return nil }
    let boxes = candidate.boxes
    let own = boxes.reduce(.infinity) { min($0, label.symbol.distance(to: $1.bounds)) }
    let foreign = hard.distance(
      from: boxes, within: candidate.bounds, notOf: feature.id, limit: nearnessReach)
    return own / max(foreign, 1e-6)
  }
}
