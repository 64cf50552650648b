import Geometry

extension PointLabel {
  /// The candidates beside the symbol, without leaders, that touch no hard obstacle, and the number
  /// of positions that were tried. Their costs are complete.
  func candidates(of feature: LabelFeature, in field: ObstacleField)
    -> (legal: [Candidate], tried: Int)
  {
    candidates(of: feature, in: field, field.positions(preferences), gaps)
  }

  /// Additional candidates beside the symbol: between the usual positions, closer to the symbol and
  /// a little farther away.
  func finerCandidates(of feature: LabelFeature, in field: ObstacleField)
    -> (legal: [Candidate], tried: Int)
  {
    guard let nearest = gaps.first, let farthest = gaps.last else { return ([], 0) }
    let usual = candidates(
      of: feature, in: field, field.positions(preferences),
      [nearest / 2, farthest, farthest * 1.4])
    let between = candidates(
      of: feature, in: field, SidePosition.finer(than: preferences, field.weights),
      [nearest / 2] + gaps)
    return (usual.legal + between.legal, usual.tried + between.tried)
  }

  private func candidates(
    of feature: LabelFeature, in field: ObstacleField, _ positions: [SidePosition], _ gaps: [Double]
  ) -> (legal: [Candidate], tried: Int) {
    let reach = reach(gaps, clearance: feature.clearance)
    let nearby = field.hard.nearby(reach, of: feature.id)
    let coast = ground.map { Coast($0, within: reach) }
    let own = PlainObstacle(symbol, isSymbol: true)
    let (nearest, farthest) = (self.gaps.first ?? 0, gaps.reduce(0, max))
    var legal: [Candidate] = []
    legal.reserveCapacity(16)
    var tried = 0
    for (index, variant) in variants.enumerated() where !variant.rows.isEmpty {
      tried += gaps.count * positions.count
      let (width, height) = (variant.width, variant.height)
      var blockers = SidePosition.Side.allCases.map { side in
        let room = side.room(width: width, height: height, beside: symbol, gap: farthest)
        return nearby.blockers(in: room, clearance: feature.clearance)
      }
      for gap in gaps {
        for position in positions {
          let corner = position.corner(variant, width, height, beside: own, gap: gap)
          let block = Box(x: corner.x, y: corner.y, width: width, height: height)
          guard field.frame.contains(block) else { continue }
          let isPlain = variant.rows.count == 1
          let rows = isPlain ? [] : variant.rowBoxes(topLeft: corner, position.side.alignment)
          let isBlocked =
            isPlain
            ? blockers[position.side.rawValue].touch(block)
            : rows.contains { blockers[position.side.rawValue].touch($0) }
          guard !isBlocked,
            feature.mayCrossBarriers
              || !field.isBarred(
                (isPlain ? [block] : rows).map { OrientedBox($0) }, of: feature)
          else { continue }
          let distance =
            isPlain
            ? own.distance(to: block) : rows.reduce(.infinity) { min($0, own.distance(to: $1)) }
          let limit = ObstacleField.ambiguityReach * max(distance, 0.5)
          let foreign =
            isPlain
            ? nearby.foreignDistance(block, limit: limit)
            : rows.reduce(limit) { nearby.foreignDistance($1, limit: $0) }
          var terms = CostTerms(
            preference: position.cost + variant.cost,
            distance: field.weights.distance * abs(gap - nearest))
          if let coast {
            terms.mismatch = field.weights.mismatch * coast.mix(isPlain ? [block] : rows)
          }
          terms.ambiguity = field.ambiguity(own: distance, foreign: foreign)
          if isPlain {
            terms.ink = field.ink.cost(of: block, owner: feature.id)
            terms.taboo = field.tabooCost(
              [OrientedBox(block)], of: feature, own: distance, foreign: foreign)
            legal.append(
              Candidate(
                variant: index, position: position.name, rank: position.rank,
                alignment: position.side.alignment, row: block, terms: terms))
          } else {
            let boxes = rows.map { OrientedBox($0) }
            terms.ink = field.ink.cost(of: boxes, owner: feature.id)
            terms.taboo = field.tabooCost(boxes, of: feature, own: distance, foreign: foreign)
            legal.append(
              Candidate(
                variant: index, position: position.name, rank: position.rank,
                alignment: position.side.alignment, boxes: boxes, terms: terms))
          }
        }
      }
    }
    return (legal, tried)
  }

  /// The bounding box of all candidates and of everything that can affect them.
  private func reach(_ gaps: [Double], clearance: Double) -> Box {
    let gap = gaps.reduce(0, max)
    let margin = gap + max(clearance, ObstacleField.ambiguityReach * max(gap, 0.5)) + 0.01
    let width = variants.reduce(0) { max($0, $1.width) } + margin
    let height = variants.reduce(0) { max($0, $1.height) } + margin
    let bounds = symbol.bounds
    return Box(
      minX: bounds.minX - width, minY: bounds.minY - height, maxX: bounds.maxX + width,
      maxY: bounds.maxY + height)
  }
}
