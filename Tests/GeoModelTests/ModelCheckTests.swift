import Documents
import Testing

@testable import GeoModel

@Suite struct ModelCheckTests {
  @Test func `a sound atlas gives no message`() throws {
    #expect(try FixtureAtlas().messages() == [])
  }

  @Test(arguments: Slip.all + Slip.ofShapes)
  func `each slip is caught at its place`(slip: Slip) throws {
    let atlas = try FixtureAtlas().replacing(slip.old, in: slip.file, with: slip.new)
    let found = try atlas.messages()
    #expect(found == slip.expected, "\(slip.old) → \(slip.new)")
  }

  @Test func `the tables hold a bad input for every rule`() {
    #expect(Slip.all.count + Slip.ofShapes.count >= 69)
  }
}
