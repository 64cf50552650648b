import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography
@testable import GeoModel

/// What each panel tells. A panel with nothing to tell draws nothing.
@Suite struct PanelTests {
  /// A panel of a map, 70 mm wide.
  func panel(_ kind: PanelKind, _ change: (inout SampleMap) -> Void = { _ in }) throws -> Panel {
    var map = SampleMap()
    map.column = "{side: right, width: 70, panels: [notes, chronology, \(kind.rawValue)]}"
    change(&map)
    let bench = try map.bench()
    return try PanelSetter(context: bench.context, matter: bench.matter).panel(kind, width: 70)
  }

  func words(_ panel: Panel) -> String {
    panel.nodes.flatMap(\.words).joined(separator: " ").withPlainSpaces
  }

  func isEmpty(_ panel: Panel) -> Bool { panel.height == 0 && panel.nodes.isEmpty }

  @Test(arguments: PanelKind.allCases)
  func `all that a panel sets lies within its width and height`(_ kind: PanelKind) throws {
    let panel = try panel(kind) { map in
      map.layers.removeAll { $0 == "{kind: garrisons}" }
      map.layers.append("{kind: garrisons, units: signs}")
    }
    #expect(panel.height > 0 && panel.kind == kind)
    let room = Box(x: 0, y: 0, width: 70, height: panel.height).grown(by: 0.3)
    for leaf in panel.nodes.flatMap(\.leaves) {
      switch leaf {
      case .shape(let shape): #expect(room.contains(try #require(shape.outline.box)))
      case .text(let text):
        if let box = text.outline.box { #expect(room.contains(box), "\(text.text.text)") }
      case .group: break
      }
    }
  }

  @Test func `the title tells the names, the day and the scale on paper`() throws {
    let text = words(try panel(.title))
    for part in ["Tamar 1901", "Puerto Lobo", "1 June 1901", "1 : 1 200 000"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(words(try panel(.title) { $0.enlargement = 2 }).contains("1 : 600 000"))
  }

  @Test func `the key to the discs spans the strengths and shows the limit as a broken circle`()
    throws
  {
    let panel = try panel(.strength)
    let text = words(panel)
    for part in ["5 000", "500", "3 800 of the 5 000", "about 4 000 men", "not stated"] {
      #expect(text.contains(part), "\(part)")
    }
    let symbols = try SampleMap.plain.get().symbols
    let caps = panel.nodes.flatMap(\.shapes).filter { $0.stroke == symbols.cap }
    #expect(caps.compactMap { $0.outline.box?.width } == [2 * symbols.discRadius(men: 5000).value])
  }

  @Test func `without discs the key tells the limit alone, without a limit nothing`() throws {
    let limitOnly = try panel(.strength) { map in
      map.model.garrisons = []
    }
    #expect(words(limitOnly).contains("The limit of the treaty"))
    let nothing = try panel(.strength) { map in
      map.model.garrisons = []
      map.model.treaties[0].contingent = nil
    }
    #expect(isEmpty(nothing))
  }

  @Test func `each section of the legend holds its own entries`() throws {
    let symbols = words(try panel(.symbols))
    let areas = words(try panel(.areas))
    #expect(symbols.contains("naval base, granted") && !areas.contains("naval base"))
    #expect(areas.contains("Costa Strip") && !symbols.contains("Costa Strip"))
    #expect(isEmpty(try panel(.units)), "units stand as words")
    #expect(isEmpty(try panel(.symbols) { $0.layers = ["{kind: sea}"] }))
    #expect(isEmpty(try panel(.areas) { $0.layers = ["{kind: sea}"] }))
  }

  @Test func `an entry of the legend says which sign it explains`() throws {
    let panel = try panel(.areas)
    let explained = panel.nodes.flatMap(\.groups).compactMap { $0.data["explains"] }
    #expect(explained.contains("area-ceded") && explained.contains("borders-border"))
    #expect(Set(explained).count == explained.count)
  }

  @Test func `bars of the talks are on one scale, filled where it was agreed`() throws {
    let panel = try panel(.negotiation)
    let bars = panel.nodes.flatMap(\.shapes).filter { $0.fill != nil }
    let widths = bars.compactMap { $0.outline.box?.width }
    #expect(widths.count == 2 && abs(widths[1] / widths[0] - 5.0 / 9) < 1e-9)
    #expect(bars.map { $0.fill?.alpha } == [0.28, 1])
    #expect(words(panel).contains("First demand"))
    #expect(isEmpty(try self.panel(.negotiation) { $0.model.treaties[0].negotiation = [] }))
  }

  @Test func `the chronology tells the events of the period, an outline the milestones`() throws {
    let all = words(try panel(.chronology))
    #expect(all.contains("The talks begin") && all.contains("The troops come"))
    #expect(!all.contains("Before the talks"))
    let outline = words(try panel(.milestones))
    #expect(!outline.contains("The talks begin") && outline.contains("The troops come"))
    #expect(isEmpty(try panel(.chronology) { $0.period = "1901-05-22..1901-06-01" }))
  }

  @Test func `the entry bears the marks of its notes`() throws {
    #expect(words(try panel(.chronology)).contains("The troops come⁴"))
  }

  @Test func `of several treaties each line of the chronology says whose it is`() throws {
    let text = words(
      try panel(.chronology) { map in
        var second = map.model.treaties[0]
        (second.id, second.host) = ("second", "aurelia")
        second.events = [second.events[1]]
        map.model.treaties.append(second)
        map.treaties = "lobo-1901, second"
      })
    #expect(text.contains("Tamar: The talks begin") && text.contains("Aurelia: The talks begin"))
  }

  @Test func `a treaty's terms are told once it is signed`() throws {
    let text = words(try panel(.treaties))
    for part in [
      "Treaty of Puerto Lobo", "1 May 1901", "10 years", "5 000 men (soldiers)", "20 May",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let before = try panel(.treaties) { map in
      (map.date, map.period) = ("1901-04-20", "1901-04-01..1901-04-20")
    }
    #expect(isEmpty(before))
  }

  @Test func `the panel of events gives each number its words`() throws {
    let text = words(try panel(.incidents))
    for part in ["1", "15 April", "The clash", "2", "10 May", "The landing"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(isEmpty(try panel(.incidents) { $0.layers = ["{kind: sea}"] }))
  }

  @Test func `the notes follow their marks after the main source`() throws {
    let text = words(try panel(.notes))
    let parts = ["Credit of treaty-text", "n-osk", "n-costa", "n-clash", "n-entry"]
    let places = parts.compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(places.count == parts.count && places == places.sorted())
    #expect(!text.contains("n-unused"))
    let none = try panel(.notes) { $0.column = "{side: right, width: 70, panels: [title]}" }
    #expect(isEmpty(none))
  }

  @Test func `the credits name each source of what is drawn once, with its licence`() throws {
    let text = words(try panel(.credits))
    #expect(text.contains("Credit of survey (CC0)") && text.contains("Credit of chronicle"))
    #expect(text.ranges(of: "Credit of survey").count == 1)
    let bare = words(try panel(.credits) { $0.layers = ["{kind: sea}"] })
    #expect(!bare.contains("Credit of"))
  }
}
