import Geometry

/// The `d` attribute of an SVG path, in relative steps of whole hundredths or thousandths of a
/// millimetre. Rounding does not add up along the path, because each step starts where the last one was
/// rounded to.
struct PathData {
  private(set) var bytes: [UInt8] = []
  private let decimals: Int
  /// The pen and the start of the subpath, in counts of the last decimal.
  private var pen = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var command: UInt8 = 0

  var isEmpty: Bool { bytes.isEmpty }

  init(_ outline: Outline, decimals: Int) {
    self.decimals = decimals
    bytes.reserveCapacity(outline.elements.count * 9)
    for element in outline.elements {
      switch element {
      case .move(let p):
        begin("m")
        step(to: p)
        start = pen
        // Pairs after a move are lines.
        command = UInt8(ascii: "l")
      case .line(let p):
        guard rounded(p) != pen else { continue }
        begin("l")
        step(to: p)
      case .curve(let a, let b, let p):
        begin("c")
        let from = pen
        pair(rounded(a), from: from)
        pair(rounded(b), from: from)
        pair(rounded(p), from: from)
        pen = rounded(p)
      case .close:
        bytes.append(UInt8(ascii: "z"))
        command = 0
        pen = start
      }
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
    for value in [target.x - from.x, target.y - from.y] {
      let isFirst = bytes.last.map { $0 >= UInt8(ascii: "a") } ?? true
      if !isFirst && value >= 0 { bytes.append(UInt8(ascii: " ")) }
      appendFixed(value, decimals: decimals, to: &bytes)
    }
  }

  private func rounded(_ point: Point) -> (x: Int, y: Int) {
    (fixed(point.x, decimals: decimals), fixed(point.y, decimals: decimals))
  }
}
