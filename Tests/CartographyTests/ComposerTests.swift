import Documents
import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography
@testable import GeoModel

/// A whole map of the made-up world: what its author is told, and what follows from what is drawn.
@Suite struct ComposerTests {
  func composed(_ change: (inout SampleMap) -> Void = { _ in }) throws -> Composition {
    var map = SampleMap()
    change(&map)
    return try DrawnMap(map.plan()).composition()
  }

  /// A number of towns close together, where few of their names find room.
  func crowd(_ map: inout SampleMap, _ count: Int = 40) {
    map.layers = ["{kind: land, style: neighbours}", "{kind: towns, ranks: [4]}"]
    map.model.places = (0..<count).map { number in
      var place = map.model.places[9]
      (place.id, place.rank) = ("town-\(number)", 4)
      place.position = LonLat(11.6 + 0.03 * Double(number % 8), 0.03 * Double(number / 8))
      return place
    }
  }

  @Test func `the legend explains what is drawn, and nothing else`() throws {
    let groups = try composed().scene.groups
    let explained = groups.compactMap { $0.data["explains"] }
    #expect(Set(explained) == Set(groups.compactMap { $0.data["sign"] }))
    #expect(Set(explained).count == explained.count && explained.count > 10)
  }

  @Test func `a dot without room for its name leaves the map, and its sign the legend`() throws {
    let composition = try composed { crowd(&$0) }
    let gone = Set(composition.labels.dropped.map(\.id))
    let drawn = Set(
      composition.scene.groups.filter { $0.role == .feature }.compactMap { $0.data["id"] })
    #expect(gone.count > 5 && drawn.count > 5)
    #expect(gone.isDisjoint(with: drawn.map { "town-" + $0 }))
    #expect(gone.count + drawn.count == 40)
    #expect(composition.labels.placed == drawn.count && composition.labels.violations == [])
  }

  @Test func `no map asks for more labels than are allowed`() throws {
    var map = SampleMap()
    crowd(&map, 12)
    let context = try map.context()
    func compose(_ limit: Int) throws -> Composition {
      try Composer.compose(
        context.map, style: context.style, texts: context.texts, model: map.model,
        fonts: SampleMap.fonts.get(), labelLimit: limit)
    }
    #expect(throws: CartographyError.tooManyLabels(12, allowed: 11)) { try compose(11) }
    #expect(throws: Never.self) { try compose(12) }
  }

  @Test func `names are counted before the sheet is planned`() throws {
    var map = SampleMap()
    crowd(&map, 12)
    map.labelLimit = 11
    #expect(throws: CartographyError.tooManyLabels(12, allowed: 11)) { try map.sheetPlan() }
    // No label is requested for names that the style does not show.
    map.style = map.style.map { style in
      var mute = style
      for role in [TypeRole.town1, .town2, .town3, .town4] { mute.type[role]?.form = .hidden }
      return mute
    }
    #expect(throws: Never.self) { try map.sheetPlan() }
    map.labelLimit = 12
    map.style = SampleMap.plain
    #expect(throws: Never.self) { try map.sheetPlan() }
  }

  @Test func `all is drawn as large as the sheet`() throws {
    let plain = try composed()
    let large = try composed { $0.enlargement = 2 }
    #expect(large.scene.page.width.value == 2 * plain.scene.page.width.value)
    #expect(large.frame == plain.frame.scaled(by: 2))
    let boxes = [plain, large].map { composition in
      Dictionary(uniqueKeysWithValues: composition.labels.labels.map { ($0.id, $0.box) })
    }
    let name = "base-lobo"
    #expect(try #require(boxes[1][name]).width > 1.9 * #require(boxes[0][name]).width)
  }

  @Test func `the author is told which panels found no room`() throws {
    let composition = try composed { map in
      map.insets = ["{kind: panels, corner: top-right, width: 250, panels: [treaties]}"]
    }
    #expect(composition.omitted == [.treaties])
    #expect(composition.remarks.map(\.message) == ["no room for the panel 'treaties'"])
    #expect(try composed().remarks.isEmpty)
  }

  @Test func `the author is told of a layer that no legend explains`() throws {
    let composition = try composed { map in
      map.layers = [
        "{kind: area, style: left, show: [costa]}", "{kind: area, style: tint-west, show: [tamar]}",
        "{kind: borders, style: border}", "{kind: towns, ranks: [1]}",
      ]
    }
    #expect(
      composition.remarks.map(\.message) == [
        "the layer 'area' of style 'left' is not in the legend",
        "the layer 'borders' of style 'border' is not in the legend",
      ])
  }

  @Test func `the author is told when a scale bar would mislead`() throws {
    let bar = "{kind: scale-bar, corner: bottom-right, length_km: 500}"
    let wide = try composed { map in
      map.layers = ["{kind: land, style: neighbours}"]
      (map.insets, map.frame) = ([bar], "{scale: 20000000, center: [11, 0]}")
    }
    let remark = try #require(wide.remarks.first { $0.message.hasPrefix("the scale differs") })
    #expect(remark.severity == .warning && remark.subject == "sample")
    let near = try composed {
      $0.insets = ["{kind: scale-bar, corner: bottom-right, length_km: 50}"]
    }
    #expect(near.remarks.isEmpty)
  }

  @Test func `a pin in the way is given up, and the author is told`() throws {
    let pinned = try composed { map in
      // On the town's own dot.
      map.labels = ["{id: town-rio, offset: [-0.5, -1]}"]
    }
    #expect(pinned.labels.violations == [])
    #expect(
      pinned.remarks.contains { $0.message.hasPrefix("the labels are placed without their pins") })
  }

  @Test func `ids are unique in the scene`() throws {
    let zoom =
      "{kind: zoom, corner: top-right, width: 60, height: 50, center: [10.7, 0.36], scale: 1000000}"
    let ids = try composed { $0.insets = [zoom] }.scene.groups.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `a map is drawn alike twice`() throws {
    let (one, other) = (try composed(), try composed())
    #expect(one.labels == other.labels)
    #expect(one.scene.groups.map(\.id) == other.scene.groups.map(\.id))
  }

  @Test func `every note that is listed has a mark on the map`() throws {
    var map = SampleMap()
    map.column = "{side: right, width: 70, panels: [notes, incidents]}"
    let composition = try DrawnMap(map.plan()).composition()
    let words = composition.scene.nodes.flatMap(\.words).joined()
    #expect(try map.plan().matter.notes.notes.count == 3)
    for mark in ["¹", "²", "³"] { #expect(words.contains(mark), "\(mark)") }
  }

  @Test func `a line that is not drawn cites no note`() throws {
    for id in ["far-fort", "later-fort"] {
      var map = SampleMap()
      map.column = "{side: right, width: 70, panels: [notes]}"
      let index = try #require(map.model.lines.firstIndex { $0.id == id })
      map.model.lines[index].evidence.notes = ["n-unused"]
      #expect(try !map.bench().matter.notes.notes.contains("n-unused"), "\(id)")
    }
  }

  @Test func `an event that is listed is drawn`() throws {
    var map = SampleMap()
    map.style = map.style.map { style in
      var large = style
      large.symbols.badge = Millimetres(6)
      return large
    }
    let frame = try map.bench().view.frame
    let index = try #require(map.model.incidents.firstIndex { $0.id == "clash" })
    map.model.incidents[index].position = frame.position(
      of: Point(frame.box.maxX - 2.5, frame.box.center.y))
    let bench = try map.bench()
    let drawn = bench.view.sites.flatMap(\.incidents).map(\.incident.id)
    #expect(Set(drawn) == Set(bench.survey.incidents.map(\.incident.id)))
  }
}
