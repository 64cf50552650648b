import Documents
import Testing

@testable import GeoModel

@Suite struct ModelCheckTests {
  @Test func `a sound atlas gives no message`() throws {
    #expect(try FixtureAtlas().messages() == [])
  }

  @Test(arguments: Slip.all + Slip.ofShapes + Slip.ofRailways)
  func `each slip is caught at its place`(slip: Slip) throws {
    let atlas = try FixtureAtlas().replacing(slip.old, in: slip.file, with: slip.new)
    let found = try atlas.messages()
    #expect(found == slip.expected, "\(slip.old) → \(slip.new)")
  }

  @Test(arguments: [(2, 1), (10, 0)])
  func `an area far from every figure is warned of unless its lines may be that far off`(
    accuracy: Int, warnings: Int
  ) throws {
    let drawn = "\"accuracy_km\": %, \"method\": \"read from a map\", \"to\""
    let atlas = try FixtureAtlas().replacing(
      "km2: 9200", in: "territories.yaml", with: "km2: 9000"
    ).replacing(
      drawn.replacing("%", with: "2"), in: "arcs/survey.geojson",
      with: drawn.replacing("%", with: "\(accuracy)"))
    #expect(try atlas.messages().count { $0.contains("than the 9000 km²") } == warnings)
    #expect(try atlas.messages().count == warnings)
  }

  @Test func `a source that many entries name and nobody describes is told once`() throws {
    let atlas = try FixtureAtlas().replacing("chronicle:", in: "sources.yaml", with: "annals:")
    let told = try atlas.messages().filter { $0.contains("there is no source 'chronicle'") }
    #expect(told.count == 1)
    #expect(told.first?.contains(try Regex(", and so in [0-9]+ more entries")) == true)
  }

  @Test func `the tables hold a bad input for every rule`() {
    #expect(Slip.all.count + Slip.ofShapes.count >= 69)
  }
}
