import Geometry
import MapSpec
import Testing

@testable import Cartography

/// The insets of a map, what they cover and what is drawn again.
@Suite struct PlanTests {
  /// With the capital, Velm and Mesa in it.
  static let zoom =
    "{kind: zoom, corner: top-right, width: 60, height: 50, center: [10.7, 0.36], scale: 1000000}"

  func plan(_ insets: [String], _ change: (inout SampleMap) -> Void = { _ in }) throws -> Plan {
    var map = SampleMap()
    map.insets = insets
    change(&map)
    return try map.plan()
  }

  @Test func `a map without insets is its view alone`() throws {
    let plan = try plan([])
    #expect(plan.insets.isEmpty && plan.zooms.isEmpty && plan.omitted == [])
    #expect(plan.view.prefix == "sample" && plan.view.frame.box == plan.layout.frame)
    #expect(plan.view.marks.notes == plan.matter.notes.notes)
  }

  @Test func `panels whose box finds no room go one by one, from the last`() throws {
    let box =
      "{kind: panels, corner: top-right, width: 250, panels: [milestones, treaties, chronology]}"
    let plan = try plan([box])
    #expect(plan.omitted == [.chronology, .treaties, .milestones])
    #expect(plan.insets.isEmpty && plan.context.map.insets.isEmpty)
  }

  @Test func `a box keeps the panels that find room`() throws {
    let box = "{kind: panels, corner: top-right, width: 55, panels: [milestones, symbols, areas]}"
    let plan = try plan([box]) { map in
      map.column = nil
      map.page = "{width: 260, height: 120, margin: 8}"
    }
    #expect(!plan.omitted.isEmpty && plan.insets.count == 1)
    #expect(
      plan.insets[0].described.spec.panels + plan.omitted.reversed() == [
        .milestones, .symbols, .areas,
      ])
    #expect(plan.layout.frame.grown(by: 1e-6).contains(plan.insets[0].box))
  }

  @Test func `events go with the panel that lists them`() throws {
    let box = "{kind: panels, corner: top-right, width: 250, panels: [incidents]}"
    let plan = try plan([box])
    #expect(plan.omitted == [.incidents] && plan.context.map.incidentLayer == nil)
    #expect(plan.matter.incidents.isEmpty && !plan.view.sites.contains { $0.isEvent })
    #expect(plan.view.sites.allSatisfy { $0.incidents.isEmpty })
  }

  @Test func `a place under an inset is not drawn`() throws {
    let whole = try plan([])
    #expect(whole.view.sites.contains { $0.id == "nova" })
    let bar = "{kind: scale-bar, corner: top-right, offset: [3, 80], length_km: 20}"
    let plan = try plan([bar])
    let covered = plan.insets[0].box
    let gone = Set(whole.view.sites.map(\.id)).subtracting(plan.view.sites.map(\.id))
    #expect(gone == ["nova"])
    for site in plan.view.sites { #expect(!covered.contains(site.center), "\(site.id)") }
  }

  @Test func `a zoom has the sites of its window, and the map only points to them`() throws {
    let plan = try plan([Self.zoom])
    let (inset, view) = try #require(plan.zooms.first)
    #expect(inset == 0 && view.prefix == "sample-zoom" && view.zoomed.isEmpty)
    #expect(view.frame.denominator == 1_000_000 && view.marks.notes == plan.view.marks.notes)
    let again = Set(view.sites.map(\.id))
    #expect(again.isSuperset(of: ["lobo", "velm", "mesa"]) && !again.contains("rio"))
    for site in plan.view.sites where plan.view.isZoomed(site) && site.base != nil {
      #expect(again.contains(site.id))
    }
    #expect(plan.view.sites.contains { plan.view.isZoomed($0) })
  }

  @Test func `the number of a zoom is that of its inset`() throws {
    let plan = try plan(["{kind: scale-bar, corner: bottom-right, length_km: 20}", Self.zoom])
    #expect(plan.zooms.map(\.inset) == [1])
    guard case .zoom = plan.insets[1].described.spec else {
      Issue.record("the second inset is no zoom")
      return
    }
    let size = plan.insets[1].box
    #expect(plan.zooms[0].view.frame.box == Box(x: 0, y: 0, width: size.width, height: size.height))
  }

  @Test func `a plan is the same twice`() throws {
    let insets = [
      Self.zoom, "{kind: scale-bar, corner: bottom-left, length_km: 20}",
      "{kind: panels, corner: top-right, width: 60, panels: [treaties, chronology]}",
    ]
    let (one, other) = (try plan(insets), try plan(insets))
    #expect(one.insets.map(\.box) == other.insets.map(\.box) && one.omitted == other.omitted)
    #expect(one.view.sites.map(\.id) == other.view.sites.map(\.id))
    #expect(one.view.sites.map(\.center) == other.view.sites.map(\.center))
    #expect(one.matter.notes.notes == other.matter.notes.notes)
  }

  @Test func `what the map leaves to a zoom is in the zoom`() throws {
    var map = SampleMap()
    // The edge of the window runs through the disc of Puerto Lobo, north of its middle.
    map.insets = [
      "{kind: zoom, corner: top-right, width: 60, height: 40, center: [10.7, 0.01], scale: 1000000}"
    ]
    map.insets = [
      "{kind: zoom, corner: top-right, width: 50, height: 40, center: [10.7, 0.36], scale: 1000000}"
    ]
    let plan = try map.plan()
    let zoom = try #require(plan.zooms.first?.view)
    for site in plan.view.sites where plan.view.isZoomed(site) && site.base != nil {
      #expect(zoom.sites.contains { $0.id == site.id }, "\(site.id) is nowhere")
    }
  }
}
