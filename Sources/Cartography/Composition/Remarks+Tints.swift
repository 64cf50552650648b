import Documents
import GeoModel
import MapSpec
import Scene

extension Remarks {
  /// Remarks on neighbours whose land is hard to tell apart, each at the tint in the style.
  var alike: [Diagnostic] {
    let days = context.map.layers.map(\.spec).compactMap { layer -> Day? in
      if case .powers = layer { context.facts.date(of: layer) } else { nil }
    }
    guard let day = days.first else { return [] }
    let arcs = PageArcs(context.borders, in: frame)
    let seen = context.borders.arcs(on: day).filter(arcs.isSeen)
    let states = context.model.territories.filter { $0.kind == .state }
    let users = states.map { state in
      Set((state.state(on: day)?.boundary ?? []).joined().map(\.arc))
    }
    var pairs: Set<[Int]> = []
    for arc in seen { pairs.insert(users.indices.filter { users[$0].contains(arc.id) }) }
    return pairs.filter { $0.count == 2 }.sorted { $0.lexicographicallyPrecedes($1) }.compactMap {
      remark(on: states[$0[0]], and: states[$0[1]])
    }
  }

  private func remark(on state: Territory, and neighbour: Territory) -> Diagnostic? {
    guard let one = context.tints[state.id], let two = context.tints[neighbour.id],
      one.likeness(to: two) > 1
    else { return nil }
    let visions = [Color.Vision.full] + Color.Vision.dichromacies
    let worst = visions.map { vision in
      (vision, one.fill.difference(to: two.fill, seenWith: vision))
    }.min { $0.1 / $0.0.leastDifference < $1.1 / $1.0.leastDifference }
    guard let (vision, difference) = worst else { return nil }
    let viewer = vision == .full ? "" : " for people with \(vision)"
    return Diagnostic(
      "the land of '\(state.id)' and of '\(neighbour.id)' is hard to tell apart\(viewer): ΔE "
        + "\((difference * 10).rounded() / 10)",
      at: two.location ?? context.map.location, subject: context.map.id,
      hint: "change one of the two tints under 'powers' in the style, until they differ by "
        + "\(Int(vision.leastDifference))", severity: .warning)
  }
}
