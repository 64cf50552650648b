/// A path of straight lines and cubic Bézier curves, open or closed, such as the shape of a symbol,
/// a glyph or a projected line.
package struct Outline: Hashable, Sendable {
  package enum Element: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  /// The kinds of the path's elements, in order.
  package private(set) var steps: [Step] = []
  /// The points of all elements, in order. They are kept in one array because the path of a coast
  /// can have a hundred thousand points.
  package private(set) var points: [Point] = []

  /// A kind of path element.
  package enum Step: UInt8, Sendable {
    case move, line, curve, close

    /// The number of points of such an element.
    @inlinable package var pointCount: Int {
      switch self {
      case .move, .line: 1
      case .curve: 3
      case .close: 0
      }
    }
  }

  package init(_ elements: [Element] = []) { for element in elements { append(element) } }

  /// The elements of the path.
  package var elements: [Element] {
    var next = 0
    return steps.map { step in
      defer { next += step.pointCount }
      return switch step {
      case .move: .move(points[next])
      case .line: .line(points[next])
      case .curve: .curve(points[next], points[next + 1], points[next + 2])
      case .close: .close
      }
    }
  }

  package init(_ line: Polyline) {
    self.init()
    append(line.points, closed: false)
  }

  package init(_ ring: Ring) {
    self.init()
    append(ring.points, closed: true)
  }

  package init(_ area: Area) {
    self.init()
    for polygon in area { for ring in polygon.rings { append(ring.points, closed: true) } }
  }

  package init(_ box: Box) { self.init(Ring(box)) }

  package init(_ lines: [Polyline]) {
    self.init()
    for line in lines { append(line.points, closed: false) }
  }

  /// Creates a circle from four cubic curves. The error is less than 0.03 % of the radius.
  package init(circle center: Point, radius r: Double) {
    let k = r * 0.552_284_749_8
    let (x, y) = (center.x, center.y)
    self.init([
      .move(Point(x + r, y)),
      .curve(Point(x + r, y + k), Point(x + k, y + r), Point(x, y + r)),
      .curve(Point(x - k, y + r), Point(x - r, y + k), Point(x - r, y)),
      .curve(Point(x - r, y - k), Point(x - k, y - r), Point(x, y - r)),
      .curve(Point(x + k, y - r), Point(x + r, y - k), Point(x + r, y)),
      .close,
    ])
  }

  package var isEmpty: Bool { steps.isEmpty }

  package mutating func append(_ element: Element) {
    switch element {
    case .move(let p):
      steps.append(.move)
      points.append(p)
    case .line(let p):
      steps.append(.line)
      points.append(p)
    case .curve(let a, let b, let p):
      steps.append(.curve)
      points += [a, b, p]
    case .close: steps.append(.close)
    }
  }

  package mutating func append(_ points: [Point], closed: Bool) {
    guard points.count > 1 else { return }
    steps.append(.move)
    steps.append(contentsOf: repeatElement(.line, count: points.count - 1))
    if closed { steps.append(.close) }
    self.points += points
  }

  package mutating func append(_ other: Outline) {
    steps += other.steps
    points += other.points
  }

  /// A box around the path. For curves it includes the control points, so it may be larger than
  /// necessary.
  package var box: Box? { Box(points) }

  package func map(_ transform: (Point) -> Point) -> Outline {
    var image = self
    image.points = points.map(transform)
    return image
  }

  package func applying(_ transform: Transform) -> Outline { map(transform.apply) }
}
