import GeoModel
import Geometry
import MapSpec
import Scene

@testable import Cartography

/// Every sign and every style of a style file side by side, without a map.
struct SignSamples {
  let style: Style

  init(style: Style) { self.style = style }

  /// A row for each kind of facility, a column for each outcome wanted by the guest, then
  /// those of other sides.
  func facilities() -> Scene {
    let outcomes: [(Facility.Outcome, Proposer)] =
      Facility.Outcome.allCases.map { ($0, .guest) } + [
        (.notTaken, .host), (.proposed, .host), (.proposed, .both),
      ]
    let step = style.symbols.badge.value * 1.6
    let nodes = Facility.Kind.allCases.enumerated().flatMap { row, kind in
      outcomes.enumerated().flatMap { column, outcome in
        FacilitySymbol(kind: kind, outcome: outcome.0, proposedBy: outcome.1, style: style).nodes(
          at: Point(step * (Double(column) + 0.6), step * (Double(row) + 0.6)))
      }
    }
    let size = (Double(outcomes.count) + 0.2, Double(Facility.Kind.allCases.count) + 0.2)
    return sheet("facilities", nodes, width: step * size.0, height: step * size.1)
  }

  /// A row for each arm, a column for each echelon.
  func units() -> Scene {
    let height = style.symbols.badge.value
    let color = style.color(.guest)
    let nodes = Garrison.Arm.allCases.enumerated().flatMap { row, arm in
      Garrison.Echelon.allCases.enumerated().flatMap { column, echelon -> [SceneNode] in
        let symbol = UnitSymbol(
          arm: arm, echelon: echelon, height: style.symbols.badge)
        let corner = Point(
          height * (0.5 + Double(column) * 2.6), height * (0.9 + Double(row) * 2))
        return symbol.nodes(at: corner, color: color, paper: style.color(.paper))
          + symbol.echelonNodes(above: corner, color: color)
      }
    }
    return sheet(
      "units", nodes, width: height * (0.5 + 2.6 * Double(Garrison.Echelon.allCases.count)),
      height: height * (0.6 + 2 * Double(Garrison.Arm.allCases.count)))
  }

  /// A square for each area style, in alphabetical order, with a hole and a free edge.
  func areas() -> Scene {
    let side = 16.0
    let styles = style.areas.sorted { $0.key < $1.key }.map(\.value)
    let nodes = styles.enumerated().flatMap { index, areaStyle -> [SceneNode] in
      let box = Box(
        x: 2 + Double(index % 5) * (side + 3), y: 2 + Double(index / 5) * (side + 3), width: side,
        height: side)
      let hole = Ring(Box(center: box.center, width: side / 4, height: side / 4))
      var nodes = areaStyle.filling([Polygon(Ring(box), holes: [hole])])
      if let edge = areaStyle.edge {
        nodes.append(.shape(SceneShape(Outline(Ring(box).closed), stroke: edge.stroke)))
      }
      return nodes
    }
    let rows = Double((styles.count + 4) / 5)
    return sheet("areas", nodes, width: 5 * (side + 3) + 1, height: rows * (side + 3) + 1)
  }

  /// A bent line in each line style, in alphabetical order.
  func lines() -> Scene {
    let styles = style.lines.sorted { $0.key < $1.key }.map(\.value)
    let nodes = styles.enumerated().flatMap { index, lineStyle -> [SceneNode] in
      let y = 5 + Double(index) * 7
      let course = Polyline([Point(3, y), Point(30, y - 2), Point(42, y + 2), Point(70, y)])
      return lineStyle.drawing([course], onLeft: true, teethOnLeft: true)
    }
    return sheet("lines", nodes, width: 73, height: Double(styles.count) * 7 + 3)
  }

  private func sheet(
    _ id: String, _ nodes: [SceneNode], width: Double, height: Double
  ) -> Scene {
    Scene(
      page: .init(width: Millimetres(width), height: Millimetres(height)),
      nodes: [.group(SceneGroup(id: id, title: id, role: .layer, nodes: nodes))],
      metadata: .init(
        id: id, title: id, subject: "", keywords: [], language: "en", date: "", credits: ""))
  }
}
