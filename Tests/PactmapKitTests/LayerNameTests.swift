import TestSupport
import Testing

@testable import PactmapKit

/// The names of files tell which layers are drawn.
@Suite struct LayerNameTests {
  func name(_ text: String) throws -> String {
    let layers = try #require(LayerSelection(text))
    return Presentation(layers: layers).stem(of: "m")
  }

  @Test func `a choice of layers stands in the name of the file`() throws {
    #expect(try name("land,coast") == "m.only-land_coast")
    #expect(try name("-rivers,-graticule") == "m.no-rivers_graticule")
    #expect(try name("area-ceded") == "m.only-area-ceded")
    #expect(Presentation().stem(of: "m") == "m")
  }

  @Test(arguments: [
    "area-a/b", "area-../../x", "area-ä", "area-a b", "area-CON:", "area-\u{1}",
    Array(repeating: "garrisons", count: 200).joined(separator: ","),
  ])
  func `the name is short and safe, and tells choices apart`(text: String) throws {
    let (one, other) = (try name(text), try name(text + "x"))
    #expect(one != other && one.utf8.count < 80)
    #expect(one.wholeMatch(of: /[A-Za-z0-9._-]+/) != nil, "\(one)")
  }

  @Test func `a partial map lies beside the whole one, and both are verified and left alone`()
    throws
  {
    let atlas = try Atlas(path: Repository.fictional)
    let out = try Scratch.folder()
    let part = Presentation(layers: LayerSelection("-rivers,-waters"))
    var written: [String] = []
    try atlas.render(
      [RenderJob("lobo"), RenderJob("lobo", as: part)], formats: [.svg], to: out
    ) { _, outcome in written += outcome.paths }
    #expect(written == ["\(out)/lobo.svg", "\(out)/lobo.no-rivers_waters.svg"])
    for path in written { #expect(try atlas.verify(path).verdict == .current) }
    #expect(try atlas.isCurrent("lobo", formats: [.svg], as: part, in: out))
    let less = Presentation(layers: LayerSelection("-rivers"))
    #expect(try !atlas.isCurrent("lobo", formats: [.svg], as: less, in: out))
    var skipped = 0
    try atlas.render(
      [RenderJob("lobo"), RenderJob("lobo", as: part)], formats: [.svg], to: out,
      skippingCurrent: true
    ) { _, outcome in skipped += outcome.isSkipped ? 1 : 0 }
    #expect(skipped == 2)
  }
}
