import GeoModel
import Geometry
import Labeling
import MapSpec
import Testing

@testable import Cartography

/// The layers that only ask for names: states and waters.
@Suite struct NameLayerTests {
  let bench: Bench

  init() throws { bench = try SampleMap().bench() }

  @Test func `states and waters draw nothing themselves`() throws {
    for name in ["states", "waters"] {
      #expect(try bench.layer(name).isNamesOnly, "\(name)")
      #expect(try bench.draw(name).pieces.isEmpty, "\(name)")
    }
    #expect(try !bench.layer("states").isDrawnInZooms)
    #expect(try bench.layer("waters").isDrawnInZooms)
  }

  @Test func `the host of the treaty is named as the subject, other states as states`() throws {
    let drawing = try bench.draw("states")
    #expect(drawing.labels.map(\.id) == ["state-aurelia", "state-tamar"])
    let style = bench.context.style
    #expect(
      drawing.labels.map(\.labelClass) == [style.labelClass(.state), style.labelClass(.subject)])
    #expect(drawing.labels.map { $0.lines.map(\.role) } == [[.state], [.subject]])
  }

  @Test func `a state's name keeps off an area that has a name of its own`() throws {
    let label = try #require(try bench.draw("states").label("state-aurelia"))
    guard case .area(let room) = label.target else {
      Issue.record("the name does not stand in an area")
      return
    }
    let costa = try #require(try bench.page.territories.room("costa", on: bench.context.map.date))
    #expect(costa.totalArea > 100)
    #expect(try bench.context.overlay.intersection(room, costa).totalArea < 1)
  }

  @Test func `a state of which the frame shows a sliver is not named`() throws {
    var map = SampleMap()
    // Aurelia begins at eleven degrees; a frame of two degrees ends just east of that.
    map.frame = "{scale: 1200000, center: [10, 0]}"
    #expect(try map.bench().draw("states").labels.map(\.id) == ["state-tamar"])
  }

  @Test func `waters are named by what they are: along a line, in a lake, along a river`() throws {
    let drawing = try bench.draw("waters")
    #expect(drawing.labels.map(\.id) == ["water-lago", "water-sil", "water-west-sea"])
    let style = bench.context.style
    #expect(
      drawing.labels.map(\.labelClass)
        == [LabelRole.lake, .river1, .sea].map { style.labelClass($0) })
    guard case .area = try #require(drawing.label("water-lago")).target,
      case .line(_, side: .beside) = try #require(drawing.label("water-sil")).target,
      case .line(_, side: .on) = try #require(drawing.label("water-west-sea")).target
    else {
      Issue.record("a water is named elsewhere")
      return
    }
    #expect(drawing.label("water-lago")?.ground == .water)
  }

  @Test func `a small lake has its name beside it, on the land`() throws {
    var map = SampleMap()
    map.frame = "{scale: 3000000, center: [11, 0]}"
    let bench = try map.bench()
    let label = try #require(try bench.draw("waters").label("water-lago"))
    guard case .point(.box(let box)) = label.target else {
      Issue.record("the name does not stand beside the lake")
      return
    }
    #expect(box == bench.page.basemap.lakes.first?.box && label.ground == .land)
    #expect(label.labelClass == bench.context.style.labelClass(.smallLake))
  }

  @Test func `a sea with several baselines is named once, along the longest`() throws {
    var map = SampleMap()
    var second = map.model.waters[0]
    second.id = "west-sea-2"
    second.site = .baseline(Polyline([Point(10.1, -0.7), Point(10.1, 0.6)]))
    map.model.waters.append(second)
    let labels = try map.bench().draw("waters").labels
    #expect(labels.map(\.id).filter { $0.contains("sea") } == ["water-west-sea-2"])
  }

  @Test func `only waters in the frame are credited`() throws {
    #expect(
      try bench.layer("waters").sources(bench.survey)
        == ["west-sea-chart", "lago-chart", "sil-chart"])
  }
}
