import Geometry

/// Gives ids to arcs and nodes that follow from polygons: the ids of the territories on both sides,
/// and a number.
struct ArcNamer {
  /// For each shape, whether it is that of a state.
  let isState: [Bool]
  private let ids: [String]
  private var taken: (arcs: Set<String>, nodes: Set<String>)
  private var counts: [String: Int] = [:]

  init(
    _ shapes: [TerritoryShape], isState: [Bool], taken: (arcs: Set<String>, nodes: Set<String>)
  ) {
    (self.isState, self.taken) = (isState, taken)
    ids = shapes.map(\.territory)
  }

  /// The id of an arc, and a sentence on how it was determined.
  mutating func arc(_ label: EdgeLabels.Label, _ kind: Arc.Kind) -> (id: String, method: String) {
    let sides = [main(label.left), main(label.right)].compactMap(\.self).sorted().uniqued
    let quoted = sides.map { "'\($0)'" }.joined(separator: " and ")
    let word: String? =
      switch kind {
      case .sea: "coast"
      case .frame: "frame"
      case .border, .region: sides.count > 1 ? nil : "edge"
      }
    let name = (sides + [word].compactMap(\.self)).joined(separator: "-")
    let method =
      sides.count > 1
      ? "follows from the polygons of \(quoted)" : "follows from the polygon of \(quoted)"
    return (next(name, "arc ", \.arcs), method)
  }

  /// The id of a node at which the edges of some shapes meet.
  mutating func node(of shapes: [Int]) -> String {
    let states = shapes.filter { isState[$0] }
    let named = (states.isEmpty ? shapes : states).map { ids[$0] }.sorted().uniqued
    return next(named.prefix(Self.mostNames).joined(separator: "-"), "node ", \.nodes)
  }

  private static let mostNames = 4

  /// The territory after which a side is named: a state if there is one.
  private func main(_ side: [Int]) -> String? {
    side.filter { isState[$0] }.map { ids[$0] }.min() ?? side.map { ids[$0] }.min()
  }

  private mutating func next(
    _ name: String, _ kind: String,
    _ used: KeyPath<(arcs: Set<String>, nodes: Set<String>), Set<String>>
  ) -> String {
    while true {
      counts[kind + name, default: 0] += 1
      let id = "\(name)-\(counts[kind + name] ?? 1)"
      if !taken[keyPath: used].contains(id) { return id }
    }
  }
}
