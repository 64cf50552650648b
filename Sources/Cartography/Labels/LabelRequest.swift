import GeoModel
import Geometry
import Labeling
import MapSpec

/// A name that a layer wants on the map.
struct LabelRequest {
  /// What the name belongs to.
  enum Target {
    case point(Symbol)
    case area(Area)
    /// Written along a line.
    case line(Polyline, side: TextSide)
  }

  enum TextSide { case on, beside }

  /// What the name lies on: its halo has the colour of that.
  enum Ground { case land, water }

  struct Line {
    var text: String
    var role: TypeRole
    /// Units to draw instead of the text, which then only tells what they are.
    var units: [Garrison.Unit] = []
    /// Factor on the size of the role's type.
    var scale = 1.0

    init(_ text: String, _ role: TypeRole, scale: Double = 1) {
      (self.text, self.role, self.scale) = (text, role, scale)
    }

    init(units: [Garrison.Unit], _ text: String) {
      (self.units, self.text, role) = (units, text, .baseDetail)
    }

    /// Each word as a line of its own.
    var words: [Line] { text.split(separator: " ").map { Line(String($0), role, scale: scale) } }
  }

  /// Unique on the map.
  let id: String
  let target: Target
  /// From above to below.
  private(set) var lines: [Line]
  /// How it is placed.
  let labelClass: LabelClass
  let ground: Ground
  /// Whether the symbol leaves the map when the name finds no room: a dot without a name tells nothing.
  var symbolGoesToo = false

  init(
    id: String, target: Target, lines: [Line], _ labelClass: LabelClass, ground: Ground = .land
  ) {
    (self.id, self.target, self.lines) = (id, target, lines)
    (self.labelClass, self.ground) = (labelClass, ground)
  }

  /// A name along a line.
  static func along(
    _ line: Polyline, id: String, text: String, _ role: TypeRole, side: TextSide,
    _ labelClass: LabelClass
  ) -> LabelRequest {
    LabelRequest(
      id: id, target: .line(line, side: side), lines: [.init(text, role)], labelClass)
  }

  /// Whether a block of several rows is as good as a long row.
  var isWrappedWillingly: Bool { if case .point = target { true } else { false } }

  /// All its words, for reports.
  var words: String { lines.map(\.text).joined(separator: ", ") }

  /// The signs that the legend explains in it.
  var signs: Set<String> {
    Set(
      lines.flatMap(\.units).flatMap { unit in
        [UnitRow.sign(unit.arm)] + [unit.echelon.map(UnitRow.sign)].compactMap(\.self)
      })
  }

  /// The request without the lines that a style leaves out; nil when nothing is left.
  func shown(in style: Style) -> LabelRequest? {
    var rest = self
    rest.lines.removeAll { style.type($0.role).form == .hidden }
    return rest.lines.isEmpty ? nil : rest
  }
}
