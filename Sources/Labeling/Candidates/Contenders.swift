import Geometry

/// Decides for which labels candidates are created. If labels of higher precedence could cover the
/// surroundings of a label several times over, there is hardly any chance of a place for it. Trying
/// nevertheless would take time and memory that grow with the square of the number of labels.
struct Contenders {
  /// Whether the label of each feature takes part, in the order of the features.
  let isContender: [Bool]

  /// The number of candidates to keep for each name along a line or in an area. It is lower if
  /// there are many such names, because each of their letters is tested against those of others.
  let mostPlaces: Int

  /// The number of such candidates on the whole page above which fewer are kept for each name.
  private static let mostSpreadPlaces = 20_000

  /// The ratio of the area of competing labels to the surroundings of a label above which that
  /// label does not take part.
  static let crowding = 4.0

  /// The length of leaders, in millimetres, that is assumed for required labels. In a crowd there
  /// is seldom space for longer ones.
  private static let leaderReach = 8.0

  /// Selects the labels that take part. `features` must be in an order that does not depend on the
  /// order of the input.
  init(_ features: [LabelFeature], frame: Box) {
    let claims = features.map { Claim($0, leaderReach: Self.leaderReach) }
    let grid = BoxGrid(claims.map { $0?.span ?? frame }, extent: frame, cell: 10)
    var isAdmitted = [Bool](repeating: false, count: features.count)
    for index in features.indices.sorted(by: { Self.precedes($0, $1, features, claims) }) {
      guard let claim = claims[index], features[index].pin == nil else {
        isAdmitted[index] = true
        continue
      }
      var rest = Self.crowding * claim.ground
      grid.forEach(near: claim.span) { other in
        if isAdmitted[other], let rival = claims[other] { rest -= rival.area }
        return rest >= 0
      }
      isAdmitted[index] = rest >= 0
    }
    isContender = isAdmitted
    let spread = features.indices.count { isAdmitted[$0] && !features[$0].isPoint }
    mostPlaces = min(40, max(8, Self.mostSpreadPlaces / max(1, spread)))
  }

  /// Whether the first feature has precedence over the second. If they are otherwise equal, the
  /// shorter name has, because it leaves more space for others.
  private static func precedes(
    _ a: Int, _ b: Int, _ features: [LabelFeature], _ claims: [Claim?]
  ) -> Bool {
    let (first, second) = (features[a], features[b])
    if (first.pin == nil) != (second.pin == nil) { return first.pin != nil }
    if first.isRequired != second.isRequired { return first.isRequired }
    if first.priority != second.priority { return first.priority > second.priority }
    let areas = (claims[a]?.area ?? 0, claims[b]?.area ?? 0)
    return areas.0 != areas.1 ? areas.0 < areas.1 : a < b
  }
}

extension LabelFeature {
  fileprivate var isPoint: Bool { if case .point = kind { true } else { false } }
}

/// The space that a label needs.
private struct Claim {
  /// The bounding box of all possible places.
  let span: Box
  /// The smallest area that the label covers with its clearance, in square millimetres.
  let area: Double
  /// The area in which other labels could take a place from it, in square millimetres.
  let ground: Double

  /// Computes the space for a feature. Nil if the label has no possible places.
  init?(_ feature: LabelFeature, leaderReach: Double) {
    let (box, widest, highest, least): (Box?, Double, Double, (Double, Double))
    let clearance = feature.clearance
    switch feature.kind {
    case .point(let label):
      let gap = label.gaps.reduce(0, max)
      let reach = gap + (feature.isRequired && feature.mayHaveLeader ? leaderReach : 0)
      (widest, highest, least) = Self.sizes(label.variants)
      box = label.symbol.bounds.grown(byX: widest + reach, y: highest + reach)
    case .area(let label):
      (widest, highest, least) = Self.sizes(label.variants)
      box = label.area.box
    case .line(let label):
      (widest, highest, least) = (label.textLength, label.height, (label.textLength, label.height))
      box = label.path.box?.grown(by: label.height + label.gap)
    }
    guard let box, widest > 0, highest > 0 else { return nil }
    span = box.grown(by: clearance)
    area = (least.0 + clearance) * (least.1 + clearance)
    ground = (span.width + 2 * widest) * (span.height + 2 * highest)
  }

  /// The largest width and height of any variant, and the size of the variant with the smallest
  /// area.
  private static func sizes(_ variants: [LabelVariant]) -> (Double, Double, (Double, Double)) {
    var (widest, highest, least) = (0.0, 0.0, (0.0, 0.0))
    for variant in variants where !variant.rows.isEmpty {
      let (width, height) = (variant.width, variant.height)
      if widest == 0 || width * height < least.0 * least.1 { least = (width, height) }
      (widest, highest) = (max(widest, width), max(highest, height))
    }
    return (widest, highest, least)
  }
}

extension Box {
  fileprivate func grown(byX x: Double, y: Double) -> Box {
    Box(minX: minX - x, minY: minY - y, maxX: maxX + x, maxY: maxY + y)
  }
}
