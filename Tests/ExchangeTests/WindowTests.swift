import Documents
import Geometry
import Overlay
import TestSupport
import Testing

@testable import Exchange

@Suite struct WindowTests {
  static let wrong: [(String, String)] = [
    ("8,48,40", "it takes four numbers"), ("a,b,c,d", "it takes four numbers"),
    ("8;48;40;66", "it takes four numbers"),
    ("8,48,40,nan", "it takes four numbers"),
    ("55,-100,60,-95", "longitude and latitude seem to be exchanged: try -100,55,-95,60"),
    ("8,66,40,48", "its south (66) is not south of its north (48)"),
    ("8,48,8,66", "it has no width"),
    ("8,-95,40,66", "latitudes go from -90 to 90"),
    ("700,48,710,66", "longitudes go from -180 to 180"),
  ]

  @Test(arguments: wrong)
  func `a text that is no part of the globe is answered with the likely cause`(
    text: String, reason: String
  ) {
    let error = #expect(throws: ExchangeError.self) { try Window(text) }
    #expect(error?.description.hasPrefix("'\(text)' is no part of the globe: ") == true)
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test func `a window may cross the antimeridian and is then two boxes`() throws {
    let window = try Window("170,-30,-160,10")
    #expect(
      window.boxes == [
        Box(minX: 170, minY: -30, maxX: 180, maxY: 10),
        Box(minX: -180, minY: -30, maxX: -160, maxY: 10),
      ])
    #expect(window.contains(LonLat(175, 0)) && window.contains(LonLat(-170, 0)))
    #expect(!window.contains(LonLat(0, 0)))
    #expect(window.middle == LonLat(-175, -10))
  }

  @Test func `a window that grows holds all that is nearer, and never reaches beyond the globe`()
    throws
  {
    var random = Xorshift(seed: 11)
    for _ in 0..<300 {
      let position = random.point(in: Box(minX: -179, minY: -88, maxX: 178, maxY: 88))
      let window = try #require(
        Window(west: position.x, south: position.y, east: position.x + 0.5, north: position.y + 0.5)
      )
      let km = random.number(1, 6000)
      let grown = window.grown(byKm: km)
      for box in grown.boxes {
        #expect(Box(minX: -180, minY: -90, maxX: 180, maxY: 90).contains(box))
        #expect(box.width > 0 && box.height > 0)
      }
      for _ in 0..<20 {
        let other = LonLat(random.point(in: Box(minX: -180, minY: -90, maxX: 180, maxY: 90)))
        if other.roughKm(to: window.middle) < km * 0.99 { #expect(grown.contains(other)) }
      }
      let rounded = grown.rounded(to: 0.5)
      #expect(rounded.south <= grown.south && rounded.north >= grown.north)
    }
  }

  @Test func `what is cut out of an area is the same as its part inside, and is sound`() throws {
    let overlay = try Overlay()
    var random = Xorshift(seed: 5)
    let plane = Box(minX: -40, minY: -30, maxX: 40, maxY: 30)
    for _ in 0..<60 {
      let area = [Polygon(random.star(40, in: plane))]
      let box = random.box(in: plane)
      guard let window = Window(west: box.minX, south: box.minY, east: box.maxX, north: box.maxY)
      else { continue }
      let cut = try Cutter(window, scale: nil, overlay: overlay).cut(area)
      #expect(try overlay.invalidity(of: cut) == nil)
      let expected = try overlay.intersection(area, [Polygon(box)])
      // Corners are moved by half of a thousandth of a degree at most, along edges of some hundred degrees.
      #expect(try overlay.symmetricDifference(cut, expected).totalArea < 0.2)
      for polygon in cut {
        for corner in polygon.rings.flatMap(\.points) {
          #expect(window.boxes.contains { $0.grown(by: 0.0006).contains(corner) })
        }
      }
      // For 1 : 20 million a fifth of a millimetre is 4 km, a thirtieth of a degree.
      let simple = try Cutter(window, scale: 20_000_000, overlay: overlay).cut(area)
      #expect(try overlay.invalidity(of: simple) == nil)
      #expect(try overlay.symmetricDifference(simple, cut).totalArea < 12)
    }
  }

