import CCairo
import Geometry
import Scene
import TestSupport
import Testing

@testable import Rendering

/// What the painter draws without Cairo covers the right pixels.
@Suite struct PainterTests {
  private static let side = 40

  /// How far each pixel is covered when shapes are drawn in white on black, from 0 to 255.
  private func picture(_ shapes: SceneShape..., rule: DisplayList.FillRule = .evenOdd) -> [Int] {
    var pixels = [UInt32](repeating: 0xff00_0000, count: Self.side * Self.side)
    pixels.withUnsafeMutableBufferPointer { pixels in
      guard let start = pixels.baseAddress else { return }
      let painter = Painter(PixelRows(start, width: Self.side, count: Self.side), scale: 1)
      for entry in DisplayList(shapes.map(SceneNode.shape), straightenedTo: 0.1).entries {
        for var paint in entry.paints {
          #expect(painter.knows(paint))
          if case .fill(let color, _) = paint { paint = .fill(color, rule) }
          painter.draw(paint, entry.outline, entry.parts)
        }
      }
    }
    return pixels.map { Int($0 & 0xff) }
  }

  private func picture(_ outline: Outline, _ rule: DisplayList.FillRule = .evenOdd) -> [Int] {
    picture(SceneShape(outline, fill: .white), rule: rule)
  }

  private func picture(_ outline: Outline, _ stroke: Stroke) -> [Int] {
    picture(SceneShape(outline, stroke: stroke))
  }

  /// The same, computed by counting the points of a fine grid.
  private func counted(_ isInside: (Point) -> Bool) -> [Int] {
    let fine = 16
    return (0..<(Self.side * Self.side)).map { index in
      let (x, y) = (Double(index % Self.side), Double(index / Self.side))
      let hits = (0..<(fine * fine)).count { number in
        let (column, row) = (Double(number % fine) + 0.5, Double(number / fine) + 0.5)
        return isInside(Point(x + column / Double(fine), y + row / Double(fine)))
      }
      return hits * 255 / (fine * fine)
    }
  }

  private func star(_ seed: UInt64, corners: Int) -> [Point] {
    var random = Xorshift(seed: seed)
    return (0..<corners).map { corner in
      let angle = Double(corner) / Double(corners) * 2 * .pi
      return Point(20, 20) + Vector(angle: angle) * (4 + 14 * random.fraction())
    }
  }

  @Test(arguments: 1...8)
  func `an area covers of each pixel what lies within it`(seed: UInt64) {
    let ring = Ring(star(seed, corners: 64))
    let drawn = picture(Outline(ring))
    let counted = counted { ring.contains($0) }
    let worst = zip(drawn, counted).map { abs($0 - $1) }.max() ?? 0
    #expect(worst <= 10, "counting 256 points is off by that much")
    #expect(abs(drawn.reduce(0, +) - Int(ring.area * 255)) < 60)
  }

  @Test func `places that are enclosed twice are outside by the one rule and inside by the other`()
  {
    var outline = Outline()
    for size in [15.0, 8] {
      outline.append(star(1, corners: 60).map { ($0 - Point(20, 20)).point(size) }, closed: true)
    }
    let evenOdd = picture(outline)
    let winding = picture(outline, .winding)
    let center = 20 * Self.side + 20
    #expect(evenOdd[center] == 0)
    #expect(winding[center] == 255)
  }

