import Geometry
import MapSpec
import TestSupport
import Testing

@testable import Cartography

/// Bases that stand too close together for their names, and the zooms that show them.
@Suite struct CrowdTests {
  /// Members at some places, each with the need of a name and a symbol.
  func members(_ places: [Point], need: Double = 90) -> [Crowd.Member] {
    places.enumerated().map { Crowd.Member(id: "base-\($0)", place: $1, need: need) }
  }

  /// A row of places with a distance in millimetres.
  func row(_ count: Int, every distance: Double, from start: Point = Point(100, 100)) -> [Point] {
    (0..<count).map { start + Vector(Double($0) * distance, 0) }
  }

  @Test func `bases that stand apart are no crowd, however many they are`() {
    let places = (0..<5).flatMap { row(6, every: 30, from: Point(20, Double($0) * 25)) }
    #expect(Crowd.all(members(places)).isEmpty)
  }

  @Test func `a few bases at one spot are no crowd`() {
    #expect(Crowd.all(members(row(3, every: 1), need: 400)).isEmpty)
  }

  @Test func `bases that need more room than there is are a crowd, and the densest comes first`() {
    let loose = row(6, every: 6, from: Point(20, 20))
    let dense = row(9, every: 3, from: Point(200, 100))
    let crowds = Crowd.all(members(loose + dense))
    #expect(crowds.count == 2)
    #expect(Set(crowds[0].members.map(\.id)) == Set((6..<15).map { "base-\($0)" }))
    #expect(Set(crowds[1].members.map(\.id)) == Set((0..<6).map { "base-\($0)" }))
  }

  @Test func `a base at the edge of a crowd belongs to it`() {
    let places = row(9, every: 3) + [Point(128, 103)]
    #expect(Crowd.all(members(places)).first?.members.count == 10)
  }

  @Test func `no base belongs to two crowds, and the order of bases changes nothing`() {
    var random = Xorshift(seed: 23)
    for _ in 0..<60 {
      let places = (0..<40).map { _ in Point(random.number(0, 200), random.number(0, 120)) }
      let bases = members(places, need: random.number(40, 200))
      let crowds = Crowd.all(bases).map { $0.members.map(\.id) }
      let all = crowds.flatMap { $0 }
      #expect(Set(all).count == all.count)
      let shuffled = Crowd.all(bases.shuffled(using: &random)).map { $0.members.map(\.id) }
      #expect(shuffled.map(Set.init) == crowds.map(Set.init))
    }
  }

  /// The map of the made-up world at a scale at which its bases crowd.
  private func crowdedMap(_ scale: Int = 6_000_000) -> SampleMap {
    var map = SampleMap()
    map.frame = "{scale: \(scale), center: [11, 0]}"
    map.insets = ["{kind: zoom}", "{kind: scale-bar, corner: bottom-left, length_km: 100}"]
    return map
  }

  @Test func `a zoom without a subject shows the crowd, enlarged and clear of the bases`() throws {
    let plan = try crowdedMap().plan()
    let zoom = try #require(plan.zooms.first?.view)
    #expect(plan.insets.count == 2 && plan.zooms.count == 1)
    #expect(plan.view.frame.denominator / zoom.frame.denominator > 1.5)
    let shown = zoom.sites.filter { $0.base != nil }
    #expect(shown.count >= 4, "\(zoom.sites.map(\.id))")
    let box = plan.insets[0].box
    for site in plan.view.sites where site.base != nil {
      #expect(!box.contains(site.center), "\(site.id)")
    }
    #expect(plan.view.frame.box.grown(by: 1e-6).contains(box))
  }

  @Test func `a map whose bases have room has no such zoom`() throws {
    var map = crowdedMap()
    map.frame = "{scale: 1200000, center: [11, 0]}"
    let plan = try map.plan()
    #expect(plan.zooms.isEmpty && plan.insets.map(\.described.spec.kindName) == ["scale-bar"])
  }

  @Test func `a zoom has a title, a bar and degrees of its own, and the map's are not beside it`()
    throws
  {
    let plan = try crowdedMap().plan()
    let zoom = try #require(plan.zooms.first?.view)
    let window = ZoomWindow(context: plan.context, frame: zoom.frame)
    let title = try #require(window.title)
    let words = try window.nodes(size: window.size()).flatMap(\.words).map(\.withPlainSpaces)
    #expect(words.first == title && words.contains { $0.hasPrefix("1 : ") })
    #expect(words.last?.hasSuffix(" km") == true, "\(words)")
    let layer = GraticuleLayer(context: plan.context, step: 1)
    let inside = try layer.draw(in: zoom, over: [])
    #expect(inside.pieces.map(\.node).flatMap(\.words).contains { $0.contains("°") })
    #expect(!inside.obstacles.isEmpty, "names keep off the degrees")
    var bare = plan.view
    bare.covers = []
    func count(_ view: View) throws -> Int {
      try layer.draw(in: view, over: []).pieces.map(\.node).flatMap(\.words).count
    }
    #expect(try count(plan.view) < count(bare))
  }

  @Test func `a symbol that was moved aside is tied to its place, and one that was not is not`()
    throws
  {
    let plan = try crowdedMap().plan()
    var site = try #require(plan.view.sites.first { $0.base != nil && !$0.isStretch })
    site.center = site.anchor
    #expect(SiteTie(site, style: plan.context.style) == nil)
    site.center = site.anchor + Vector(site.radius.value + 1, 0)
    let tie = try #require(SiteTie(site, style: plan.context.style))
    #expect(tie.line.shapes[0].outline.box?.contains(site.anchor) == true)
    #expect(tie.dotNode.shapes[0].outline.box?.contains(site.anchor) == true)
    let town = try #require(plan.view.sites.first { $0.isTown })
    #expect(SiteTie(town, style: plan.context.style) == nil)
  }
}
