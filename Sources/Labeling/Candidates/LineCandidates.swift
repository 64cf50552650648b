import Geometry

/// The largest number of start positions that are tried along a section.
private let maximumStarts = 48

/// A part of a line in which the centre of one label may lie.
struct LineSection {
  let path: Polyline
  /// The range in which the centre of the label may lie, as fractions of the path's length.
  let middles: ClosedRange<Double>
}

extension LineLabel {
  /// The sections for the labels. There is one list for each label on the visible part of the path.
  func sections(in frame: Box) -> [[LineSection]] {
    let parts = path.clipped(to: frame).filter { $0.length > 0 }
    let repeated = parts.flatMap { part -> [[LineSection]] in
      guard let repeatDistance, repeatDistance > 0 else { return [] }
      let count = Int(part.length / repeatDistance)
      return (0..<count).map { number in
        let middle = (Double(number) + 0.5) / Double(count)
        // Labels of adjacent sections keep at least a third of the repeat distance.
        let reach = count > 1 ? 0.33 / Double(count) : 0.5
        return [LineSection(path: part, middles: (middle - reach)...(middle + reach))]
      }
    }
    return repeated.isEmpty ? [parts.map { LineSection(path: $0, middles: 0...1) }] : repeated
  }

  /// Candidates along the parts of the path that text can follow. Their costs do not yet include
  /// what they cover.
  ///
  /// - Parameters:
  ///   - sections: The parts of the line in which the label may lie.
  ///   - isLenient: Whether to accept sharp bends, short paths and, at a higher cost, horizontal
  ///     text that does not follow the path.
  ///   - weights: The weights for the costs.
  func candidates(in sections: [LineSection], isLenient: Bool, _ weights: LabelWeights)
    -> [Candidate]
  {
    guard textLength > 0, height > 0 else { return [] }
    let following = sections.flatMap { self.following($0, isLenient: isLenient, weights) }
    return isLenient ? following + sections.flatMap { level($0, weights) } : following
  }

  /// The best candidate for each side of the line and each start position in a section.
  private func following(
    _ section: LineSection, isLenient: Bool, _ weights: LabelWeights
  ) -> [Candidate] {
    var best = [Candidate?](repeating: nil, count: (maximumStarts + 1) * sides.count)
    let wanted = textLength * 1.15
    for reach in isLenient ? [1, 2.5, 6] : [1, 2.5] {
      var smooth = SmoothedPath(
        section.path, step: max(height / 4, section.path.length / 4000), reach: reach * height)
      let overhang = max(0, textLength - smooth.length)
      guard smooth.length >= textLength * (isLenient ? 0.3 : 0.6) else { continue }
      smooth.extend(by: (wanted - smooth.length) / 2, directionOver: height)
      let spare = max(0, smooth.length - wanted)
      let count = max(1, min(maximumStarts, Int(spare / (height / 2))))
      for number in 0...count {
        let start = spare * Double(number) / Double(count)
        let middle = (start + wanted / 2) / smooth.length
        guard section.middles.contains(middle), let course = Course(smooth, start, start + wanted)
        else { continue }
        for (rank, side) in sides.enumerated() {
          guard var fit = fit(course, side, sharpest: isLenient ? 0.5 : 0.27, weights) else {
            continue
          }
          fit.rank = rank
          fit.terms.preference = weights.position * Double(rank)
          fit.terms.shape +=
            weights.overhang * overhang + weights.offMiddle * abs(2 * middle - 1)
          let slot = number * sides.count + rank
          if let other = best[slot], other.terms.total <= fit.terms.total { continue }
          best[slot] = fit
        }
      }
    }
    return best.compactMap(\.self)
  }

  /// Text on one side of a course. Nil if it would bend too sharply or be upside down.
  private func fit(
    _ course: Course, _ side: LineSide, sharpest: Double, _ weights: LabelWeights
  ) -> Candidate? {
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
    let shape =
      weights.bend * bend + weights.slope * (1 - abs(chord.dx)) + weights.detour * detour
    return Candidate(
      variant: 0, position: side.name, alignment: .center, boxes: boxes, baseline: baseline,
      terms: CostTerms(shape: shape))
  }

  /// The sum of all bends in radians. Nil if a bend is too sharp or a letter would lean backwards.
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

  /// Straight, horizontal text above or below points of the path. It is for required labels of
  /// lines that are too short or too crooked for text along them.
  private func level(_ section: LineSection, _ weights: LabelWeights) -> [Candidate] {
    let path = section.path
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
