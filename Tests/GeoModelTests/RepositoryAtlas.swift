import Foundation
import Testing

@testable import GeoModel

/// The atlas of this repository.
enum RepositoryAtlas {
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func read() throws -> GeoModel { try GeoModel.read(atlas: path) }
}

@Suite struct RepositoryAtlasTests {
  @Test func `the atlas of this repository is read without a problem`() throws {
    let model = try RepositoryAtlas.read()
    #expect(!model.places.isEmpty)
  }
}
