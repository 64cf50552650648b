import Foundation
import GeoModel
import Geometry
import Scene

/// The symbol of a military unit: a frame with the sign of the arm inside and the echelon above. Frames and
/// signs follow the conventions of military cartography in the field manual FM 21-30, "Military Symbols".
/// Submarines are drawn as hulls.
struct UnitSymbol {
  let arm: Garrison.Arm
  let echelon: Garrison.Echelon?
  /// The height of the frame, in millimetres.
  private let height: Double

  /// - Parameters:
  ///   - arm: the arm of the unit.
  ///   - echelon: the echelon of the unit; nil if it is unknown.
  ///   - height: the height of the frame.
  init(arm: Garrison.Arm, echelon: Garrison.Echelon?, height: Millimetres) {
    (self.arm, self.echelon, self.height) = (arm, echelon, height.value)
  }

  /// The width of the frame, in millimetres.
  var width: Double { arm == .submarine ? height * 1.9 : height * 1.5 }

  /// The height of the marks of an echelon, including the gap below them, for a frame of a given height.
  static func echelonHeight(above frame: Millimetres) -> Millimetres { frame * 0.5 }

  /// - Parameters:
  ///   - corner: the top left corner of the frame.
  ///   - color: the colour of lines and fills.
  ///   - paper: the colour of the frame's background.
  func nodes(at corner: Point, color: Color, paper: Color) -> [SceneNode] {
    guard arm != .submarine else { return hull(at: corner, color) }
    let box = Box(x: corner.x, y: corner.y, width: width, height: height)
    let line = Stroke(color, Millimetres(height * 0.1), join: .miter)
    return [.shape(SceneShape(Outline(box), fill: paper, stroke: line))] + sign(in: box, color)
  }

  private func sign(in box: Box, _ color: Color) -> [SceneNode] {
    let thin = Stroke(color, Millimetres(height * 0.085), cap: .butt)
    let corners = box.corners
    func strokes(_ lines: [[Point]]) -> SceneNode {
      .shape(SceneShape(Outline(lines.map(Polyline.init)), stroke: thin))
    }
    let cross = [[corners[0], corners[2]], [corners[1], corners[3]]]
    let oval = SceneNode.shape(
      SceneShape(
        Outline(
          capsule: Box(center: box.center, width: box.width * 0.62, height: box.height * 0.5)),
        stroke: thin))
    switch arm {
    case .infantry: return [strokes(cross)]
    case .motorisedInfantry:
      let wheels = [0.3, 0.7].map { share in
        SceneNode.shape(
          SceneShape(
            Outline(
              circle: Point(box.minX + box.width * share, box.maxY + height * 0.13),
              radius: height * 0.13), fill: color))
      }
      return [strokes(cross)] + wheels
    case .cavalry: return [strokes([[corners[3], corners[1]]])]
    case .artillery:
      return [.shape(SceneShape(Outline(circle: box.center, radius: height * 0.2), fill: color))]
    case .armour: return [oval]
    case .mechanised: return [strokes(cross), oval]
    case .aviation:
      let (x, y) = (box.width * 0.3, box.height * 0.24)
      let c = box.center
      let blades = [1.0, -1.0].map { side in
        Ring([c, Point(c.x + side * x, c.y - y), Point(c.x + side * x, c.y + y)])
      }
      return blades.map { .shape(SceneShape(Outline($0), fill: color)) }
    case .staff:
      // The sign is a flag: the upper half of the frame is filled.
      let flag = Box(x: box.minX, y: box.minY, width: box.width, height: box.height * 0.5)
      return [.shape(SceneShape(Outline(flag), fill: color))]
    case .submarine: return []
    }
  }

  /// The outline of a submarine in side view.
  private func hull(at corner: Point, _ color: Color) -> [SceneNode] {
    let (w, h) = (width, height)
    let at = { (x: Double, y: Double) in Point(corner.x + x * w, corner.y + y * h) }
    let body = Outline([
      .move(at(0, 0.66)), .curve(at(0.06, 0.46), at(0.2, 0.46), at(0.34, 0.46)),
      .line(at(0.4, 0.46)), .line(at(0.42, 0.16)), .line(at(0.49, 0.16)), .line(at(0.49, 0)),
      .line(at(0.52, 0)), .line(at(0.52, 0.16)), .line(at(0.6, 0.16)), .line(at(0.62, 0.46)),
      .curve(at(0.82, 0.46), at(0.94, 0.5), at(1, 0.62)),
      .curve(at(0.9, 0.92), at(0.6, 0.92), at(0.45, 0.92)),
      .curve(at(0.2, 0.92), at(0.06, 0.88), at(0, 0.66)), .close,
    ])
    return [.shape(SceneShape(body, fill: color))]
  }

  /// The marks of the echelon above a frame: vertical strokes up to the regiment, crosses from the brigade
  /// upwards.
  func echelonNodes(above corner: Point, color: Color) -> [SceneNode] {
    guard let echelon else { return [] }
    let mark = height * 0.3
    let step = height * 0.26
    let (count, isCross) = echelon.marks
    let total = Double(count - 1) * (isCross ? mark * 1.15 : step)
    let bottom = corner.y - height * 0.14
    let first = corner.x + width / 2 - total / 2
    let lines = (0..<count).flatMap { index -> [Polyline] in
      let x = first + Double(index) * (isCross ? mark * 1.15 : step)
      guard isCross else { return [Polyline([Point(x, bottom - mark), Point(x, bottom)])] }
      let (left, right) = (x - mark / 2, x + mark / 2)
      return [
        Polyline([Point(left, bottom - mark), Point(right, bottom)]),
        Polyline([Point(right, bottom - mark), Point(left, bottom)]),
      ]
    }
    return [
      .shape(SceneShape(Outline(lines), stroke: Stroke(color, Millimetres(height * 0.1))))
    ]
  }
}

extension Garrison.Echelon {
  /// The number of marks, and whether they are crosses.
  fileprivate var marks: (count: Int, isCross: Bool) {
    switch self {
    case .company: (1, false)
    case .battalion: (2, false)
    case .regiment: (3, false)
    case .brigade: (1, true)
    case .division: (2, true)
    case .corps: (3, true)
    }
  }
}

extension Outline {
  /// Creates a box whose short sides are replaced by semicircles.
  fileprivate init(capsule box: Box) {
    let r = min(box.width, box.height) / 2
    let k = r * 0.552_284_749_8
    let (l, t, rt, b) = (box.minX, box.minY, box.maxX, box.maxY)
    let y = box.center.y
    self.init([
      .move(Point(l + r, t)), .line(Point(rt - r, t)),
      .curve(Point(rt - r + k, t), Point(rt, y - k), Point(rt, y)),
      .curve(Point(rt, y + k), Point(rt - r + k, b), Point(rt - r, b)),
      .line(Point(l + r, b)), .curve(Point(l + r - k, b), Point(l, y + k), Point(l, y)),
      .curve(Point(l, y - k), Point(l + r - k, t), Point(l + r, t)), .close,
    ])
  }
}
