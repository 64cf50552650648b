import Documents
import Testing

@testable import GeoModel

@Suite struct ModelCheckTests {
  @Test func `a sound atlas gives no message`() throws {
    #expect(try FixtureAtlas().messages() == [])
  }

  @Test("each slip is caught at its place", arguments: Slip.all)
  func caught(slip: Slip) throws {
    let atlas = try FixtureAtlas().replacing(slip.old, in: slip.file, with: slip.new)
    let found = try atlas.messages()
    #expect(found == slip.expected, "\(slip.old) → \(slip.new)")
  }
}
