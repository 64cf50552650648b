import Cartography
import Foundation
import MapSpec
import Rendering
import Scene
import TestSupport
import Testing

@testable import PactmapKit

/// Pictures of one thing each, compared byte for byte with those that someone has looked at.
///
/// After a change that is meant, record them anew with `PACTMAP_RECORD_GOLDENS=1 swift test --filter
/// GoldenTests`. That run fails for each picture that it wrote: open it, and commit it with the change.
@Suite struct GoldenTests {
  static let folder = Repository.path + "/Tests/PactmapKitTests/Goldens"

  /// Each layer and each panel of the fictional map.
  static let parts: [String: SceneGroup] = {
    let plate = Plate(atlas: Plate.fictional, map: "lobo")
    let groups = (try? plate.composition().scene.groups) ?? []
    let wanted = groups.filter {
      $0.role == .layer || $0.id.contains("-panel-") || $0.data["inset"] != nil
    }
    return Dictionary(wanted.map { ($0.id, $0) }) { first, _ in first }
  }()

  @Test(arguments: parts.keys.sorted())
  func `every part of the fictional map looks as it was recorded`(_ id: String) throws {
    let part = try #require(Self.parts[id])
    let page = try Plate(atlas: Plate.fictional, map: "lobo").composition().scene.page
    try expectGolden(id, Scene(page: page, nodes: [.group(part)], metadata: Self.metadata(id)))
  }

  @Test func `there is a golden for every part`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    let signs = ["signs-facilities", "signs-units", "styles-areas", "styles-lines"]
    #expect(Set(files) == Set((Array(Self.parts.keys) + signs).map { $0 + ".svg" }))
  }

  @Test func `every facility in every outcome looks as it was recorded`() throws {
    try expectGolden("signs-facilities", SignSamples(style: try Self.style()).facilities())
  }

  @Test func `every arm and echelon looks as it was recorded`() throws {
    try expectGolden("signs-units", SignSamples(style: try Self.style()).units())
  }

  @Test func `every area style looks as it was recorded`() throws {
    try expectGolden("styles-areas", SignSamples(style: try Self.style()).areas())
  }

  @Test func `every line style looks as it was recorded`() throws {
    try expectGolden("styles-lines", SignSamples(style: try Self.style()).lines())
  }

  private static func style() throws -> Style { try Atlas(path: Plate.fictional).style("plain") }

  static func metadata(_ id: String) -> Scene.Metadata {
    Scene.Metadata(
      id: id, title: id, subject: "", keywords: [], language: "en", date: "1901-01-01", credits: "")
  }

  private func expectGolden(_ name: String, _ scene: Scene) throws {
    let file = "\(Self.folder)/\(name).svg"
    if let complaint = try Recording.asked.complaint(scene.svg(), against: file) {
      Issue.record("\(complaint)")
    }
  }
}
