import Geometry
import MapSpec
import Projection
import Testing

@testable import Cartography

/// How the sheet is divided, and what gives way on one that is too small.
@Suite struct SheetPlanTests {
  static let allPanels =
    "title, strength, symbols, areas, negotiation, chronology, milestones, treaties, incidents, "
    + "notes, credits"

  /// A map with a column on a sheet of some height.
  func map(height: Double, panels: String = allPanels) -> SampleMap {
    var map = SampleMap()
    map.column = "{side: right, width: 70, panels: [\(panels)]}"
    map.page = "{width: 297, height: \(height), margin: 8}"
    return map
  }

  @Test func `where there is room nothing gives way`() throws {
    let plan = try map(height: 600).sheetPlan()
    #expect(plan.omitted == [])
    #expect(plan.context.map == (try map(height: 600).description()))
  }

  @Test func `the most dispensable panels give way, and no more than have to`() throws {
    var found: Set<[PanelKind]> = []
    for height in stride(from: 420.0, through: 180, by: -8) {
      guard let plan = try? map(height: height).sheetPlan() else { break }
      found.insert(plan.omitted)
      let panels = try tightPanels(map(height: height))
      let room = try #require(plan.layout.column).height
      #expect(Set(plan.omitted).isSubset(of: PanelKind.dispensable))
      let kept = panels.filter { !plan.omitted.contains($0.kind) }
      for panel in panels where plan.omitted.contains(panel.kind) {
        #expect((kept + [panel]).stackedHeight > room, "\(panel.kind) had room at \(height)")
      }
      // It would not have been enough to leave out only what is more dispensable than the last one.
      if let last = plan.omitted.compactMap(PanelKind.dispensable.firstIndex).max() {
        let easier = PanelKind.dispensable.prefix(last)
        #expect(panels.filter { !easier.contains($0.kind) }.stackedHeight > room)
      }
    }
    #expect(found.count > 3)
  }

  /// The panels of a map's column before anything gives way, with their lines as close as they may be.
  func tightPanels(_ map: SampleMap) throws -> [Panel] {
    let bench = try map.bench()
    let column = try #require(bench.context.map.column)
    return try PanelSetter(context: bench.context, matter: bench.matter)
      .column(column.panels, width: column.width.value, height: 0)
  }

  @Test func `the first to go is the outline of milestones`() throws {
    let needed = try tightPanels(map(height: 600)).stackedHeight
    // Heights half a millimetre below and above that of the column.
    #expect(try map(height: needed + 16 - 0.5).sheetPlan().omitted == [.milestones])
    #expect(try map(height: needed + 16 + 0.5).sheetPlan().omitted == [])
  }

  @Test func `what remains fits its column`() throws {
    for height in [260.0, 320, 380, 440] {
      let plan = try map(height: height).sheetPlan()
      let box = try #require(plan.layout.column)
      let setter = PanelSetter(context: plan.context, matter: plan.matter)
      let kinds = try #require(plan.context.map.column?.panels)
      let panels = try setter.column(kinds, width: box.width, height: box.height)
      #expect(panels.stackedHeight <= box.height)
      #expect(Set(kinds).isDisjoint(with: plan.omitted))
    }
  }

  @Test func `a map without its list of events has no events, and none in its matter`() throws {
    var crowded = map(height: 300, panels: "title, symbols, areas, incidents, credits")
    crowded.footer = "{height: 40, panels: [notes]}"
    #expect(try crowded.sheetPlan().matter.notes.notes.contains("n-clash"))
    var plans: [SheetPlan] = []
    for height in stride(from: 300.0, through: 150, by: -4)
    where plans.last?.omitted.isEmpty ?? true {
      crowded.page = "{width: 297, height: \(height), margin: 8}"
      plans.append(try crowded.sheetPlan())
    }
    let plan = try #require(plans.last)
    try #require(plan.omitted == [.incidents] && plans.count > 1)
    #expect(plan.context.map.incidentLayer == nil)
    #expect(plan.survey.incidents.isEmpty && plan.matter.incidents.isEmpty)
    #expect(!plan.matter.legend.contains { $0.sign == SiteSigns.incidentSign })
    #expect(!plan.matter.notes.notes.contains("n-clash"))
  }