  @Test(arguments: [
    "-85,10,-55,28", "120,20,150,46", "-10,30,37,46", "160,-50,-140,-5", "-180,60,180,90",
    "-70,-90,70,-60",
  ])
  func `a cut of the world is sound and lies in its window`(text: String) throws {
    let window = try Window(text)
    let cut = try BasemapCut(window, surroundings: window.grown(byKm: 2000), hasReservoirs: true)
    let overlay = try Overlay()
    #expect(cut.files["land"]?.features.isEmpty == false)
    for (name, file) in cut.files where name != "locator-land" {
      for feature in file.features {
        if let area = feature.shape.area {
          #expect(try overlay.invalidity(of: area) == nil, "\(name) \(feature.id)")
        }
        let points =
          (feature.shape.area ?? []).flatMap(\.rings).flatMap(\.points)
          + (feature.shape.lines ?? []).flatMap(\.points)
        #expect(
          points.allSatisfy { point in window.boxes.contains { $0.grown(by: 1e-9).contains(point) }
          })
      }
    }
  }

  @Test(arguments: [
    ("the Yangtze at Nanking", 118.7, 32.1), ("the Volga at Astrakhan", 47.9, 46.4),
    ("the Elbe at Wittenberge", 11.75, 53.0), ("the Danube at Vienna", 16.4, 48.2),
    ("the Orinoco in its delta", -61.4, 8.7), ("the Mississippi at Memphis", -90.1, 35.1),
    ("the Indus at Hyderabad", 68.3, 25.4),
  ])
  func `great rivers run all the way`(place: String, longitude: Double, latitude: Double) throws {
    let window = try #require(
      Window(
        west: longitude - 2, south: latitude - 2, east: longitude + 2, north: latitude + 2))
    let rivers = try BasemapCut(window, hasReservoirs: true).files["rivers"]
    let points = (rivers?.features ?? []).flatMap { $0.shape.lines ?? [] }.flatMap(\.points)
    let nearest = points.map { LonLat($0).roughKm(to: LonLat(longitude, latitude)) }.min()
    #expect((nearest ?? .infinity) < 40, "\(place)")
  }

  @Test(arguments: ["-92,10,-48,51", "100,-10,140,10", "170,-25,-170,-10", "5,45,30,56"])
  func `a cut that is read again has the same shapes`(text: String) throws {
    let cut = try BasemapCut(try Window(text), hasReservoirs: true)
    for (name, file) in cut.files {
      let read = try GeoJSONDocument.parse(file.text, file: name)
      #expect(read.notes.isEmpty, "\(read.notes)")
      #expect(read.features.map(\.id) == file.features.map(\.id))
      let again = FeatureFile(
        members: read.members,
        features: read.features.compactMap { feature in
          guard let id = feature.id, let shape = feature.geometry else { return nil }
          return .init(id: id, shape: shape, properties: feature.properties)
        })
      #expect(again.text == file.text, "\(name)")
    }
  }

  @Test func `the window of a frame holds the frame, and not much more`() throws {
    var random = Xorshift(seed: 29)
    for _ in 0..<300 {
      let middle = LonLat(random.point(in: Box(minX: -180, minY: -88, maxX: 180, maxY: 88)))
      let frame = GroundFrame(
        middle: middle, widthKm: random.number(20, 6000), heightKm: random.number(20, 6000))
      let window = frame.window
      for _ in 0..<60 {
        let place = LonLat(random.point(in: Box(minX: -180, minY: -90, maxX: 180, maxY: 90)))
        let offset = frame.offset(of: place)
        let isInside =
          abs(offset.x) < frame.widthKm * 0.495 && abs(offset.y) < frame.heightKm * 0.495
        if isInside { #expect(window.contains(place), "\(frame) \(place)") }
      }
      guard abs(middle.latitude) < 50 else { continue }
      // A wide frame bends away from its parallels.
      #expect(window.heightKm < frame.heightKm + frame.widthKm * 0.25 + 1, "\(frame)")
    }
  }

  @Test(arguments: [
    ("all round a pole", "-180,-90,180,-63", 6005.0, 6005.0, -90.0),
    ("across the antimeridian", "176,-20,-178,-12", 650, 890, -16),
    ("along the equator", "95,-10,141,6", 5115, 1779, -2),
    ("far north and wide", "27,41,-169,82", 10_900, 5300, 65),
  ])
  func `a frame fits a window`(
    place: String, window: String, width: Double, height: Double, latitude: Double
  ) throws {
    let window = try Window(window)
    let frame = GroundFrame(fitting: window)
    #expect(abs(frame.widthKm - width) < width * 0.1, "\(frame)")
    #expect(abs(frame.heightKm - height) < height * 0.1, "\(frame)")
    #expect(abs(frame.middle.latitude - latitude) < 5, "\(frame)")
    let held = frame.enlarged(by: 1.05).window
    for longitude in stride(from: window.west + 1, to: window.east - 1, by: 5) {
      for latitude in [window.south + 0.5, window.middle.latitude, window.north - 0.5] {
        let turned = longitude > 180 ? longitude - 360 : longitude
        #expect(held.contains(LonLat(turned, latitude)), "\(frame) \(longitude) \(latitude)")
      }
    }
  }

  @Test func `names of seas lie at sea, in the frame, and apart from each other`() throws {
    let frame = GroundFrame(middle: LonLat(-65, 27), widthKm: 3600, heightKm: 6100)
    let taken = [LonLat(-64.7, 32.3)]
    let seas = SeaChoice(frame, kmPerMm: 24, languages: ["de"], taken: taken).seas
    #expect(Set(seas.map(\.id)).isSuperset(of: ["atlantic-ocean", "caribbean-sea"]))
    for sea in seas {
      let offset = frame.offset(of: sea.position)
      #expect(abs(offset.x) < 1800 - 19 * 24 && abs(offset.y) < 3050 - 6 * 24, "\(sea.id)")
      #expect(sea.names.entries.map(\.key).sorted() == ["de", "en"])
      #expect(sea.position.roughKm(to: taken[0]) > 140)
      for feature in World.features(.land, in: frame.window) {
        if case .area(let area) = feature.shape { #expect(!area.contains(sea.position.point)) }
      }
    }
    // At 1 : 100 000 there is no sea whose name is known to have room.
    let harbour = GroundFrame(middle: LonLat(25, 40.4), widthKm: 20, heightKm: 18)
    #expect(SeaChoice(harbour, kmPerMm: 0.1, languages: [], taken: []).seas.count <= 1)
  }

  @Test func `capitals that are not too near each other are all there`() throws {
    let choice = TownChoice(
      try Window("-92,10,-48,51"), apartKm: 900, apartFromTakenKm: 300, languages: [], taken: [])
    let names = choice.towns.flatMap(\.names).map(\.name)
    #expect(names.contains { $0.hasPrefix("Washington") } && names.contains("Ottawa"))
  }

  @Test func `reservoirs are left out of older maps, and rivers run through where they would be`()
    throws
  {
    // The Volga between its sources and the sea, which has nine large reservoirs.
    let window = try Window("30,45,55,60")
    let (old, new) = (
      try BasemapCut(window, hasReservoirs: false), try BasemapCut(window, hasReservoirs: true)
    )
    #expect(old.reservoirs > 3 && new.reservoirs == 0)
    #expect((old.files["rivers"]?.features.count ?? 0) > (new.files["rivers"]?.features.count ?? 0))
  }

  @Test func `towns keep apart from each other and from what is taken`() throws {
    let window = try Window("-10,35,20,60")
    let taken = [(id: "paris", position: LonLat(2.35, 48.85))]
    let choice = TownChoice(
      window, apartKm: 150, apartFromTakenKm: 60, languages: ["de", "ru"], taken: taken)
    #expect(choice.towns.count > 30 && choice.towns.count < 200)
    for (index, town) in choice.towns.enumerated() {
      #expect(town.id != "paris" && town.position.roughKm(to: taken[0].position) >= 60)
      #expect(
        choice.towns.prefix(index).allSatisfy { other in
          // Two capitals may be nearer to each other.
          let least = other.rank == 1 && town.rank == 1 ? 67.0 : 150
          return other.position.roughKm(to: town.position) >= least
        })
      #expect(town.id == town.id.slug)
    }
    let rome = try #require(choice.towns.first { $0.names.contains { $0.name == "Rom" } })
    #expect(rome.rank == 1 && rome.names.contains { $0 == ("ru", "Рим") })
  }
}
