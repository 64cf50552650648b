import Geometry

/// The shapes on each side of every edge of a network.
struct EdgeLabels {
  /// The shapes on the two sides of an edge, as seen from its lower to its higher corner.
  struct Label: Hashable {
    var left: [Int] = []
    var right: [Int] = []

    var turned: Label { Label(left: right, right: left) }
    /// All shapes on either side, each once.
    var all: Set<Int> { Set(left).union(right) }
  }

  private(set) var edges: [EdgeKey] = []
  private var numbers: [EdgeKey: Int] = [:]
  /// For each edge, the number of its label in `labels`.
  private var labelNumbers: [Int] = []
  private var labels: [Label] = [Label()]
  private var known: [Label: Int] = [Label(): 0]
  private var steps: [Step: Int] = [:]

  /// The change of a label by one more shape on one side.
  private struct Step: Hashable {
    let label: Int
    let shape: Int
    let isLeft: Bool
  }

  /// Adds the rings of a shape, as numbers of corners with the interior on the left. Edges that run
  /// there and back have the shape on both sides and are none of its borders.
  mutating func add(_ shape: Int, _ rings: [[Int]]) {
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        let key = EdgeKey(a, b)
        let number: Int
        if let found = numbers[key] {
          number = found
        } else {
          number = edges.count
          numbers[key] = number
          edges.append(key)
          labelNumbers.append(0)
        }
        labelNumbers[number] = next(
          Step(label: labelNumbers[number], shape: shape, isLeft: a < b))
      }
    }
  }

  private mutating func next(_ step: Step) -> Int {
    if let known = steps[step] { return known }
    var label = labels[step.label]
    if step.isLeft, let index = label.right.firstIndex(of: step.shape) {
      label.right.remove(at: index)
    } else if !step.isLeft, let index = label.left.firstIndex(of: step.shape) {
      label.left.remove(at: index)
    } else if step.isLeft, !label.left.contains(step.shape) {
      label.left.append(step.shape)
    } else if !step.isLeft, !label.right.contains(step.shape) {
      label.right.append(step.shape)
    }
    let number = number(of: label)
    // Chains compare edges in either direction.
    _ = self.number(of: label.turned)
    steps[step] = number
    return number
  }

  private mutating func number(of label: Label) -> Int {
    if let number = known[label] { return number }
    labels.append(label)
    known[label] = labels.count - 1
    return labels.count - 1
  }

  /// The number of an edge. Nil if no ring has it.
  func number(of edge: EdgeKey) -> Int? { numbers[edge] }

  func label(of edge: Int) -> Label { labels[labelNumbers[edge]] }

  /// A number that is the same for edges with the same shapes on the same sides.
  func labelNumber(of edge: Int) -> Int { labelNumbers[edge] }

  /// The number of a label with its sides exchanged. Nil if no edge has it.
  func turned(_ label: Int) -> Int? { known[labels[label].turned] }
}
