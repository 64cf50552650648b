import Geometry
import Labeling
import MapSpec
import Scene
import Testing

@testable import Cartography
@testable import GeoModel

/// Towns, bases, garrisons and events.
@Suite struct SiteLayerTests {
  let bench: Bench

  init() throws { bench = try SampleMap().bench() }

  @Test func `each site is drawn by one layer`() throws {
    let drawn = try ["towns", "facilities", "garrisons", "incidents"].map { name in
      try bench.draw(name).features
    }
    #expect(Set(drawn[0]) == ["nova", "rio", "sal"])
    #expect(Set(drawn[1]) == ["velm", "osk", "pinar", "mesa", "shore", "costa"])
    #expect(
      drawn[2] == ["lobo", "cala", "loma"], "the largest first, for small discs lie on large")
    #expect(drawn[3] == ["clash"], "the landing hangs on the sign of Osk")
    #expect(drawn.joined().count == Set(drawn.joined()).count)
    #expect(Set(drawn.joined()) == Set(bench.view.sites.map(\.id)))
  }

  @Test func `towns are chosen by rank and kind, by name, and hidden by name`() throws {
    var map = SampleMap()
    map.layers = ["{kind: towns, ranks: [1, 2], show: [pista, rio], hide: [nova, rio]}"]
    // Without layers of bases, places of bases are towns like any other. A field is a town only when it is named.
    #expect(Set(try map.bench().draw("towns").features) == ["lobo", "osk", "rio", "pista"])
  }

  @Test func `a town's dot goes with its name, other signs stay without`() throws {
    let towns = try bench.draw("towns")
    #expect(towns.pieces.compactMap(\.label).sorted() == ["town-nova", "town-rio", "town-sal"])
    #expect(towns.labels.allSatisfy { $0.symbolGoesToo })
    for name in ["facilities", "garrisons", "incidents"] {
      let drawing = try bench.draw(name)
      #expect(drawing.pieces.allSatisfy { $0.label == nil }, "\(name)")
      #expect(!drawing.labels.contains { $0.symbolGoesToo }, "\(name)")
    }
  }

  @Test func `towns are set by rank`() throws {
    let labels = try bench.draw("towns").labels
    let style = bench.context.style
    for (id, role, type) in [
      ("town-nova", LabelRole.town1, TypeRole.town1), ("town-rio", .town2, .town2),
      ("town-sal", .town3, .town3),
    ] {
      let label = try #require(labels.first { $0.id == id })
      #expect(label.labelClass == style.labelClass(role) && label.lines.map(\.role) == [type])
    }
  }

  @Test func `what stands is named as a base, what was only wanted as a wanted one`() throws {
    let labels = try bench.draw("facilities").labels + bench.draw("garrisons").labels
    let style = bench.context.style
    let wanted = labels.filter { $0.labelClass == style.labelClass(.wantedBase) }.map(\.id)
    #expect(Set(wanted) == ["base-velm", "base-osk", "base-pinar", "base-costa"])
    let bases = labels.filter { $0.labelClass == style.labelClass(.base) }.map(\.id)
    #expect(Set(bases) == ["base-lobo", "base-loma", "base-cala", "base-mesa", "base-shore"])
  }

  @Test func `a layer's own label class comes before the engine's, and an unknown one is refused`()
    throws
  {
    var map = SampleMap()
    map.layers = ["{kind: facilities, label_class: town-5}"]
    let bench = try map.bench()
    let town5 = bench.context.style.labelClass(.town5)
    #expect(try bench.draw("facilities").labels.allSatisfy { $0.labelClass == town5 })
    map.layers = ["{kind: facilities, label_class: nothing}"]
    #expect(
      throws: CartographyError.unknownStyle(
        kind: "label class", name: "nothing", layer: "facilities")
    ) { try map.bench().draw("facilities") }
  }

  @Test func `the signs drawn are those that the legend may explain`() throws {
    for name in ["facilities", "garrisons", "towns"] {
      let explained = try bench.layer(name).legend(bench.survey).map(\.sign)
      #expect(try bench.draw(name).signs.subtracting(["incident"]) == Set(explained), "\(name)")
    }
  }

  @Test func `a garrison has its number in the disc or, where that is too small, in its label`()
    throws
  {
    let drawing = try bench.draw("garrisons")
    let number = "3\u{202f}000"
    #expect(drawing.words.contains(number))
    let lobo = try #require(drawing.label("base-lobo"))
    #expect(!lobo.words.contains(number) && lobo.words.contains("2\u{a0}infantry regiments"))
    var map = SampleMap()
    map.style = map.style.map { style in
      var small = style
      small.symbols.mm2PerThousandMen = 0.5
      return small
    }
    let small = try map.bench().draw("garrisons")
    #expect(!small.words.contains(number))
    #expect(small.label("base-lobo")?.words.contains(number) == true)
  }

  @Test func `a garrison's further places say whose it is, and an unstated strength is told`()
    throws
  {
    let shared = try #require(try bench.draw("garrisons").label("base-cala"))
    #expect(shared.words.contains("one garrison with Loma"))
    let unstated = try #require(try bench.draw("facilities").label("base-mesa"))
    #expect(unstated.words.contains("strength not stated"))
  }

  @Test func `units stand as words, as signs, or not at all`() throws {
    func label(_ units: String) throws -> LabelRequest {
      var map = SampleMap()
      map.layers = ["{kind: facilities}", "{kind: garrisons, units: \(units)}"]
      return try #require(try map.bench().draw("garrisons").label("base-lobo"))
    }
    #expect(try label("words").words.contains("artillery"))
    #expect(try label("words").signs.isEmpty)
    #expect(
      try label("signs").signs == ["unit-infantry", "unit-artillery", "echelon-regiment"])
    #expect(try !label("none").words.contains("artillery"))
    #expect(try label("none").signs.isEmpty)
  }

  @Test func `events are numbered by date, and bear no name unless one is asked for`() throws {
    let drawing = try bench.draw("incidents")
    #expect(drawing.words == ["1"] && drawing.labels.isEmpty)
    let hung = try #require(bench.view.sites.first { $0.id == "osk" })
    #expect(hung.incidents.map(\.number) == [2])
    var map = SampleMap()
    map.layers = ["{kind: incidents, label: true}"]
    let named = try map.bench().draw("incidents")
    let style = try map.style.get()
    #expect(named.label("incident-clash")?.words == "The clash")
    #expect(named.labels.allSatisfy { $0.labelClass == style.labelClass(.event) })
  }

  @Test func `an event's legend stands once and only where an event is seen`() throws {
    let layer = try bench.layer("incidents")
    #expect(try layer.legend(bench.survey).map(\.sign) == [SiteSigns.incidentSign])
    #expect(layer.sources(bench.survey) == ["chronicle", "chronicle"])
    var map = SampleMap()
    map.period = "1901-05-25..1901-06-01"
    let calm = try map.bench()
    #expect(try calm.layer("incidents").legend(calm.survey).isEmpty)
  }

  @Test func `a site that an inset shows again is pointed to without a name`() throws {
    let view = bench.view
    let lobo = try #require(view.sites.first { $0.id == "lobo" })
    let zoomed = View(
      page: view.page, sites: view.sites,
      zoomed: [lobo.id], marks: view.marks, prefix: "sample")
    let layer = try bench.layer("garrisons")
    let (plain, pointed) = (
      try layer.draw(in: view, over: []), try layer.draw(in: zoomed, over: [])
    )
    #expect(plain.label("base-lobo") != nil && pointed.label("base-lobo") == nil)
    #expect(pointed.features == plain.features && pointed.obstacles.count < plain.obstacles.count)
  }

  @Test func `every mark of a note in a label is one of the map's`() throws {
    let label = try #require(try bench.draw("facilities").label("base-osk"))
    #expect(label.lines[0].text == "Osk" + bench.view.marks.marks(["n-osk"]))
    #expect(bench.view.marks.marks(["n-osk"]).isEmpty, "the map has no panel of notes")
  }

  @Test func `names keep off a symbol and what sits on its rim`() throws {
    let osk = try #require(bench.view.sites.first { $0.id == "osk" })
    let owned = try bench.draw("facilities").obstacles.filter { $0.owner == osk.labelID }
    #expect(owned.count == 2 && owned.allSatisfy { $0.kind == .hard }, "a badge and a diamond")
  }
}
