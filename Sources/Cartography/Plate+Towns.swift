import Geometry
import Scene

extension Plate {
  /// Whether a label names a town for orientation.
  static func isTown(_ label: String) -> Bool { label.hasPrefix("town-") }

  /// Names nothing whose symbol lies under a panel.
  mutating func leaveOutNames(under boxes: [Box]) {
    labels.removeAll { label in
      guard case .point(let symbol) = label.target else { return false }
      return boxes.contains { $0.contains(symbol.center) }
    }
  }

  /// Takes the dots of towns from the map whose names found no room: a dot without a name tells nothing.
  mutating func leaveOutTowns(_ labels: [String]) {
    let towns = Set(labels.filter(Self.isTown).map { String($0.dropFirst(5)) })
    guard !towns.isEmpty else { return }
    for index in groups.indices where groups[index].id.hasSuffix("-towns") {
      groups[index].nodes.removeAll { node in
        guard case .group(let group) = node, let id = group.data["id"] else { return false }
        return towns.contains(id)
      }
    }
  }
}
