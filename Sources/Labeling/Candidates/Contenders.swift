import Geometry

/// Which labels are worth looking for places for. Where the names of more weight would cover the ground round a label
/// several times over, hardly any place can be left for it, and trying all the same would cost time and memory that
/// grow with the square of the crowd.
struct Contenders {
  /// For each feature, in the order given.
  let isContender: [Bool]

  /// How many places are kept for each name along a line or within an area: fewer where there are very many of them,
  /// for each of their letters is held against those of others.
  let mostPlaces: Int

  /// How many places these names may have together before each of them gets fewer.
  private static let mostSpreadPlaces = 20_000

  /// How many times over names of more weight must be able to cover the ground of a label before no place is looked
  /// for.
  static let crowding = 4.0

  /// How far a leader takes a required label from its symbol, in millimetres: more than that there is seldom room for in
  /// a crowd.
  private static let leaderReach = 8.0

  /// - Parameter features: in an order that does not depend on the input's.
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

  /// Whether the first feature is of more weight than the second; of equal ones the shorter name is, which leaves more
  /// room to others.
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

/// The ground that a label asks for.
private struct Claim {
  /// A box round all places for it.
  let span: Box
  /// What it covers at least with its clearance, in square millimetres.
  let area: Double
  /// How large the ground is on which rivals could take a place from it, in square millimetres.
  let ground: Double

  /// Nil for what has no places at all.
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

  /// The largest width and height of any variant, and the sides of the one that covers least.
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
