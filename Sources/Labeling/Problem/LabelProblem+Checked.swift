import Geometry

/// The largest valid coordinate in millimetres. It is larger than any page.
private let farthest = 1e6

extension LabelProblem {
  /// The problem without invalid features, and the labels that are dropped with them. Obstacles
  /// with invalid coordinates are removed without a report, because nothing can touch them.
  var checked: (LabelProblem, invalid: [DroppedLabel]) {
    var counts: [String: Int] = [:]
    for feature in features { counts[feature.id, default: 0] += 1 }
    let isPage = frame.isSound && frame.width > 0 && frame.height > 0
    var sound = LabelProblem(
      frame: isPage ? frame : Box(x: 0, y: 0, width: 1, height: 1),
      obstacles: obstacles.allSatisfy(\.isSound) ? obstacles : obstacles.filter(\.isSound),
      features: [], realms: realms.map { $0.filter(\.isSound) })
    sound.features.reserveCapacity(features.count)
    var invalid: [DroppedLabel] = []
    for feature in features {
      let flaw =
        !isPage ? .noPage : (counts[feature.id] ?? 0) > 1 ? .duplicateID : feature.flaw(frame)
      if let flaw {
        invalid.append(
          DroppedLabel(
            id: feature.id, copy: 0, isRequired: feature.isRequired, reason: .invalid(flaw)))
      } else {
        sound.features.append(feature.onlyUsable(frame))
      }
    }
    // Labels with the same id differ in the report only in whether they are required.
    invalid.sort { ($0.id, $0.isRequired ? 0 : 1) < ($1.id, $1.isRequired ? 0 : 1) }
    for index in invalid.indices.dropFirst() where invalid[index].id == invalid[index - 1].id {
      let twin = invalid[index]
      invalid[index] = DroppedLabel(
        id: twin.id, copy: invalid[index - 1].copy + 1, isRequired: twin.isRequired,
        reason: twin.reason)
    }
    return (sound, invalid)
  }
}

extension LabelFeature {
  /// The fault that makes the feature invalid. Nil if it is valid.
  fileprivate func flaw(_ page: Box) -> DroppedLabel.Flaw? {
    guard clearance.isFinite, clearance >= 0, clearance < farthest, stackClearance.isFinite,
      stackClearance >= 0, stackClearance < farthest, pin?.isSound ?? true
    else {
      return .notFinite
    }
    switch kind {
    case .point(let label):
      let isSound =
        label.symbol.bounds.isSound
        && (label.ground?.allSatisfy { $0.rings.allSatisfy { $0.points.allSatisfy(\.isSound) } }
          ?? true)
        && label.symbol.radius >= 0
        && label.gaps.allSatisfy { $0.isFinite && $0 >= 0 && $0 < farthest }
      return isSound ? flaw(label.variants, page) : .notFinite
    case .area(let label):
      let isSound = label.area.allSatisfy {
        $0.rings.allSatisfy { $0.points.allSatisfy(\.isSound) }
      }
      return isSound ? flaw(label.variants, page) : .notFinite
    case .line(let label):
      guard label.path.points.allSatisfy(\.isSound), label.gap.isFinite, abs(label.gap) < farthest,
        label.textLength.isFinite, label.ascent.isFinite, label.descent.isFinite,
        label.repeatDistance?.isFinite ?? true
      else { return .notFinite }
      guard label.textLength > 0, label.height > 0 else { return .noText }
      let diagonal = Vector(page.width, page.height).length
      return label.textLength > diagonal || label.height > diagonal ? .largerThanPage : nil
    }
  }

  private func flaw(_ variants: [LabelVariant], _ page: Box) -> DroppedLabel.Flaw? {
    guard variants.allSatisfy(\.isSound) else { return .notFinite }
    guard variants.contains(where: \.hasText) else { return .noText }
    return pin != nil || variants.contains { $0.isUsable(page) } ? nil : .largerThanPage
  }

  /// The feature with its unusable variants replaced by empty ones. The indices of the variants do
  /// not change.
  fileprivate func onlyUsable(_ page: Box) -> LabelFeature {
    func emptied(_ variants: [LabelVariant]) -> [LabelVariant] {
      variants.map { $0.isUsable(page) ? $0 : LabelVariant([], cost: $0.cost) }
    }
    var feature = self
    guard pin == nil else { return feature }
    switch kind {
    case .point(var label) where !label.variants.allSatisfy { $0.isUsable(page) }:
      label.variants = emptied(label.variants)
      feature.kind = .point(label)
    case .area(var label) where !label.variants.allSatisfy { $0.isUsable(page) }:
      label.variants = emptied(label.variants)
      feature.kind = .area(label)
    case .point, .area, .line: break
    }
    return feature
  }
}

extension LabelVariant {
  fileprivate var isSound: Bool {
    cost.isFinite && abs(cost) < 1e9
      && rows.allSatisfy { $0.width.isFinite && $0.height.isFinite }
  }

  /// Whether the variant is visible: it has rows, and all of them have a positive size.
  fileprivate var hasText: Bool {
    !rows.isEmpty && rows.allSatisfy { $0.width > 0 && $0.height > 0 }
  }

  fileprivate func isUsable(_ page: Box) -> Bool {
    hasText && width <= page.width && height <= page.height
  }
}

extension Point {
  fileprivate var isSound: Bool { isFinite && abs(x) < farthest && abs(y) < farthest }
}

extension Box {
  fileprivate var isSound: Bool { Point(minX, minY).isSound && Point(maxX, maxY).isSound }
}

extension Polygon {
  fileprivate var isSound: Bool { rings.allSatisfy { $0.points.allSatisfy(\.isSound) } }
}

extension LabelPin {
  fileprivate var isSound: Bool {
    switch place {
    case .block(let topLeft, _): topLeft.isSound
    case .baseline(let line): line.points.allSatisfy(\.isSound)
    }
  }
}

extension Obstacle {
  fileprivate var isSound: Bool {
    if let cost = kind.cost, !cost.isFinite || abs(cost) > 1e9 { return false }
    switch shape {
    case .box(let box): return box.isSound
    case .circle(let center, let radius): return center.isSound && radius >= 0 && radius < farthest
    case .line(let line, let width):
      return width >= 0 && width < farthest && line.points.allSatisfy(\.isSound)
    case .area(let area):
      return area.allSatisfy { $0.rings.allSatisfy { $0.points.allSatisfy(\.isSound) } }
    }
  }
}
