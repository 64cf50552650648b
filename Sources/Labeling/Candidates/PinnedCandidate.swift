import Geometry

extension LabelFeature {
  /// The candidate at the position that the author of the map has fixed. Nil if the pin is not
  /// suitable for the kind of feature.
  func pinnedCandidate(_ pin: LabelPin) -> Candidate? {
    switch (pin.place, kind) {
    case (.baseline(let baseline), .line(let label)):
      let boxes = letterBoxes(
        along: baseline, ascent: label.ascent, descent: label.descent)
      guard !boxes.isEmpty else { return nil }
      return Candidate(
        variant: 0, position: "pinned", alignment: .center, boxes: boxes, baseline: baseline)
    case (.block(let topLeft, let alignment), .point(let label)):
      guard let candidate = block(label.variants, pin.variant, topLeft, alignment) else {
        return nil
      }
      guard pin.hasLeader else { return candidate }
      return candidate.led(by: leader(from: candidate.bounds, to: label.symbol))
    case (.block(let topLeft, let alignment), .area(let label)):
      return block(label.variants, pin.variant, topLeft, alignment)
    case (.block, .line), (.baseline, .point), (.baseline, .area):
      return nil
    }
  }

  private func block(
    _ variants: [LabelVariant], _ index: Int, _ topLeft: Point, _ alignment: LabelAlignment
  ) -> Candidate? {
    guard variants.indices.contains(index), !variants[index].rows.isEmpty else { return nil }
    let boxes = variants[index].rowBoxes(topLeft: topLeft, alignment)
    return Candidate(
      variant: index, position: "pinned", alignment: alignment, boxes: boxes.map { OrientedBox($0) }
    )
  }

  private func leader(from block: Box, to symbol: Symbol) -> Leader {
    let center = symbol.center
    let start = Point(
      min(max(center.x, block.minX), block.maxX), min(max(center.y, block.minY), block.maxY))
    return Leader(start: start, end: symbol.edge(towards: start - center))
  }
}
