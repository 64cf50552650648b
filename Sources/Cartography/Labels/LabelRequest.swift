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

  enum Halo { case land, water }

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

    /// Each word as a line of its own.
    var words: [Line] { text.split(separator: " ").map { Line(String($0), role, scale: scale) } }

    init(units: [Garrison.Unit], _ text: String) {
      (self.units, self.text, role) = (units, text, .baseDetail)
    }
  }

  /// Unique on the map.
  var id: String
  var target: Target
  /// From above to below.
  var lines: [Line]
  /// Letter spacings to try for a name in an area, the preferred first; empty for the style's own.
  var trackings: [Double] = []
  /// 0…10: how bad it is to leave the name out.
  var priority: Int
  var isRequired = false
  var halo: Halo? = .land

  /// In points; wider over the hatch of an area, whose lines are as strong as thin strokes of letters.
  var haloWidth: Double {
    if case .area = target { return 1.6 }
    return 0.65
  }

  /// Whether a block of several rows is as good as a long row.
  var isWrappedWillingly: Bool {
    if case .point = target { return true }
    return false
  }

  /// The request without the lines that a style leaves out; nil when nothing is left.
  func shown(in style: Style) -> LabelRequest? {
    var rest = self
    rest.lines.removeAll { style.type($0.role).form == .hidden }
    return rest.lines.isEmpty ? nil : rest
  }

  /// A name along a line.
  static func along(
    _ line: Polyline, id: String, text: String, role: TypeRole, priority: Int, side: TextSide
  ) -> LabelRequest {
    LabelRequest(
      id: id, target: .line(line, side: side), lines: [.init(text, role)], priority: priority,
      halo: role == .river || role == .lake ? .land : (role == .sea || role == .gulf ? nil : .land))
  }
}

/// What it costs a name to cover a millimetre of line, by class.
enum InkCost {
  static let river = 0.6
  static let shore = 0.9
  static let line = 1.0
  static let coast = 1.2
  static let border = 3.0
  static let edge = 1.4
}
