import Geometry

extension LineLabel {
  /// How many labels the path carries.
  var copies: Int {
    guard let repeatDistance, repeatDistance > 0 else { return 1 }
    return max(1, Int(path.length / repeatDistance))
  }

  /// The stretches of the path that text can follow, costed but for what they cover.
  ///
  /// - Parameters:
  ///   - copy: which of the ``copies`` is wanted: each has its own section of the path.
  ///   - isLenient: whether to accept sharp bends, short paths and, last of all, level text that does not
  ///     follow the path.
  func candidates(copy: Int, isLenient: Bool, _ weights: LabelWeights) -> [Candidate] {
    guard path.length > 0, textLength > 0, height > 0 else { return [] }
    var best: [Slot: Candidate] = [:]
    for reach in isLenient ? [1, 2.5, 6] : [1, 2.5] {
      var smooth = SmoothedPath(
        path, step: max(height / 4, path.length / 4000), reach: reach * height)
      let overhang = max(0, textLength - smooth.length)
      guard smooth.length >= textLength * (isLenient ? 0.3 : 0.6) else { continue }
      if smooth.length < textLength * 1.15 {
        smooth.extend(by: (textLength * 1.15 - smooth.length) / 2, directionOver: height)
      }
      for stretch in stretches(of: smooth, copy: copy) {
        for (rank, side) in sides.enumerated() {
          guard let fit = fit(smooth, stretch, side, isLenient ? 0.5 : 0.27, weights) else {
            continue
          }
          var candidate = fit
          candidate.rank = rank
          candidate.terms.preference = weights.position * Double(rank)
          candidate.terms.shape += weights.overhang * overhang
          let slot = Slot(side: side, start: stretch.lowerBound)
          if let other = best[slot], other.terms.total <= candidate.terms.total { continue }
          best[slot] = candidate
        }
      }
    }
    let level = isLenient ? levelCandidates(weights) : []
    return best.keys.sorted().compactMap { best[$0] } + level
  }

  /// Ranges of distances along the path, a little longer than the text.
  private func stretches(of smooth: SmoothedPath, copy: Int) -> [ClosedRange<Double>] {
    let wanted = min(smooth.length, textLength * 1.15)
    let spare = smooth.length - wanted
    let count = min(48, Int(spare / (height / 2)))
    return (0...max(0, count)).compactMap { number in
      let start = count > 0 ? spare * Double(number) / Double(count) : spare / 2
      guard copies > 1 else { return start...(start + wanted) }
      let share = (start + wanted / 2) / smooth.length * Double(copies) - Double(copy)
      return (0.15...0.85).contains(share) ? start...(start + wanted) : nil
    }
  }

  /// Text on one side of a stretch, or nil where it would bend too sharply or stand upside down.
  private func fit(
    _ smooth: SmoothedPath, _ stretch: ClosedRange<Double>, _ side: LineSide,
    _ sharpest: Double, _ weights: LabelWeights
  ) -> Candidate? {
    guard let course = Course(smooth, stretch) else { return nil }
    let detour: Double
    let rise: Double
    switch side {
    case .above:
      detour = course.reachUp
      rise = gap + descent + detour
    case .below:
      detour = course.reachDown
      rise = -(gap + ascent + detour)
    case .on:
      detour = max(course.reachUp, course.reachDown)
      rise = -(ascent - descent) / 2
    }
    guard let raised = course.raised(by: rise) else { return nil }
    let spare = raised.length - textLength
    guard spare >= -1e-9 else { return nil }
    let baseline = raised.part(from: spare / 2, to: spare / 2 + textLength)
    let boxes = letterBoxes(along: baseline, ascent: ascent, descent: descent)
    guard let bend = bend(of: boxes, sharpest: sharpest) else { return nil }
    let chord = (baseline.points[baseline.points.count - 1] - baseline.points[0]).normalized
    let middle = abs((stretch.lowerBound + stretch.upperBound) / smooth.length - 1)
    let shape =
      weights.bend * bend + weights.slope * (1 - abs(chord.dx)) + weights.offMiddle * middle
      + weights.detour * detour
    return Candidate(
      variant: 0, position: side.rawValue, alignment: .center, boxes: boxes, baseline: baseline,
      terms: CostTerms(shape: shape))
  }

  /// The sum of all bends in radians; nil when one is too sharp or a letter would lean backwards.
  private func bend(of boxes: [OrientedBox], sharpest: Double) -> Double? {
    guard let first = boxes.first, first.axis.dx >= -1e-9 else { return nil }
    var sum = 0.0
    for (a, b) in zip(boxes, boxes.dropFirst()) {
      let turn = abs(Vector(a.axis.dot(b.axis), a.axis.cross(b.axis)).angle)
      guard turn <= sharpest, b.axis.dx >= -1e-9 else { return nil }
      sum += turn
    }
    return sum
  }

  /// Straight, level text above or below places of the path: for required labels of lines too short or
  /// too crooked to be followed.
  private func levelCandidates(_ weights: LabelWeights) -> [Candidate] {
    let samples = path.resampled(step: max(height, path.length / 24)).points
    return samples.flatMap { place -> [Candidate] in
      let near = samples.filter {
        abs($0.x - place.x) <= textLength / 2 && abs($0.y - place.y) <= 3 * height
      }
      let top = near.reduce(place.y) { min($0, $1.y) }
      let bottom = near.reduce(place.y) { max($0, $1.y) }
      return [top - gap - descent, bottom + gap + ascent].enumerated().map { rank, y in
        let baseline = Polyline([
          Point(place.x - textLength / 2, y), Point(place.x + textLength / 2, y),
        ])
        return Candidate(
          variant: 0, position: rank == 0 ? "level above" : "level below", rank: sides.count + rank,
          alignment: .center,
          boxes: letterBoxes(along: baseline, ascent: ascent, descent: descent), baseline: baseline,
          terms: CostTerms(
            preference: weights.position * Double(sides.count + rank),
            shape: weights.leader + weights.detour * abs(y - place.y)))
      }
    }
  }
}

/// Stretches of the same side that start at the same place compete.
private struct Slot: Hashable, Comparable {
  let side: LineSide
  let start: Double

  static func < (a: Slot, b: Slot) -> Bool {
    (a.side.rawValue, a.start) < (b.side.rawValue, b.start)
  }
}
