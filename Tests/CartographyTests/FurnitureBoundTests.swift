import Documents
import Geometry
import Scene
import TestSupport
import Testing

@testable import Cartography
@testable import GeoModel
@testable import MapSpec

/// Furniture never leaves its box and never prints over itself, whatever a description asks for.
@Suite struct FurnitureBoundTests {
  @Test(arguments: [
    Box(minX: 10.9, minY: -0.1, maxX: 11.1, maxY: 0.1), Box(minX: 11, minY: -6, maxX: 16, maxY: 8),
    Box(minX: -60, minY: -10, maxX: -40, maxY: 10), Box(minX: 6, minY: -4, maxX: 16, maxY: 8),
  ])
  func `the frame in a locator stays in the locator`(_ extent: Box) throws {
    let bench = try SampleMap().bench()
    let spec = InsetSpec.Locator(width: Millimetres(30), extent: extent)
    let locator = try LocatorMap(context: bench.context, spec: spec, map: bench.view.frame)
    let size = locator.size()
    let box = Box(x: 0, y: 0, width: size.dx, height: size.dy)
    for shape in try locator.nodes(size: size).flatMap(\.shapes) {
      if let drawn = shape.outline.box { #expect(box.grown(by: 0.2).contains(drawn)) }
    }
    let isWhole = extent.minX == 6 && extent.maxX == 16
    #expect(locator.holdsMap == isWhole)
  }

  @Test(arguments: [0.1, 1, 20, 100, 150, 500, 5000, 10_000])
  func `a scale bar fits in the map and its numbers do not touch`(_ km: Double) throws {
    let bench = try SampleMap().bench()
    let bar = ScaleBar(context: bench.context, frame: bench.view.frame, lengthKm: km)
    let size = try bar.size()
    #expect(size.dx <= bench.view.frame.box.width)
    #expect(bar.drawnKm <= km && (bar.drawnKm == km) == (km <= 150))
    let nodes = try bar.nodes(size: size)
    #expect(Box(x: 0, y: 0, width: size.dx, height: size.dy).contains(try drawnBox(nodes)))
    let numbers = try nodes.filter { !$0.words.isEmpty }.dropLast().map { try drawnBox([$0]) }
    for (index, number) in numbers.enumerated() {
      #expect(!numbers[..<index].contains { $0.intersects(number) })
    }
  }

  @Test func `a bar that is shortened is told with its line`() throws {
    var map = SampleMap()
    map.insets = ["{kind: scale-bar, corner: top-right, length_km: 500}"]
    let remark = try #require(
      try map.remarks().first { $0.message.contains("scale bar of 500 km") })
    #expect(remark.message.hasSuffix("it shows 200 km") && (remark.location?.line ?? 1) > 1)
  }

  @Test(arguments: [
    "{kind: locator, corner: top-left, width: 300, extent: [6, -6, 16, 6]}",
    "{kind: zoom, corner: top-left, width: 250, height: 40, center: [11, 0], scale: 400000}",
  ])
  func `an inset larger than the map is refused with its line`(_ inset: String) throws {
    var map = SampleMap()
    map.insets = [inset]
    let error = try #require(throws: Diagnostic.self) { try map.plan() }
    #expect(error.message.contains("mm, and the map's frame has"))
    #expect((error.location?.line ?? 1) > 1)
  }

