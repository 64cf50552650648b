import Documents
import Foundation
import TestSupport
import Testing

@testable import GeoModel

/// The GeoJSON files of the repository's atlas, as other programs see them.
@Suite struct RepositoryFilesTests {
  /// Every GeoJSON file of `geo/`, by path from there.
  static let files: [String] = {
    let walk = FileManager.default.enumerator(atPath: RepositoryAtlas.path + "/geo")
    return (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".geojson") }.sorted()
  }()

  static let ogrinfo = Program("ogrinfo")

  @Test func `every file of the repository is found`() { #expect(Self.files.count >= 15) }

  @Test(arguments: files)
  func
    `each file of the repository is read, names its licence, and gives each feature an id of its own`(
      file: String
    )
    throws
  {
    let bytes = try DocumentFile.read(RepositoryAtlas.path + "/geo/" + file)
    let collection = try GeoJSONDocument.parse(bytes, file: file)
    #expect(collection.members["licence"] != nil)
    let ids = collection.features.compactMap(\.id)
    #expect(ids.count == collection.features.count && Set(ids).count == ids.count)
  }

  @Test(.enabled(if: ogrinfo != nil, "GDAL is not installed"), arguments: files)
  func `each file of the repository opens in GDAL with all its features`(file: String) throws {
    let bytes = try DocumentFile.read(RepositoryAtlas.path + "/geo/" + file)
    let count = try GeoJSONDocument.parse(bytes, file: file).features.count
    let outcome = try #require(Self.ogrinfo)
      .run(["-ro", "-so", "-al", RepositoryAtlas.path + "/geo/" + file])
    let said = outcome.output + outcome.errors
    #expect(outcome.code == 0, "\(said)")
    #expect(said.contains("Feature Count: \(count)\n"), "\(said)")
    #expect(!said.contains("ERROR") && !said.contains("Warning"), "\(said)")
  }
}
