import GeoModel
import Geometry
import MapSpec
import Scene
import Typesetting

/// One row of a label with the units of a garrison side by side. A number precedes a unit that occurs several
/// times.
struct UnitRow {
  let context: MapContext
  let units: [Garrison.Unit]

  /// The distance between two units, in millimetres.
  private static let gap = 1.1

  /// The height of a unit's frame, slightly less than the diameter of a facility's badge.
  private var frame: Millimetres { context.style.symbols.badge * 0.78 }

  /// The total height in millimetres: the echelon, the frame, and the wheels below it.
  var height: Double { ascent + frame.value * 1.28 }
  private var ascent: Double { UnitSymbol.echelonHeight(above: frame).value }

  /// The total width, in millimetres.
  func width() throws -> Double {
    let parts = try units.map { try count($0)?.width ?? 0 }
    let frames = units.map { symbol($0).width }
    let counted = parts.count { $0 > 0 }
    return parts.reduce(0, +) + frames.reduce(0, +) + Double(counted) * 0.5
      + Double(max(0, units.count - 1)) * Self.gap
  }

  /// - Parameters:
  ///   - origin: the top left corner of the row.
  ///   - id: the prefix of the ids of the symbols.
  func nodes(at origin: Point, id: String) throws -> [SceneNode] {
    var x = origin.x
    let top = origin.y + ascent
    var nodes: [SceneNode] = []
    for (index, unit) in units.enumerated() {
      if let count = try count(unit) {
        let baseline = top + frame.value / 2 + count.ink.height / 2
        nodes.append(
          .text(
            SceneText(
              count, at: .straight(Point(x, baseline), angle: 0),
              color: context.style.type(.baseDetail).color)))
        x += count.width + 0.5
      }
      let symbol = symbol(unit)
      nodes += signs(unit, symbol, at: Point(x, top), id: "\(id)-unit-\(index + 1)")
      x += symbol.width + Self.gap
    }
    return nodes
  }

  private func signs(
    _ unit: Garrison.Unit, _ symbol: UnitSymbol, at corner: Point, id: String
  ) -> [SceneNode] {
    let color = context.style.color(.guest)
    var nodes: [SceneNode] = [
      .group(
        SceneGroup(
          id: id, title: unit.arm.rawValue, role: .sign, data: ["sign": Self.sign(unit.arm)],
          nodes: symbol.nodes(at: corner, color: color, paper: context.style.color(.paper))))
    ]
    if let echelon = unit.echelon {
      nodes.append(
        .group(
          SceneGroup(
            id: id + "-echelon", title: echelon.rawValue, role: .sign,
            data: ["sign": Self.sign(echelon)],
            nodes: symbol.echelonNodes(above: corner, color: color))))
    }
    return nodes
  }

  private func symbol(_ unit: Garrison.Unit) -> UnitSymbol {
    UnitSymbol(arm: unit.arm, echelon: unit.echelon, height: frame)
  }

  private func count(_ unit: Garrison.Unit) throws -> ShapedText? {
    guard let count = unit.count, count > 1 else { return nil }
    return try context.shape("\(count)\u{202f}×", .baseDetail)
  }

  static func sign(_ arm: Garrison.Arm) -> String { "unit-\(arm.rawValue)" }
  static func sign(_ echelon: Garrison.Echelon) -> String { "echelon-\(echelon.rawValue)" }

  /// The legend entries for the units.
  func legend() throws -> [LegendEntry] {
    let color = context.style.color(.guest)
    let arms = Garrison.Arm.allCases.filter { arm in units.contains { $0.arm == arm } }
    let echelons = Garrison.Echelon.allCases.filter { echelon in
      units.contains { $0.echelon == echelon }
    }
    return try arms.map { arm in
      let symbol = UnitSymbol(arm: arm, echelon: nil, height: frame)
      return LegendEntry(
        sign: Self.sign(arm), section: .units, rank: rank(of: arm, in: Garrison.Arm.allCases),
        sample: .symbol(
          symbol.nodes(
            at: Point(-symbol.width / 2, -frame.value / 2), color: color,
            paper: context.style.color(.paper))),
        text: try context.text("legend.unit.\(arm.rawValue)"))
    }
      + echelons.map { echelon in
        let symbol = UnitSymbol(arm: .infantry, echelon: echelon, height: frame)
        // The sample shows the marks above the top of an empty frame, because they would mean nothing alone.
        let corner = Point(-symbol.width / 2, 0)
        let sides = [(0.0, 1.0), (0.0, 0.0), (1.0, 0.0), (1.0, 1.0)].map { x, y in
          corner + Vector(x * symbol.width, y * frame.value * 0.45)
        }
        let open = SceneShape(
          Outline(Polyline(sides)), stroke: Stroke(color, frame * 0.1, join: .miter))
        return LegendEntry(
          sign: Self.sign(echelon), section: .units,
          rank: Garrison.Arm.allCases.count + rank(of: echelon, in: Garrison.Echelon.allCases),
          sample: .symbol([.shape(open)] + symbol.echelonNodes(above: corner, color: color)),
          text: try context.text("legend.echelon.\(echelon.rawValue)"))
      }
  }

  private func rank<Value: Equatable>(of value: Value, in all: [Value]) -> Int {
    all.firstIndex(of: value) ?? 0
  }
}