  @Test func `insets are apart and within the map, or refused`() throws {
    var random = Xorshift(seed: 20)
    let corners = DescribedInset.Corner.allCases.map(\.rawValue)
    var (drawn, refused) = (0, 0)
    for _ in 0..<12 {
      func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
      func corner() -> String { corners[number(0...3)] }
      let (width, height) = (number(30...160), number(30...150))
      var map = SampleMap()
      map.insets = [
        "{kind: locator, corner: \(corner()), width: \(number(20...120)), extent: [6, -6, 16, 6]}",
        "{kind: scale-bar, corner: \(corner()), offset: [\(number(-90...300)), 5], length_km: 60}",
        "{kind: panels, corner: \(corner()), width: 60, panels: [symbols, areas, credits]}",
        "{kind: zoom, corner: \(corner()), width: \(width), height: \(height), center: [10.7, 0.3], scale: 600000}",
      ]
      do {
        let plan = try map.plan()
        drawn += 1
        for (index, inset) in plan.insets.enumerated() {
          #expect(plan.layout.frame.grown(by: 1e-3).contains(inset.box), "\(map.insets)")
          for other in plan.insets[..<index] {
            #expect(!other.box.shrunk(by: 1e-3).intersects(inset.box), "\(map.insets)")
          }
        }
      } catch let error as Diagnostic {
        refused += 1
        #expect(error.message.contains("has no place in the map"), "\(error)")
      }
    }
    #expect(drawn > 0 && drawn + refused == 12)
  }

  @Test(arguments: [40.0, 70, 110], [3, 900, 20_000, 100_000, 1_000_000, 10_000_000])
  func `the circles of strengths stay in their panel, and no limit is lost`(
    _ width: Double, _ men: Int
  ) throws {
    var map = SampleMap()
    map.model.garrisons[0].men = men
    map.model.treaties[0].contingent?.limit = men
    let bench = try map.bench()
    let setter = PanelSetter(context: bench.context, matter: bench.matter)
    let panel = try setter.panel(.strength, width: width)
    let box = try drawnBox(panel.nodes)
    #expect(box.minX > -0.3 && box.maxX < width + 0.3 && box.maxY < panel.height + 0.3)
    let words = panel.nodes.flatMap(\.words).joined(separator: " ").withPlainSpaces
    let number = bench.context.texts.number(men).withPlainSpaces
    #expect(words.contains(number), "\(words)")
  }

  @Test(arguments: [
    ("+proj=laea +lon_0=180", "{scale: 90000000, center: [180, 0]}", 15.0),
    ("+proj=laea +lon_0=180", "{scale: 90000000, center: [180, 0]}", 1.0),
    ("+proj=merc +lon_0=0", "{scale: 120000000, center: [0, 0]}", 5.0),
    ("+proj=tmerc +lon_0=11", "{scale: 1200000, center: [11, 0]}", 0.1),
    ("+proj=tmerc +lon_0=11", "{scale: 60000, center: [11, 0]}", 0.01),
    ("+proj=stere +lat_0=90", "{scale: 40000000, center: [0, 80]}", 10.0),
  ])
  func `the degrees of a graticule stand apart`(
    _ projection: String, _ frame: String, _ step: Double
  ) throws {
    var map = SampleMap()
    (map.projection, map.frame) = (projection, frame)
    map.layers = ["{kind: graticule, step: \(step)}"]
    let bench = try map.bench()
    let labels = try bench.draw("graticule").pieces.map(\.node).filter { !$0.words.isEmpty }
      .map { try drawnBox([$0]) }
    #expect(labels.count > 3)
    for (index, label) in labels.enumerated() {
      #expect(!labels[..<index].contains { $0.intersects(label) })
    }
  }

  @Test func `a legend is never drawn higher than it was measured`() throws {
    var random = Xorshift(seed: 7)
    let bench = try SampleMap().bench()
    for kind in [PanelKind.symbols, .areas] {
      let full = try PanelSetter(context: bench.context, matter: bench.matter)
        .panel(kind, width: 160)
      for count in 0..<bench.matter.plannedLegend.count {
        var matter = bench.matter
        matter.legend = Array(
          matter.plannedLegend.shuffled(using: &random).prefix(count))
        let drawn = try PanelSetter(context: bench.context, matter: matter)
          .panel(kind, width: 160)
        #expect(drawn.height <= full.height + 1e-9, "\(kind) with \(count) lines")
      }
    }
  }
}

extension SampleMap {
  /// What its author is told of the finished drawing.
  func remarks() throws -> [Diagnostic] { try DrawnMap(plan()).composition().remarks }
}
