import Geometry

/// The `d` attribute of an SVG path, in relative steps. Coordinates are rounded to hundredths or
/// thousandths of a millimetre. Each step starts at the rounded end of the previous one, so
/// rounding errors do not add up along the path.
struct PathData {
  private(set) var bytes: [UInt8] = []
  private let decimals: Int
  /// The pen position and the start of the subpath, as counts of the last decimal place.
  private var pen = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var command: UInt8 = 0

  var isEmpty: Bool { bytes.isEmpty }

  init(_ outline: Outline, decimals: Int) {
    self.decimals = decimals
    bytes.reserveCapacity(outline.points.count * 8)
    let points = outline.points
    var next = 0
    for kind in outline.steps {
      switch kind {
      case .move:
        begin("m")
        step(to: points[next])
        start = pen
        // In SVG, coordinate pairs that follow a move are lines.
        command = UInt8(ascii: "l")
      case .line:
        if rounded(points[next]) != pen {
          begin("l")
          step(to: points[next])
        }
      case .curve:
        begin("c")
        let from = pen
        for point in points[next..<(next + 3)] { pair(rounded(point), from: from) }
        pen = rounded(points[next + 2])
      case .close:
        bytes.append(UInt8(ascii: "z"))
        command = 0
        pen = start
      }
      next += kind.pointCount
    }
  }

  private mutating func begin(_ letter: UnicodeScalar) {
    let code = UInt8(ascii: letter)
    guard code != command || letter == "m" else { return }
    bytes.append(code)
    command = code
  }

  private mutating func step(to point: Point) {
    let target = rounded(point)
    pair(target, from: pen)
    pen = target
  }

  private mutating func pair(_ target: (x: Int, y: Int), from: (x: Int, y: Int)) {
    number(target.x - from.x)
    number(target.y - from.y)
  }

  private mutating func number(_ value: Int) {
    let isFirst = bytes.last.map { $0 >= UInt8(ascii: "a") } ?? true
    if !isFirst && value >= 0 { bytes.append(UInt8(ascii: " ")) }
    appendFixed(value, decimals: decimals, to: &bytes)
  }

  private func rounded(_ point: Point) -> (x: Int, y: Int) {
    (fixed(point.x, decimals: decimals), fixed(point.y, decimals: decimals))
  }
}
