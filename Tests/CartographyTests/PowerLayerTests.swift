import GeoModel
import Geometry
import Scene
import Testing

@testable import Cartography
@testable import MapSpec

/// The land of states in their tints, and stripes of two of them.
@Suite struct PowerLayerTests {
  func tint(_ hex: String) throws -> PowerPalette.Tint {
    PowerPalette.Tint(fill: try #require(Color(hex: hex)))
  }

  func palette() throws -> PowerPalette {
    var palette = PowerPalette()
    palette.subjects = [try tint("#FDF7DF"), try tint("#E9F9F0")]
    palette.others = [try tint("#DEC0C3"), try tint("#D4DAC3"), try tint("#C2CAD9")]
    return palette
  }

  func bench(_ layers: [String], _ palette: PowerPalette) throws -> Bench {
    var map = SampleMap()
    map.layers = layers
    var style = try map.style.get()
    style.powers = palette
    style.areas["striped"] = AreaStyle(
      fill: nil,
      stripes: .init(angle: -60, spacing: Millimetres(3), width: Millimetres(1)))
    map.style = .success(style)
    return try map.bench()
  }

  @Test func `each state has its own tint, and the subject one of the lightest`() throws {
    let bench = try bench(["{kind: powers}"], palette())
    let drawing = try bench.draw("powers")
    #expect(drawing.features == ["aurelia", "tamar"] && drawing.signs.isEmpty)
    let fills = drawing.shapes.compactMap(\.fill?.hex)
    // Tamar is the host of the map's treaty.
    #expect(fills == ["#dec0c3", "#fdf7df"])
  }

  @Test func `a state has the tint that the style names, and the other one as subject`()
    throws
  {
    var palette = try palette()
    palette.states["aurelia"] = try tint("#112233")
    palette.states["tamar"] = try tint("#445566")
    let named = try bench(["{kind: powers}"], palette).draw("powers")
    #expect(named.shapes.compactMap(\.fill?.hex) == ["#112233", "#445566"])
    palette.subjectStates["tamar"] = try tint("#778899")
    let subject = try bench(["{kind: powers}"], palette).draw("powers")
    #expect(subject.shapes.compactMap(\.fill?.hex) == ["#112233", "#778899"])
  }

  @Test func `stripes have the tint of the other power and lie within the area`() throws {
    let layer = "{kind: area, style: striped, show: [costa], legend: lobo.ceded}"
    let bench = try bench(["{kind: powers}", layer], palette())
    let drawing = try bench.draw("area-striped")
    // Aurelia holds Costa, which was Tamar's.
    #expect(drawing.shapes.compactMap(\.fill?.hex) == ["#fdf7df"])
    #expect(drawing.signs == ["area-striped"])
    let costa = try #require(try bench.page.territories.area("costa", on: bench.context.map.date))
    let striped = drawing.shapes.flatMap { $0.outline.flattened() }.map { Ring($0.points) }
    let share = striped.reduce(0) { $0 + $1.area } / costa.totalArea
    #expect(abs(share - 1.0 / 3) < 0.04)
    for point in striped.flatMap(\.points) {
      let outside = costa.map { -$0.signedDistance(to: point) }.min() ?? 1
      #expect(outside < 0.001)
    }
  }

  @Test func `without the tints of states there are no stripes and no entry for them`() throws {
    let layer = "{kind: area, style: striped, show: [costa], legend: lobo.ceded}"
    let drawing = try bench([layer], palette()).draw("area-striped")
    #expect(drawing.shapes.isEmpty && drawing.signs.isEmpty)
  }

  @Test func `the legend shows an area on the land where it lies`() throws {
    let ribbon = "{kind: area, style: subject, show: [tamar, aurelia], legend: lobo.subject}"
    let bench = try bench(["{kind: powers}", ribbon], palette())
    let entry = try #require(try bench.layer("area-subject").legend(bench.survey).first)
    guard case .area(_, let grounds) = entry.sample else {
      Issue.record("no area")
      return
    }
    #expect(grounds.map(\.holder.fill.hex) == ["#dec0c3", "#fdf7df"])
    #expect(entry.rank < LegendEntry.ofLayers)
  }
}
