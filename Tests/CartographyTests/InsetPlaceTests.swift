import Geometry
import MapSpec
import Testing

@testable import Cartography

/// Where insets lie on the map.
@Suite struct InsetPlaceTests {
  func places(_ insets: [String]) throws -> (places: InsetPlaces, bench: Bench) {
    var map = SampleMap()
    map.insets = insets
    let bench = try map.bench()
    return (
      try InsetPlaces(bench.context, bench.matter, bench.view.sites, bench.page), bench
    )
  }

  @Test(arguments: ["top-right", "bottom-right"])
  func `an inset lies in its corner when the subject does not`(_ corner: String) throws {
    let (places, bench) = try places(["{kind: scale-bar, corner: \(corner), length_km: 20}"])
    let frame = bench.view.frame.box
    let box = try #require(places.boxes.first)
    #expect(abs(box.maxX - frame.maxX) < 1e-9 && places.homeless == nil)
    #expect(corner == "top-right" ? box.minY == frame.minY : box.maxY == frame.maxY)
  }

  @Test func `an offset moves it inwards from its corner`() throws {
    let (places, bench) = try places([
      "{kind: scale-bar, corner: top-right, offset: [4, 3], length_km: 20}"
    ])
    let frame = bench.view.frame.box
    let corner = try #require(places.boxes.first.map { Point($0.maxX, $0.minY) })
    #expect(corner.distance(to: Point(frame.maxX - 4, frame.minY + 3)) < 1e-9)
  }

  @Test func `an inset whose corner the subject takes lies beside it, at the frame's edge`() throws
  {
    // The bottom left corner of a frame inside Tamar is Tamar.
    let inset = "{kind: scale-bar, corner: bottom-left, length_km: 20}"
    var map = SampleMap()
    map.insets = [inset]
    map.frame = "{scale: 600000, center: [11.1, 0]}"
    let bench = try map.bench()
    let places = try InsetPlaces(bench.context, bench.matter, bench.view.sites, bench.page)
    let box = try #require(places.boxes.first)
    let tamar = try #require(
      try bench.page.territories.area("tamar", on: bench.context.map.date))
    #expect(tamar.contains(Point(bench.view.frame.box.minX + 5, bench.view.frame.box.maxY - 5)))
    #expect(try bench.context.overlay.intersection(tamar, [Polygon(box)]).totalArea < 3)
    #expect(places.homeless == nil)
  }

  @Test func `no inset covers a base, an event or what a zoom draws again`() throws {
    let zoom =
      "{kind: zoom, corner: top-right, width: 40, height: 40, center: [11.9, -0.6], scale: 1000000}"
    let (places, bench) = try places([
      zoom, "{kind: scale-bar, corner: bottom-right, length_km: 20}",
      "{kind: panels, corner: top-right, width: 50, panels: [milestones]}",
    ])
    #expect(places.homeless == nil && places.boxes.count == 3)
    guard case .zoom(let spec) = bench.context.map.insets[0].spec else { return }
    let frame = bench.view.frame
    let extent = try spec.frame(of: frame).extent(on: frame)
    for box in places.boxes {
      for site in bench.view.sites where site.base != nil || site.isEvent {
        #expect(!box.contains(site.center), "\(site.id)")
      }
      for corner in extent.corners { #expect(!box.shrunk(by: 0.5).contains(corner)) }
    }
    for (index, box) in places.boxes.enumerated() {
      for other in places.boxes.dropFirst(index + 1) {
        #expect(!box.shrunk(by: 1e-6).intersects(other))
      }
    }
  }

  @Test func `a box of panels without room names the last of them, other insets stay`() throws {
    let (places, _) = try places([
      "{kind: panels, corner: top-right, width: 190, panels: [treaties, milestones]}"
    ])
    #expect(places.homeless == .milestones)
    let zoom =
      "{kind: zoom, corner: top-right, width: 190, height: 180, center: [11.9, -0.6], scale: 1000000}"
    let (crowded, bench) = try self.places([zoom])
    #expect(crowded.homeless == nil && crowded.boxes.count == 1)
    #expect(bench.view.frame.box.grown(by: 1e-6).contains(crowded.boxes[0]))
  }
}
