import Geometry

@testable import Labeling

/// A page of 100 × 100 mm.
let page = Box(x: 0, y: 0, width: 100, height: 100)

func row(_ width: Double, _ height: Double = 3) -> LabelVariant.Row {
  LabelVariant.Row(width: width, height: height)
}

/// A town with one row of text.
func town(
  _ id: String, at center: Point, radius: Double = 1, width: Double = 12, isRequired: Bool = false,
  preferences: [PointPosition] = PointPosition.imhof, pin: LabelPin? = nil
) -> LabelFeature {
  LabelFeature(
    id: id,
    .point(
      PointLabel(
        symbol: .circle(center: center, radius: radius), variants: [LabelVariant([row(width)])],
        preferences: preferences)), isRequired: isRequired, pin: pin)
}

func river(
  _ points: [Point], length: Double = 20, sides: [LineSide] = [.above],
  repeatDistance: Double? = nil, isRequired: Bool = false
) -> LabelFeature {
  LabelFeature(
    id: "river",
    .line(
      LineLabel(
        path: Polyline(points), textLength: length, ascent: 1.8, descent: 0.6, sides: sides,
        repeatDistance: repeatDistance)), isRequired: isRequired)
}

func lake(_ area: Area, _ variants: [LabelVariant], isRequired: Bool = false)
  -> LabelFeature
{
  LabelFeature(id: "lake", .area(AreaLabel(area: area, variants: variants)), isRequired: isRequired)
}

func solve(_ features: [LabelFeature], obstacles: [Obstacle] = [], frame: Box = page)
  -> (problem: LabelProblem, solution: LabelSolution)
{
  let problem = LabelProblem(frame: frame, obstacles: obstacles, features: features)
  return (problem, LabelSolver().solve(problem))
}

extension LabelSolution {
  func placement(_ id: String) -> LabelPlacement? { placements.first { $0.id == id } }
}
