import Foundation
import GeoModel
import Geometry
import Scene

/// The pictogram of a kind of facility. It consists of paths, not of glyphs, so that it looks the same in every
/// format.
struct KindSign {
  let kind: Facility.Kind
  /// Whether army bases have a pictogram, too. They need none where every disc of troops stands for one.
  private let marksArmy: Bool

  init(_ kind: Facility.Kind, marksArmy: Bool) { (self.kind, self.marksArmy) = (kind, marksArmy) }

  /// - Parameters:
  ///   - center: the centre of the pictogram on the page.
  ///   - size: half the width of the pictogram, in millimetres.
  ///   - color: the colour of the pictogram.
  func nodes(at center: Point, size: Double, color: Color) -> [SceneNode] {
    let place = { (x: Double, y: Double) in Point(center.x + x * size, center.y + y * size) }
    func filled(_ corners: [(Double, Double)]) -> SceneNode {
      .shape(SceneShape(Outline(Ring(corners.map(place))), fill: color))
    }
    func stroked(_ lines: [[(Double, Double)]], _ width: Double) -> SceneNode {
      let outline = Outline(lines.map { Polyline($0.map(place)) })
      return .shape(
        SceneShape(outline, stroke: Stroke(color, Millimetres(width * size), cap: .round)))
    }
    switch kind {
    case .army:
      // Barracks: a house with a gable.
      return marksArmy
        ? [filled([(-0.72, 0.72), (-0.72, -0.12), (0, -0.8), (0.72, -0.12), (0.72, 0.72)])] : []
    case .air, .airfieldWorks: return [filled(Self.aircraft)]
    case .headquarters:
      return [
        stroked([[(-0.55, 1), (-0.55, -0.95)]], 0.22),
        filled([(-0.55, -0.95), (0.85, -0.95), (0.85, -0.05), (-0.55, -0.05)]),
      ]
    case .naval:
      let fluke = (0...12).map { step -> (Double, Double) in
        let angle = Double.pi * (0.08 + 0.84 * Double(step) / 12)
        return (0.85 * cos(angle), 0.1 + 0.85 * sin(angle))
      }
      return [
        stroked([[(0, -0.62), (0, 0.92)], [(-0.45, -0.32), (0.45, -0.32)], fluke], 0.22),
        .shape(
          SceneShape(
            Outline(circle: place(0, -0.82), radius: 0.2 * size),
            stroke: Stroke(color, Millimetres(0.18 * size)))),
      ]
    case .coastalArtillery:
      return [
        .shape(SceneShape(Outline(circle: place(-0.35, 0.3), radius: 0.5 * size), fill: color)),
        stroked([[(-0.35, 0.3), (0.95, -0.7)]], 0.3),
      ]
    }
  }

  /// The corners of an aircraft seen from above, with its nose at the top.
  private static let aircraft: [(Double, Double)] = {
    let half: [(Double, Double)] = [
      (0, -1), (0.13, -0.82), (0.15, -0.35), (1, 0.08), (1, 0.34), (0.15, 0.14), (0.1, 0.62),
      (0.42, 0.84), (0.42, 1), (0, 0.9),
    ]
    return half + half.dropFirst().dropLast().reversed().map { (-$0.0, $0.1) }
  }()
}
