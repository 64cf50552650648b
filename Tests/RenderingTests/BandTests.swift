import CCairo
import Geometry
import Scene
import TestSupport
import Testing

@testable import Rendering

/// A page drawn in bands holds the pixels of the page drawn whole.
@Suite struct BandTests {
  @Test(arguments: 1...16)
  func `bands of any height give the pixels of the whole page`(seed: UInt64) throws {
    let scene = try Scene.random(seed: seed)
    let dpi = [72, 97.3, 150, 254][Int(seed % 4)]
    let grid = try PixelGrid(scene.page, dpi: dpi)
    let list = grid.list(of: scene.nodes)
    for hasAlpha in [false, true] {
      let whole = try wholePage(list, grid, hasAlpha: hasAlpha)
      #expect(Set(whole).count > 50)
      for height in [1, 2, 7, 64, 100, grid.height] {
        var bands: [UInt32] = []
        try grid.draw(list, hasAlpha: hasAlpha, bandHeight: height) { bands += $0 }
        #expect(bands.count == whole.count)
        let wrong = zip(whole, bands).count { $0 != $1 }
        #expect(wrong == 0, "bands of \(height) rows at \(dpi) dpi")
        var together: [UInt32] = []
        try grid.draw(list, hasAlpha: hasAlpha, bandHeight: height, threads: 3) { together += $0 }
        #expect(together == bands, "three bands of \(height) rows at a time")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 8], [72.0, 300, 900])
  func `the bytes of a PNG are the same however many threads draw`(threads: Int, dpi: Double) throws
  {
    let scene = try Scene.random(seed: 5)
    let alone = try scene.png(dpi: dpi)
    var together: [UInt8] = []
    try scene.png(dpi: dpi, threads: threads) { together += $0 }
    #expect(together == alone)
  }

  @Test func `a band leaves out what has no ink in it`() throws {
    let thick = Stroke(.black, Millimetres(2), join: .miter)
    let line = Outline(Polyline([Point(0, 5), Point(10, 5)]))
    let list = DisplayList([
      .shape(SceneShape(line, stroke: Stroke(.black, Millimetres(2)))),
      .shape(SceneShape(line, stroke: thick)),
      .shape(SceneShape(line, fill: .black)),
      .shape(SceneShape(Outline(), fill: .black)),
    ])
    let reach = list.entries.map { $0.ink.map { $0.minY } }
    // A line reaches half its width to each side, more at corners, and up to ten times as far at a mitre.
    #expect(reach == [3.5, -5, 5, nil])
  }

  /// Drawn at once, without looking at any box.
  private func wholePage(
    _ list: DisplayList, _ grid: PixelGrid, hasAlpha: Bool
  ) throws -> [UInt32] {
    let count = grid.width * grid.height
    var pixels = [UInt32](repeating: hasAlpha ? 0 : 0xffff_ffff, count: count)
    try pixels.withUnsafeMutableBufferPointer { pixels in
      let start = try #require(pixels.baseAddress)
      let image = try #require(
        start.withMemoryRebound(to: UInt8.self, capacity: 4 * count) {
          cairo_image_surface_create_for_data(
            $0, hasAlpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, Int32(grid.width),
            Int32(grid.height), Int32(4 * grid.width))
        })
      let rows = PixelRows(start, width: grid.width, count: grid.height)
      let surface = Surface(
        CairoContext(surface: image, scale: grid.scale), painter: Painter(rows, scale: grid.scale))
      surface.draw(list)
      try surface.finish()
    }
    return pixels
  }
}

extension Scene {
  /// Shapes and words strewn over a page and beyond its edges.
  fileprivate static func random(seed: UInt64) throws -> Scene {
    var random = Xorshift(seed: seed)
    var scene = try sample()
    let texts = scene.leaves.compactMap { leaf -> SceneText? in
      if case .text(let text) = leaf { text } else { nil }
    }
    for _ in 0..<40 {
      let color = Color(
        red: random.fraction(), green: random.fraction(), blue: random.fraction(),
        alpha: random.fraction() < 0.3 ? random.fraction() : 1)
      let center = Point(random.fraction() * 50 - 5, random.fraction() * 30 - 5)
      if random.fraction() < 0.2, var text = texts.first {
        text.placement = .straight(center, angle: random.fraction() * 6)
        text.color = color
        if random.fraction() < 0.5 { text.halo = nil }
        scene.nodes.append(.text(text))
        continue
      }
      // Long chains, and lines that are drawn without Cairo.
      let isLong = random.fraction() < 0.4
      let corners = (0..<(3 + Int(random.fraction() * (isLong ? 200 : 6)))).map { _ in
        center + Vector(random.fraction() * 16 - 8, random.fraction() * 16 - 8)
      }
      let outline =
        random.fraction() < 0.3
        ? Outline(circle: center, radius: random.fraction() * 6)
        : random.fraction() < 0.5 ? Outline(Ring(corners)) : Outline(Polyline(corners))
      let stroke = Stroke(
        random.fraction() < 0.3 ? color : color.withAlpha(1), Millimetres(random.fraction() * 1.5),
        dash: !isLong && random.fraction() < 0.3
          ? [random.fraction() * 2 + 0.1, random.fraction() + 0.1] : [],
        cap: Stroke.Cap.allCases[Int(random.fraction() * 3)],
        join: isLong ? .round : Stroke.Join.allCases[Int(random.fraction() * 3)])
      let kind = random.fraction()
      scene.nodes.append(
        .shape(
          SceneShape(
            outline, fill: kind < 0.6 ? color : nil, stroke: kind > 0.3 ? stroke : nil)))
    }
    return scene
  }
}
