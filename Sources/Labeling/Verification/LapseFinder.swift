import Geometry

extension LabelVerifier {
  /// All labels of the solution that may be misread. It measures with the geometry of the verifier.
  package static func lapses(of solution: LabelSolution, in problem: LabelProblem) -> [LabelLapse] {
    LapseFinder(solution, problem).all
  }
}

/// Finds labels that may be misread.
private struct LapseFinder {
  /// A placed label and its feature.
  private struct Placed {
    let placement: LabelPlacement
    let feature: LabelFeature
    let outlines: [CheckedOutline]
    let bounds: Box
  }

  private let placed: [Placed]
  private let symbols: [(owner: String, shape: CheckedShape)]
  private let taboos: [CheckedShape]
  /// The rings of each realm with their bounding boxes.
  private let realms: [[(outline: CheckedOutline, bounds: Box)]]

  init(_ solution: LabelSolution, _ problem: LabelProblem) {
    let features = Dictionary(problem.features.map { ($0.id, $0) }) { first, _ in first }
    placed = solution.placements.compactMap { placement in
      guard let feature = features[placement.id] else { return nil }
      let outlines = placement.boxes.map { CheckedOutline(points: $0.corners) }
      return Box(outlines.flatMap(\.points)).map {
        Placed(placement: placement, feature: feature, outlines: outlines, bounds: $0)
      }
    }
    let own = problem.features.compactMap { feature -> (String, CheckedShape)? in
      guard case .point(let label) = feature.kind else { return nil }
      return (feature.id, CheckedShape(label.symbol.shape))
    }
    symbols =
      own
      + problem.obstacles.compactMap { obstacle in
        guard obstacle.kind == .hard, let owner = obstacle.owner else { return nil }
        switch obstacle.shape {
        case .box, .circle: return (owner, CheckedShape(obstacle.shape))
        case .line, .area: return nil
        }
      }
    taboos = problem.obstacles.filter(\.kind.isTaboo).map { CheckedShape($0.shape) }
    realms = problem.realms.map { area in
      area.flatMap(\.rings).compactMap { ring in
        ring.box.map { (CheckedOutline(points: ring.points), $0) }
      }
    }
  }

  var all: [LabelLapse] {
    var found: [LabelLapse] = []
    let nearTaboos = BoxSweep(taboos.map(\.bounds))
    let nearSymbols = BoxSweep(symbols.map(\.shape.bounds))
    for label in placed {
      if isAbroad(label) { found.append(.abroad(label.feature.id)) }
      let covered = nearTaboos.numbers(meeting: label.bounds).contains { number in
        label.outlines.contains { taboos[number].distance(to: $0) < -LabelVerifier.tolerance }
      }
      if covered, label.feature.keepsOffTaboos { found.append(.onTaboo(label.feature.id)) }
      if let nearer = nearerSymbol(label, nearSymbols) {
        found.append(.nearerToForeign(label: label.feature.id, symbol: nearer))
      }
    }
    return found + stacks
  }

  /// Whether a letter of the label lies in a realm that is not among the homes of its feature, or
  /// across its edge.
  private func isAbroad(_ label: Placed) -> Bool {
    guard let homes = label.feature.homes else { return false }
    return realms.indices.contains { realm in
      guard !homes.contains(realm) else { return false }
      let near = realms[realm].filter { $0.bounds.intersects(label.bounds) }
      guard !near.isEmpty else { return false }
      return label.outlines.contains { outline in
        let isCut = near.contains { ring in
          ring.outline.edges.contains { edge in
            Box(edge.0, edge.1).intersects(label.bounds)
              && outline.edges.contains { segmentsMeet(edge.0, edge.1, $0.0, $0.1) }
          }
        }
        // Rings of holes turn the parity back.
        return isCut
          || outline.points.first.map { corner in
            near.count { $0.outline.winds(round: corner) } % 2 == 1
          } ?? false
      }
    }
  }

  /// The owner of a foreign symbol that is nearer to the label than its own. Nil if there is none.
  private func nearerSymbol(_ label: Placed, _ near: BoxSweep) -> String? {
    guard case .point(let point) = label.feature.kind, label.placement.leader == nil else {
      return nil
    }
    let shape = CheckedShape(point.symbol.shape)
    let own = label.outlines.map { shape.distance(to: $0) }.min() ?? 0
    let limit = max(own, 0.5) - LabelVerifier.tolerance
    return near.numbers(meeting: label.bounds.grown(by: limit)).first { number in
      symbols[number].owner != label.feature.id
        && label.outlines.contains { symbols[number].shape.distance(to: $0) < limit }
    }.map { symbols[$0].owner }
  }

  /// The pairs of horizontal labels that stand too closely above each other.
  private var stacks: [LabelLapse] {
    let sweep = BoxSweep(placed.map { $0.bounds.grown(by: $0.feature.stackClearance) })
    return placed.indices.flatMap { index -> [LabelLapse] in
      let label = placed[index]
      guard label.feature.stackClearance > 0 else { return [] }
      return sweep.numbers(meeting: label.bounds).compactMap { number in
        let other = placed[number]
        guard number > index, other.feature.id != label.feature.id else { return nil }
        let gap = min(label.feature.stackClearance, other.feature.stackClearance)
        return isStacked(label, other, gap - 1e-3)
          ? .stacked(label.feature.id, other.feature.id) : nil
      }
    }
  }

  private func isStacked(_ label: Placed, _ other: Placed, _ gap: Double) -> Bool {
    label.placement.rowBoxes.contains { row in
      other.placement.rowBoxes.contains { rival in
        row.minX < rival.maxX && rival.minX < row.maxX && row.minY - rival.maxY < gap
          && rival.minY - row.maxY < gap
      }
    }
  }
}
