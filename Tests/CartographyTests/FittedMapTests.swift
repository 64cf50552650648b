import Geometry
import MapSpec
import Testing

@testable import Cartography

/// A map laid out for another sheet than its own.
@Suite struct FittedMapTests {
  func map(_ insets: [String] = []) throws -> MapDescription {
    var map = SampleMap()
    map.insets = insets
    return try map.description()
  }

  func sheet(_ name: String) throws -> Paper { try #require(Paper(name)) }

  @Test func `without another sheet a map stays as it is`() throws {
    let map = try map()
    let fitted = FittedMap(map, on: nil)
    #expect(fitted.map == map && fitted.enlargement == 1)
  }

  @Test(arguments: [("A3", 2.0.squareRoot()), ("A5", 0.5.squareRoot()), ("A0", 4)])
  func `a sheet of the same proportions enlarges the drawing and nothing else`(
    _ name: String, _ factor: Double
  ) throws {
    let fitted = FittedMap(try map(), on: try sheet(name))
    #expect(abs(fitted.enlargement - factor) < 0.01 * factor)
    let page = fitted.map.page
    #expect(abs(page.width.value - 297) < 1 && abs(page.height.value - 210) < 1)
    #expect(fitted.map.column == (try map()).column)
  }

  @Test func `the sheet is composed on the area of the map's own page`() throws {
    let fitted = FittedMap(try map(), on: try sheet("400x200"))
    let page = fitted.map.page
    #expect(abs(page.width.value * page.height.value - 297 * 210) < 1e-6)
    #expect(abs(page.width.value / page.height.value - 2) < 1e-9)
    #expect(abs(page.width.value * fitted.enlargement - 400) < 1e-9)
  }

  @Test func `a narrower frame is seen at a smaller scale, its zooms with it`() throws {
    let zoom =
      "{kind: zoom, corner: top-right, width: 60, height: 50, center: [10.7, 0.3], scale: 400000}"
    let fitted = FittedMap(try map([zoom]), on: try sheet("210x210"))
    guard case .centered(_, let denominator) = fitted.map.frame,
      case .zoom(let spec) = fitted.map.insets[0].spec
    else {
      Issue.record("the frame or the zoom is gone")
      return
    }
    let narrowing = PageLayout(try map()).frame.width / PageLayout(fitted.map).frame.width
    #expect(denominator >= 1_200_000 * narrowing - 1)
    #expect(denominator < 1_200_000 * narrowing * 1.1)
    #expect(spec.denominator > 400_000)
    let printed = denominator / fitted.enlargement
    #expect(abs(printed.roundedUpToTwoDigits - printed) < 1, "the scale on paper is a round one")
  }

  @Test func `a column may be widened`() throws {
    let fitted = FittedMap(try map(), on: try sheet("A3"), columnWidening: 1.2)
    #expect(fitted.map.column?.width.value == 84)
  }

  @Test func `a map without a panel is without what that alone explains`() throws {
    let panels = "{kind: panels, corner: top-left, width: 50, panels: [incidents]}"
    let whole = try map([panels])
    let rest = whole.without([.incidents, .title])
    #expect(rest.insets.isEmpty && rest.incidentLayer == nil)
    #expect(rest.column?.panels == whole.column?.panels.filter { $0 != .title })
    #expect(rest.layers.count == whole.layers.count - 1)
    #expect(whole.without([]) == whole)
  }
}