  @Test func `what lies beside the picture covers it as if it were whole`() {
    // A wheel so large that all its corners lie beside the picture.
    let wheel = (0..<400).map { Point(20, 20) + Vector(angle: Double($0) * .pi / 200) * 500 }
    let drawn = picture(Outline(Ring(wheel)))
    #expect(Set(drawn) == [255])
    let left = wheel.map { $0 - Vector(500, 0) }
    let half = picture(Outline(Ring(left)))
    #expect(half[20 * Self.side + 5] == 255)
    #expect(half[20 * Self.side + 35] == 0)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, .leastNonzeroMagnitude])
  func `a corner that lies nowhere or too far away stops nothing`(number: Double) {
    var corners = star(3, corners: 60)
    for index in [0, 7, 20, 33, 59] { corners[index].x = number }
    for index in [3, 20, 41] { corners[index].y = number }
    let pen = Stroke(.white, Millimetres(2))
    _ = picture(Outline(Ring(corners)))
    _ = picture(Outline(Ring(corners)), pen)
    _ = picture(Outline(Polyline(corners)), pen)
  }

  @Test func `what lies beside the picture leaves no trace for the next`() {
    let wheel = star(4, corners: 60)
    let alone = picture(Outline(Ring(wheel)))
    let beside = [Vector(-100, 0), Vector(100, 0), Vector(0, -100)].map { way in
      Outline(Ring(wheel.map { $0 + way }))
    }
    let after = picture(
      SceneShape(beside[0], fill: .white), SceneShape(beside[1], fill: .white),
      SceneShape(beside[2], fill: .white), SceneShape(Outline(Ring(wheel)), fill: .white))
    #expect(after == alone)
  }

  @Test(arguments: [0.3, 0.8, 1, 1.54, 2.4, 5, 8], [0.0, 0.2, 0.7853, 1.1, 1.5707])
  func `a straight line covers of each pixel what lies within it`(width: Double, angle: Double) {
    let way = Vector(angle: angle)
    let (start, end) = (Point(20.3, 19.8) - way * 14, Point(20.3, 19.8) + way * 14)
    let points = (0...60).map { start.interpolated(to: end, Double($0) / 60) }
    let stroke = Stroke(.white, Millimetres(width), cap: .round)
    let drawn = picture(Outline(Polyline(points)), stroke)
    let counted = counted { $0.distance(toSegment: start, end) < width / 2 }
    for (index, (share, exact)) in zip(drawn, counted).enumerated() {
      let center = Point(Double(index % Self.side) + 0.5, Double(index / Self.side) + 0.5)
      let isEnd = min(center.distance(to: start), center.distance(to: end)) < width / 2 + 1
      #expect(abs(share - exact) <= (isEnd ? 50 : 20), "at \(center)")
    }
  }

  @Test func `an open line with butt ends stops where it ends`() {
    let points = (0...60).map { Point(10 + Double($0) / 3, 20) }
    let stroke = Stroke(.white, Millimetres(4), cap: .butt)
    let drawn = picture(Outline(Polyline(points)), stroke)
    let row = drawn[(20 * Self.side)..<(21 * Self.side)]
    #expect(
      row.map { $0 > 250 ? 1 : $0 < 5 ? 0 : -1 } == (0..<40).map { (10..<30).contains($0) ? 1 : 0 })
  }

  @Test func `a line that ends where it began has no gap there`() {
    let circle = (0...60).map { Point(20, 20) + Vector(angle: Double($0) * .pi / 30) * 1.2 }
    let stroke = Stroke(.white, Millimetres(1.5), cap: .butt)
    let open = picture(Outline(Polyline(circle)), stroke)
    let closed = picture(Outline(Ring(circle)), stroke)
    #expect(open == closed)
  }

  @Test func `what shines through does so evenly where lines cross`() {
    let circle = (0..<60).map { Point(20, 20) + Vector(angle: Double($0) * .pi / 30) * 10 }
    let outline = Outline([
      Polyline(circle), Polyline([Point(2, 20), Point(38, 20)]),
      Polyline([Point(20, 2), Point(20, 38)]),
    ])
    let stroke = Stroke(Color.white.withAlpha(0.5), Millimetres(5), cap: .round)
    let drawn = picture(outline, stroke)
    #expect(drawn.max() == 127)
  }

