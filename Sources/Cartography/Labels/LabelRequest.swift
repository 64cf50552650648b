import GeoModel
import Geometry
import Labeling
import MapSpec

/// A name that a layer requests for the map.
struct LabelRequest {
  /// The geometry that the name belongs to.
  enum Target {
    case point(Symbol)
    case area(Area)
    /// A line that the name runs along.
    case line(Polyline, side: TextSide)
  }

  enum TextSide { case on, beside }

  /// The background of the name, which determines the colour of its halo.
  enum Ground { case land, water }

  struct Line {
    var text: String
    var role: TypeRole
    /// Units to draw instead of the text. The text then only describes them, in reports and in the title of the
    /// label's group.
    var units: [Garrison.Unit] = []
    /// The factor on the type size of the role.
    var scale = 1.0

    init(_ text: String, _ role: TypeRole, scale: Double = 1) {
      (self.text, self.role, self.scale) = (text, role, scale)
    }

    init(units: [Garrison.Unit], _ text: String) {
      (self.units, self.text, role) = (units, text, .baseDetail)
    }

    /// One line for each word.
    var words: [Line] { text.split(separator: " ").map { Line(String($0), role, scale: scale) } }
  }

  /// The id of the label, which is unique on the map.
  let id: String
  let target: Target
  /// The lines of the label from top to bottom.
  private(set) var lines: [Line]
  /// The rules for placing the label.
  let labelClass: LabelClass
  let ground: Ground
  /// Points of the feature that tell in which states it lies. Its name should not reach into any other. Empty for a
  /// name that may lie in any state, such as that of a sea.
  var sites: [Point] = []
  /// How far the drawing of the line reaches to its sides, in millimetres, such as by the ticks of a limit. Its name
  /// keeps that much farther away.
  var reach = 0.0
  /// Whether the symbol is removed if its name cannot be placed, because a dot without a name is meaningless.
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

  /// Whether a block of several rows is as good as a single long row.
  var isWrappedWillingly: Bool { if case .point = target { true } else { false } }

  /// All words of the label, for reports.
  var words: String { lines.map(\.text).joined(separator: ", ") }

  /// The legend signs inside the label.
  var signs: Set<String> {
    Set(
      lines.flatMap(\.units).flatMap { unit in
        [UnitRow.sign(unit.arm)] + [unit.echelon.map(UnitRow.sign)].compactMap(\.self)
      })
  }

  /// The role of the first line, which tells what kind of name it is. Names of one kind have one size on a sheet.
  var kind: TypeRole? { lines.first?.role }

  /// The request with all its lines in the smallest size that their types allow.
  func small(in style: Style) -> LabelRequest {
    var small = self
    for index in lines.indices where lines[index].units.isEmpty {
      let spec = style.type(lines[index].role)
      let least = index == 0 ? labelClass.least ?? spec.least : spec.least
      small.lines[index].scale *= min(1, least.value / spec.size.value)
    }
    return small
  }

  /// The request without the lines that a style hides; nil if no line remains.
  func shown(in style: Style) -> LabelRequest? {
    var rest = self
    rest.lines.removeAll { style.type($0.role).form == .hidden }
    return rest.lines.isEmpty ? nil : rest
  }
}
