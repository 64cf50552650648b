import Documents
import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography

@Suite struct SmoothStretchTests {
  @Test func `a name stands along the longer leg of a corner`() throws {
    let corner = Polyline([Point(0, 0), Point(30, 0), Point(30, 50)])
    let short = Polyline([Point(50, 0), Point(50, 20)])
    let stretch = try #require([short, corner].longestSmoothStretch)
    #expect(stretch.length > 45 && stretch.length < 50)
    #expect(stretch.points.allSatisfy { $0.x == 30 && $0.y > 0 })
  }

  @Test func `wiggles smaller than letters are no bends`() throws {
    let wiggly = Polyline((0...200).map { Point(Double($0) * 0.4, $0 % 2 == 0 ? 0 : 0.4) })
    let stretch = try #require([wiggly].longestSmoothStretch)
    #expect(stretch.length > 0.99 * wiggly.length)
  }

  @Test func `without a line there is no stretch`() {
    #expect([Polyline]().longestSmoothStretch == nil)
    #expect([Polyline([Point(1, 1), Point(1, 1)])].longestSmoothStretch == nil)
  }
}

@Suite struct PageLayoutTests {
  @Test func `the frame, the column and the footer do not overlap`() throws {
    let map = try MapDescription(
      reading: YAMLDocument.parse(
        """
        id: m
        title: t
        subtitle: s
        treaties: [t]
        date: 1901-01-01
        period: 1901-01-01..1901-01-02
        projection: EPSG:3857
        page: {size: A4, orientation: landscape, margin: 10}
        frame: {scale: 1000, center: [0, 0]}
        style: s
        layers: [{kind: sea}]
        column: {side: left, width: 60, panels: [title]}
        footer: {height: 12, panels: [credits]}
        """, file: "m.yaml"))
    let layout = PageLayout(map)
    let column = try #require(layout.column)
    let footer = try #require(layout.footer)
    #expect(!layout.frame.intersects(column) && !layout.frame.intersects(footer))
    #expect(!column.intersects(footer))
    let paper = Box(x: 0, y: 0, width: 297, height: 210).shrunk(by: 9.99)
    for box in [layout.frame, column, footer] { #expect(paper.contains(box)) }
  }
}

@Suite struct FreeSpaceTests {
  let frame = Box(x: 0, y: 0, width: 200, height: 100)

  func space(_ taken: [Box]) -> FreeSpace {
    FreeSpace(
      frame, around: Subject(areas: taken.map { [Polygon(Ring($0))] }, lines: [], spots: []))
  }

  @Test func `a box stays where it is wanted when that is free`() throws {
    var space = space([Box(x: 50, y: 20, width: 60, height: 60)])
    let place = try space.placed(Vector(40, 30), preferring: Point(160, 70))
    #expect(place.fit == .free && place.box == Box(x: 160, y: 70, width: 40, height: 30))
  }

  @Test func `a box in the way moves to the nearest free edge`() throws {
    let subject = Box(x: 120, y: 50, width: 80, height: 50)
    var space = space([subject])
    let place = try space.placed(Vector(40, 30), preferring: Point(160, 70))
    #expect(place.fit == .free)
    #expect(!place.box.shrunk(by: 0.01).intersects(subject))
    #expect(
      place.box.minX == 0 || place.box.maxX == 200 || place.box.minY == 0 || place.box.maxY == 100)
  }

  @Test func `an area that runs along the frame takes no room there`() throws {
    let spike = Ring([
      Point(100, 100), Point(200, 100), Point(200, 60), Point(190, 60), Point(190, 100),
      Point(0, 100),
    ])
    var space = FreeSpace(
      frame, around: Subject(areas: [[Polygon(spike)]], lines: [], spots: []))
    let corner = try space.placed(Vector(40, 30), preferring: Point(0, 70))
    #expect(corner.fit == .free)
    let beside = try space.placed(Vector(9, 30), preferring: Point(191, 70)).box
    #expect(!beside.intersects(Box(x: 190, y: 60, width: 10, height: 40)))
  }

  @Test func `boxes keep off each other and report when there is no room`() throws {
    var space = space([])
    let first = try space.placed(Vector(120, 100), preferring: Point(0, 0))
    let second = try space.placed(Vector(80, 100), preferring: Point(0, 0))
    #expect(first.fit == .free && second.fit == .free)
    #expect(!first.box.shrunk(by: 0.01).intersects(second.box))
    let third = space.place(Vector(30, 30), preferring: Point(0, 0))
    #expect(third == nil)
  }

  @Test func `a box without free room covers the subject rather than another box`() throws {
    let spots = stride(from: 0.0, through: 200, by: 20).flatMap { x in
      stride(from: 0.0, through: 100, by: 20).map { (Point(x, $0), 2.0) }
    }
    var space = FreeSpace(frame, around: Subject(areas: [], lines: [], spots: spots))
    let first = try space.placed(Vector(60, 60), preferring: Point(10, 10))
    let second = try space.placed(Vector(60, 60), preferring: Point(10, 10))
    #expect(first.fit == .covering && second.fit == .covering && frame.contains(second.box))
    #expect(!first.box.shrunk(by: 0.01).intersects(second.box))
  }

  @Test func `a box without free room lies on land where no symbol and no line is`() throws {
    let land = Subject(
      areas: [[Polygon(Ring(frame))]], lines: [Polyline([Point(0, 50), Point(200, 50)])],
      spots: [(Point(20, 80), 4)])
    var space = FreeSpace(frame, around: land)
    let place = try space.placed(Vector(40, 30), preferring: Point(0, 70))
    #expect(place.fit == .overLand && !place.box.contains(Point(20, 80)))
    #expect(place.box.maxY < 50 || place.box.minY > 50)
  }

  @Test func `a box that is wanted outside the frame lies within it`() throws {
    var space = space([frame])
    let place = try space.placed(Vector(60, 60), preferring: Point(500, -80))
    #expect(place.box == Box(x: 140, y: 0, width: 60, height: 60))
  }
}

extension FreeSpace {
  /// A place that there has to be.
  fileprivate mutating func placed(
    _ size: Vector, preferring origin: Point
  ) throws -> (box: Box, fit: Fit) {
    let found = place(size, preferring: origin)
    return try #require(found)
  }
}

@Suite struct ScaleTests {
  @Test func `a denominator is rounded up to two digits`() {
    #expect(2_121_320.0.roundedUpToTwoDigits == 2_200_000)
    #expect(1_500_000.0.roundedUpToTwoDigits == 1_500_000)
    #expect(99.5.roundedUpToTwoDigits == 100)
  }
}
