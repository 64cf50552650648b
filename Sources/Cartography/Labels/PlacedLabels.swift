import Geometry
import Labeling
import MapSpec
import Scene

/// The names of a view with the positions that were found for them.
struct PlacedLabels {
  /// A name and the ways to set it.
  struct Name {
    let request: LabelRequest
    let blocks: [LabelBlock]
  }

  /// The names by the id of their requests.
  let names: [String: Name]
  let solution: LabelSolution
  /// Names without room whose symbols are removed with them.
  let nameless: [DroppedLabel]
  /// Faults that the independent verifier found.
  let violations: [LabelViolation]
  /// Names that may be misread, which the verifier found, too.
  let lapses: [LabelLapse]
  let obstacles: [Obstacle]

  /// The ids of the labels whose symbols are removed.
  var leaving: Set<String> { Set(nameless.map(\.id)) }

  /// The kinds of the required names without room.
  var lackingKinds: Set<TypeRole> {
    Set(solution.dropped.filter(\.isRequired).compactMap { names[$0.id]?.request.kind })
  }

  /// The legend signs inside the placed labels.
  var signs: Set<String> {
    Set(solution.placements.flatMap { names[$0.id]?.request.signs ?? [] })
  }

  /// The names as one layer, with a group for each name.
  ///
  /// - Throws: `TypesettingError` or `OverlayError`.
  func group(_ context: MapContext, on page: Page, prefix: String) throws -> SceneGroup {
    var rims: [String: [Obstacle]] = [:]
    for obstacle in obstacles {
      if let owner = obstacle.owner { rims[owner, default: []].append(obstacle) }
    }
    let drawer = LabelDrawer(
      context: context, land: try LandColors(context, page), prefix: prefix)
    let labels = try solution.placements.compactMap { placement in
      try names[placement.id].map { name in
        try drawer.group(
          placement, name.request, name.blocks,
          around: rims[placement.id] ?? [])
      }
    }
    return SceneGroup(
      id: "\(prefix)-labels", title: "labels", role: .layer, nodes: labels.map(SceneNode.group))
  }

  /// The result of the placement.
  ///
  /// - Parameters:
  ///   - prefix: the id of the map, or of the zoom that shows the names.
  ///   - frame: the bounding box to report for a name without ink.
  func outcome(prefix: String, frame: Box) -> LabelOutcome {
    LabelOutcome(
      labels: solution.placements.map { placement in
        let boxes = placement.boxes.map(\.bounds)
        return .init(
          id: placement.id, text: words(placement.id), frame: prefix,
          position: placement.position, costs: placement.costs,
          alternatives: placement.alternatives, bestAlternative: placement.bestAlternative,
          hasLeader: placement.leader != nil,
          box: boxes.dropFirst().reduce(boxes.first ?? frame) { $0.union($1) })
      },
      dropped: (solution.dropped + nameless).sorted { $0.id < $1.id }.map {
        .init(
          id: $0.id, text: words($0.id), frame: prefix, isRequired: $0.isRequired,
          reason: "\($0.reason)")
      },
      violations: violations, lapses: lapses, cost: solution.cost, bound: solution.bound,
      components: solution.components, provenOptimal: solution.provenOptimal)
  }

  private func words(_ id: String) -> String { names[id]?.request.words ?? "" }
}