  @Test func `a column too full of what is indispensable is an error with both heights`() throws {
    let short = map(height: 100, panels: "title, symbols, areas, credits")
    let error = try #require(throws: CartographyError.self) { try short.sheetPlan() }
    guard case .columnTooFull(let needed, let available) = error else { throw error }
    #expect(abs(available.value - 84) < 1e-9)
    #expect(try needed.value == tightPanels(short).stackedHeight)
  }

  @Test func `the heights of the error are those on paper`() throws {
    func available(_ enlargement: Double) throws -> Double {
      var short = map(height: 100, panels: "title, symbols, areas, credits")
      short.enlargement = enlargement
      let error = try #require(throws: CartographyError.self) { try short.sheetPlan() }
      guard case .columnTooFull(_, let available) = error else { throw error }
      return available.value
    }
    #expect(try available(2) == 2 * available(1))
  }

  @Test func `the key to the discs goes only where there is no disc`() throws {
    /// The map on a sheet whose column lacks half a millimetre.
    func plan(_ change: (inout SampleMap) -> Void) throws -> SheetPlan {
      var map = map(height: 150, panels: "title, strength, credits")
      // At this small scale all bases are in the frame, whatever its height.
      map.frame = "{scale: 4000000, center: [11, 0]}"
      change(&map)
      let needed = try tightPanels(map).stackedHeight
      map.page = "{width: 297, height: \(needed + 16 - 0.5), margin: 8}"
      return try map.sheetPlan()
    }
    #expect(throws: CartographyError.self) { try plan { _ in } }
    let uncounted = try plan { map in
      for index in map.model.garrisons.indices { map.model.garrisons[index].men = nil }
    }
    #expect(uncounted.omitted == [.strength])
  }

  @Test func `a footer grows to hold its panels, and the map gives way`() throws {
    var map = map(height: 300, panels: "title")
    map.footer = "{height: 5, panels: [areas, treaties]}"
    let plan = try map.sheetPlan()
    let box = try #require(plan.layout.footer)
    let setter = PanelSetter(context: plan.context, matter: plan.matter)
    #expect(abs(box.height - (try Footer(setter: setter, box: box).height())) < 1e-9)
    #expect(box.height > 5 && plan.omitted == [])
    #expect(plan.survey.frame.box == plan.layout.frame)
    #expect(plan.layout.frame.maxY < box.minY)
    map.footer = "{height: 90, panels: [areas, treaties]}"
    #expect(try map.sheetPlan().layout.footer?.height == 90)
  }

  @Test func `a footer that would take a third of the page is an error`() throws {
    var map = map(height: 120, panels: "title")
    map.footer = "{height: 5, panels: [areas, strength, symbols, notes, treaties]}"
    let error = try #require(throws: CartographyError.self) { try map.sheetPlan() }
    guard case .columnTooFull(let needed, let available) = error else { throw error }
    #expect(needed.value > 40 && available < needed)
  }

  @Test func `a plan is the same twice`() throws {
    for height in [260.0, 340] {
      var map = map(height: height)
      map.footer = "{height: 5, panels: [treaties]}"
      let (one, other) = (try map.sheetPlan(), try map.sheetPlan())
      #expect(one.context.map == other.context.map && one.omitted == other.omitted)
      #expect(one.layout.frame == other.layout.frame && one.layout.footer == other.layout.footer)
      #expect(one.matter.legend.map(\.sign) == other.matter.legend.map(\.sign))
      #expect(one.context.credits.sources == other.context.credits.sources)
      #expect(one.survey.allSites.map(\.id) == other.survey.allSites.map(\.id))
    }
  }

  @Test func `planning a planned map changes nothing`() throws {
    var map = map(height: 260)
    map.footer = "{height: 5, panels: [treaties]}"
    let plan = try map.sheetPlan()
    let again = try SheetPlan(plan.context, Projection(plan.context.map.projection))
    #expect(again.omitted == [] && again.context.map == plan.context.map)
  }
}
