/// A path of straight lines and cubic Bézier curves, open or closed: the shape of a symbol, a glyph or a
/// projected line.
package struct Outline: Hashable, Sendable {
  package enum Element: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  package var elements: [Element]

  package init(_ elements: [Element] = []) { self.elements = elements }

  package init(_ line: Polyline) {
    self.init()
    append(line.points, closed: false)
  }

  package init(_ ring: Ring) {
    self.init()
    append(ring.points, closed: true)
  }

  package init(_ polygon: Polygon) { self.init([polygon]) }

  package init(_ area: Area) {
    self.init()
    for polygon in area { for ring in polygon.rings { append(ring.points, closed: true) } }
  }

  package init(_ box: Box) { self.init(Ring(box)) }

  package init(_ lines: [Polyline]) {
    self.init()
    for line in lines { append(line.points, closed: false) }
  }

  /// A circle as four cubic curves, off by less than 0.03 % of its radius.
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

  package var isEmpty: Bool { elements.isEmpty }

  package mutating func append(_ points: [Point], closed: Bool) {
    guard let first = points.first, points.count > 1 else { return }
    elements.append(.move(first))
    for point in points.dropFirst() { elements.append(.line(point)) }
    if closed { elements.append(.close) }
  }

  package mutating func append(_ other: Outline) { elements += other.elements }

  /// A box round the path; for curves it also holds the control points.
  package var box: Box? {
    var box: Box?
    func add(_ p: Point) {
      if box == nil { box = Box(p, p) } else { box?.extend(to: p) }
    }
    for element in elements {
      switch element {
      case .move(let p), .line(let p): add(p)
      case .curve(let a, let b, let p):
        add(a)
        add(b)
        add(p)
      case .close: break
      }
    }
    return box
  }

  package func map(_ transform: (Point) -> Point) -> Outline {
    Outline(
      elements.map {
        switch $0 {
        case .move(let p): .move(transform(p))
        case .line(let p): .line(transform(p))
        case .curve(let a, let b, let p): .curve(transform(a), transform(b), transform(p))
        case .close: .close
        }
      })
  }

  package func applying(_ transform: Transform) -> Outline { map(transform.apply) }

  /// The path as chains of straight segments, each curve cut into `steps` pieces.
  package func flattened(steps: Int = 8) -> [Polyline] {
    var lines: [Polyline] = []
    var current: [Point] = []
    for element in elements {
      switch element {
      case .move(let p):
        if current.count > 1 { lines.append(Polyline(current)) }
        current = [p]
      case .line(let p): current.append(p)
      case .curve(let a, let b, let p):
        guard let start = current.last else { continue }
        for step in 1...steps {
          current.append(bezier(start, a, b, p, Double(step) / Double(steps)))
        }
      case .close: if let first = current.first { current.append(first) }
      }
    }
    if current.count > 1 { lines.append(Polyline(current)) }
    return lines
  }
}

/// The point at parameter `t` (0…1) of a cubic Bézier curve.
private func bezier(_ a: Point, _ b: Point, _ c: Point, _ d: Point, _ t: Double) -> Point {
  let s = 1 - t
  let (wa, wb, wc, wd) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
  return Point(
    wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y)
}
