import Geometry
import Scene

/// The content stream of a page: the operators that draw it (ISO 32000-1, §8–9). Coordinates are in
/// whole micrometres from the page's top left corner; the `y` axis points downwards. A setting is
/// only written when it changes.
struct PDFContent {
  private(set) var bytes: [UInt8] = []
  /// The opacities in use, each with the name of the graphics state that sets it.
  private(set) var opacities: [String: Opacity] = [:]
  var fonts: PDFFonts
  private var state = State()

  enum Opacity: Hashable {
    case fill(thousandths: Int)
    case stroke(thousandths: Int)
  }

  /// The graphics state after the operators written so far. Nil stands for an unknown setting.
  private struct State {
    var fill: Color?
    var stroke: Color?
    var fillOpacity = 1000
    var strokeOpacity = 1000
    var width: Int?
    var cap: Stroke.Cap?
    var join: Stroke.Join?
    var dash: [Int] = []
  }

  /// PDF points (1/72 inch) per micrometre.
  private static let scale = "0.00283464567"

  /// - Parameters:
  ///   - height: The height of the page.
  ///   - fonts: The fonts that the texts use.
  init(height: Millimetres, fonts: PDFFonts) {
    self.fonts = fonts
    let top = (height.points * 1e6).rounded() / 1e6
    write("\(Self.scale) 0 0 -\(Self.scale) 0 \(top) cm\n")
  }

  /// Fills and strokes a shape by the even-odd rule: overlapping parts cancel out.
  mutating func add(_ shape: SceneShape) {
    let path = Self.path(shape.outline)
    guard !path.isEmpty else { return }
    if let fill = shape.fill { setFill(fill) }
    let stroke = shape.stroke?.drawn
    if let stroke { set(stroke) }
    switch (shape.fill, stroke) {
    case (let fill?, let stroke?) where fill.alpha < 1 || stroke.color.alpha < 1:
      // A translucent stroke must blend with the fill below it. A combined operator would replace
      // the fill there, so the two are painted separately.
      paint(path, "f*")
      paint(path, "S")
    case (_?, _?): paint(path, "B*")
    case (_?, nil): paint(path, "f*")
    case (nil, _?): paint(path, "S")
    case (nil, nil): break
    }
  }

  /// Strokes a path.
  mutating func stroke(_ outline: Outline, _ stroke: Stroke) {
    set(stroke)
    paint(Self.path(outline), "S")
  }

  /// Fills a path with the current fill colour by the nonzero winding rule: overlapping parts stay
  /// filled.
  mutating func fill(_ outline: Outline) { paint(Self.path(outline), "f") }

  mutating func write(_ text: String) { bytes += text.utf8 }

  /// Writes whole numbers, each followed by a space.
  mutating func write(_ numbers: Int...) {
    for number in numbers { Self.append(number, to: &bytes) }
  }

  /// Converts a length in millimetres to whole micrometres.
  static func micrometres(_ millimetres: Double) -> Int { fixed(millimetres, decimals: 3) }

  private mutating func paint(_ path: [UInt8], _ operation: String) {
    guard !path.isEmpty else { return }
    bytes += path
    write(operation + "\n")
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    appendFixed(number, decimals: 0, to: &bytes)
    bytes.append(UInt8(ascii: " "))
  }
}

// MARK: - Paths

extension PDFContent {
  /// The operators that construct a path. Steps that round to zero micrometres are left out.
  private static func path(_ outline: Outline) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(outline.points.count * 14)
    var pen = (x: Int.min, y: Int.min)
    let points = outline.points
    var next = 0
    func append(_ points: ArraySlice<Point>, _ letter: UnicodeScalar, isNeeded: Bool = false) {
      guard let last = points.last else { return }
      let end = (x: micrometres(last.x), y: micrometres(last.y))
      guard isNeeded || end != pen else { return }
      for point in points.dropLast() {
        Self.append(micrometres(point.x), to: &bytes)
        Self.append(micrometres(point.y), to: &bytes)
      }
      Self.append(end.x, to: &bytes)
      Self.append(end.y, to: &bytes)
      bytes.append(UInt8(ascii: letter))
      bytes.append(UInt8(ascii: "\n"))
      pen = end
    }
    for (index, step) in outline.steps.enumerated() {
      let taken = points[next..<(next + step.pointCount)]
      switch step {
      case .move: append(taken, "m", isNeeded: true)
      // The first line of a subpath is kept even if its length is zero, because it draws a dot.
      case .line: append(taken, "l", isNeeded: index > 0 && outline.steps[index - 1] == .move)
      case .curve: append(taken, "c", isNeeded: true)
      case .close: bytes += [UInt8(ascii: "h"), UInt8(ascii: "\n")]
      }
      next += step.pointCount
    }
    return bytes
  }
}

// MARK: - Colours and lines

extension PDFContent {
  mutating func setFill(_ color: Color) {
    let opaque = color.withAlpha(1)
    if state.fill != opaque {
      write("\(Self.parts(of: color)) rg\n")
      state.fill = opaque
    }
    let opacity = fixed(color.alpha, decimals: 3)
    if state.fillOpacity != opacity { use("f\(opacity)", .fill(thousandths: opacity)) }
    state.fillOpacity = opacity
  }

  private mutating func set(_ stroke: Stroke) {
    let opaque = stroke.color.withAlpha(1)
    if state.stroke != opaque {
      write("\(Self.parts(of: stroke.color)) RG\n")
      state.stroke = opaque
    }
    let opacity = fixed(stroke.color.alpha, decimals: 3)
    if state.strokeOpacity != opacity { use("s\(opacity)", .stroke(thousandths: opacity)) }
    state.strokeOpacity = opacity
    let width = Self.micrometres(stroke.width.value)
    if state.width != width { write("\(width) w\n") }
    if state.cap != stroke.cap { write("\(stroke.cap.number) J\n") }
    if state.join != stroke.join { write("\(stroke.join.number) j\n") }
    let dash = stroke.dash.map(Self.micrometres)
    if state.dash != dash {
      write("[\(dash.map(String.init).joined(separator: " "))] 0 d\n")
    }
    (state.width, state.cap, state.join, state.dash) = (width, stroke.cap, stroke.join, dash)
  }

  private mutating func use(_ name: String, _ opacity: Opacity) {
    opacities[name] = opacity
    write("/\(name) gs\n")
  }

  private static func parts(of color: Color) -> String {
    [color.red, color.green, color.blue].map { fixedText($0, decimals: 4) }.joined(separator: " ")
  }
}

extension PDFContent.Opacity {
  /// The graphics state dictionary that sets this opacity.
  var value: PDFValue {
    switch self {
    case .fill(let thousandths): .dictionary(["ca": .number(Double(thousandths) / 1000)])
    case .stroke(let thousandths): .dictionary(["CA": .number(Double(thousandths) / 1000)])
    }
  }
}

extension Stroke.Cap {
  /// The line cap style of ISO 32000-1, table 54.
  fileprivate var number: Int {
    switch self {
    case .butt: 0
    case .round: 1
    case .square: 2
    }
  }
}

extension Stroke.Join {
  /// The line join style of ISO 32000-1, table 55.
  fileprivate var number: Int {
    switch self {
    case .miter: 0
    case .round: 1
    case .bevel: 2
    }
  }
}
