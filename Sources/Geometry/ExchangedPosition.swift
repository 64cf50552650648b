/// Finds positions whose longitude and latitude were exchanged by mistake.
package enum ExchangedPosition {
  /// The fewest positions among which one can be told to be a stray.
  private static let fewest = 4
  /// So many positions are looked at; more cost too much, and a table of so many is made by a program.
  private static let most = 2000

  /// The indices of positions that lie far from all others and would lie among them with longitude and latitude
  /// exchanged.
  package static func indices(in positions: [LonLat]) -> [Int] {
    guard (fewest...most).contains(positions.count) else { return [] }
    return positions.indices.filter { index in
      guard let exchanged = positions[index].exchanged else { return false }
      var others = positions
      others.remove(at: index)
      guard let box = Box(others.map(\.point)) else { return false }
      let side = max(box.width, box.height)
      return box.grown(by: side * 0.5).contains(exchanged.point)
        && !box.grown(by: side * 2).contains(positions[index].point)
    }
  }
}