  @Test func `every area is known, and of lines those that are narrow, solid and round`() {
    var pixel: UInt32 = 0
    withUnsafeMutablePointer(to: &pixel) { pixel in
      let painter = Painter(PixelRows(pixel, width: 1, count: 1), scale: 2)
      #expect(painter.knows(.fill(.black, .evenOdd)) && painter.knows(.fill(.black, .winding)))
      for cap in [Stroke.Cap.butt, .round] {
        #expect(painter.knows(.stroke(Stroke(.black, Millimetres(4), cap: cap))))
      }
      for stroke in [
        Stroke(.black, Millimetres(4.1)), Stroke(.black, Millimetres(1), dash: [1, 1]),
        Stroke(.black, Millimetres(1), join: .miter), Stroke(.black, Millimetres(1), cap: .square),
      ] { #expect(!painter.knows(.stroke(stroke))) }
    }
  }

  @Test func `a line without length is a dot with round ends and nothing with butt ones`() {
    for points in [[Point(20, 20), Point(20, 20)], [Point](repeating: Point(20, 20), count: 5)] {
      let line = Outline(Polyline(points))
      let dot = picture(line, Stroke(.white, Millimetres(6), cap: .round))
      #expect(abs(Double(dot.reduce(0, +)) / 255 - 9 * .pi) < 0.3)
      #expect(picture(line, Stroke(.white, Millimetres(6), cap: .butt)).allSatisfy { $0 == 0 })
    }
  }

  @Test func `an edge is as sharp in a path of four points as in one of four hundred`() {
    let corners = [Point(8.3, 7.2), Point(31.6, 9.1), Point(29.4, 33.7), Point(6.1, 28.5)]
    var many: [Point] = []
    for (corner, next) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      many += (0..<100).map { corner.interpolated(to: next, Double($0) / 100) }
    }
    let (few, more) = (Outline(Ring(corners)), Outline(Ring(many)))
    let pen = Stroke(.white, Millimetres(1.3))
    for (a, b) in [(picture(few), picture(more)), (picture(few, pen), picture(more, pen))] {
      #expect(zip(a, b).allSatisfy { abs($0 - $1) <= 2 })
    }
  }

  @Test(arguments: 1...6)
  func `the picture is Cairo's but for what no eye tells apart`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    // An archipelago: islands from a fraction of a pixel to a few.
    var outline = Outline()
    for _ in 0..<60 {
      let center = Point(2 + 36 * random.fraction(), 2 + 36 * random.fraction())
      let size = 0.2 + 4 * random.fraction()
      outline.append(
        (0..<9).map {
          center + Vector(angle: Double($0) * 0.698) * (size * (0.5 + random.fraction()))
        },
        closed: true)
    }
    let stroke = Stroke(.black, Millimetres(0.5 + random.fraction()))
    let nodes: [SceneNode] = [
      .shape(SceneShape(outline, fill: .white)), .shape(SceneShape(outline, stroke: stroke)),
    ]
    let ours = try drawn(nodes, withCairoAlone: false)
    let cairos = try drawn(nodes, withCairoAlone: true)
    let far = zip(ours, cairos).count { abs($0 - $1) > 40 }
    #expect(far * 100 < ours.count * 2, "\(far) of \(ours.count) pixels")
    #expect(ours != cairos)
  }

  /// The blue parts of a picture on a grey ground.
  private func drawn(_ nodes: [SceneNode], withCairoAlone: Bool) throws -> [Int] {
    var pixels = [UInt32](repeating: 0xff80_8080, count: Self.side * Self.side)
    try pixels.withUnsafeMutableBufferPointer { pixels in
      let start = try #require(pixels.baseAddress)
      let side = Int32(Self.side)
      let image = try #require(
        start.withMemoryRebound(to: UInt8.self, capacity: 4 * pixels.count) {
          cairo_image_surface_create_for_data($0, CAIRO_FORMAT_RGB24, side, side, 4 * side)
        })
      let painter = Painter(PixelRows(start, width: Self.side, count: Self.side), scale: 1)
      let surface = Surface(
        CairoContext(surface: image, scale: 1), painter: withCairoAlone ? nil : painter)
      surface.draw(DisplayList(nodes, straightenedTo: 0.1))
      try surface.finish()
    }
    return pixels.map { Int($0 & 0xff) }
  }
}

extension Vector {
  /// A point at a distance from the middle of the picture.
  fileprivate func point(_ size: Double) -> Point { Point(20, 20) + normalized * size }
}
