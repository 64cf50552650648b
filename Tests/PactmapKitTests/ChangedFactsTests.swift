import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// Facts that a program changes before it draws.
@Suite struct ChangedFactsTests {
  static func atlas(source: String = "survey") throws -> Atlas {
    var atlas = try Atlas(path: Plate.fictional)
    atlas.model.addBase(
      "bay", named: ["en": "Bay"], at: LonLat(longitude: -69.9, latitude: -45.3), kind: .air,
      under: "lobo-1901", men: 300, evidence: Evidence(sources: [source], accuracyKm: 1))
    return atlas
  }

  @Test func `a base that was added is drawn, described, listed and shown`() throws {
    let (before, atlas) = (try Atlas(path: Plate.fictional), try Self.atlas())
    let words = { (atlas: Atlas) in try atlas.draw("lobo").labels.placed.map(\.text) }
    #expect(try words(atlas).contains { $0.hasPrefix("Bayᵇ, 300 men") })
    #expect(try !words(before).contains { $0.hasPrefix("Bay") })
    #expect(try atlas.describe("lobo").contains { $0.isItem && $0.text.hasPrefix("Bay") })
    #expect(try atlas.list(.bases).rows.contains { $0[0] == "bay-air" })
    let shown = try #require(try atlas.show("bay").first)
    #expect(shown.entries.contains { $0.texts.contains { $0.contains("300 men") } })
  }

  @Test
  func `a file of changed facts is outdated for the atlas on the disk and current for its own`()
    throws
  {
    let (before, atlas) = (try Atlas(path: Plate.fictional), try Self.atlas())
    let folder = try Scratch.folder()
    let file = try #require(try atlas.draw("lobo").write([.svg], to: folder).first)
    let found = try before.verify(file)
    #expect(found.verdict == .outdated)
    #expect(found.reasons == ["the facts (geo/) changed since"])
    #expect(try atlas.verify(file).verdict == .current)
    #expect(try Self.atlas().verify(file).verdict == .current)
  }

  @Test func `facts that are as they were give the bytes that they gave`() throws {
    let before = try Atlas(path: Plate.fictional)
    var atlas = before
    atlas.model.garrisons[0].men = 7
    #expect(try atlas.draw("lobo").data(.svg) != before.draw("lobo").data(.svg))
    atlas.model = before.model
    #expect(try atlas.draw("lobo").data(.svg) == before.draw("lobo").data(.svg))
    // The order in which entries are added means nothing.
    atlas.model.places.reverse()
    #expect(try atlas.draw("lobo").data(.svg) == before.draw("lobo").data(.svg))
  }

  @Test func `changed facts that break a rule are refused by everything, with the id`() throws {
    let atlas = try Self.atlas(source: "survye")
    let sentence = "bay: there is no source 'survye'; did you mean 'survey'?"
    let problems = { (body: () throws -> Void) -> [Problem] in
      do {
        try body()
        return []
      } catch PactmapError.badInput(let problems) {
        return problems
      }
    }
    let folder = try Scratch.folder()
    let requests: [() throws -> Void] = [
      { _ = try atlas.draw("lobo") }, { _ = try atlas.describe("lobo") },
      { _ = try atlas.show("bay") }, { _ = try atlas.list(.places) },
      { try atlas.render([RenderJob("lobo")], formats: [.svg], to: folder) { _, _ in } },
    ]
    for request in requests {
      let found = try problems(request)
      #expect(found.first?.description == sentence)
      #expect(found.allSatisfy { $0.file == nil && $0.feature?.hasPrefix("bay") == true })
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    #expect(atlas.check().errors.first?.description == sentence)
  }

  @Test func `what check finds in files it finds in changed facts, in the same words`() throws {
    var atlas = try Atlas(path: Plate.fictional)
    atlas.model.garrisons[0].men = 4_000_000
    let message = try #require(atlas.check().warnings.first { $0.feature == "lobo-1901" })
    #expect(message.message.hasPrefix("its garrisons of 1901-05-02 count 4000"))
    #expect(message.file == nil || message.file?.hasSuffix("treaties.yaml") == true)
  }
}
