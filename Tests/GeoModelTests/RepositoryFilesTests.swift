import Documents
import Foundation
import Testing

@testable import GeoModel

/// The GeoJSON files of the repository's atlas, as other programs see them.
@Suite struct RepositoryFilesTests {
  /// Every GeoJSON file of `geo/`, by path from there.
  static let files: [String] = {
    let walk = FileManager.default.enumerator(atPath: RepositoryAtlas.path + "/geo")
    return (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".geojson") }.sorted()
  }()

  static func program(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first(
      where: FileManager.default.isExecutableFile(atPath:))
  }

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

  @Test(.enabled(if: program("ogrinfo") != nil, "GDAL is not installed"), arguments: files)
  func `each file of the repository opens in GDAL with all its features`(file: String) throws {
    let bytes = try DocumentFile.read(RepositoryAtlas.path + "/geo/" + file)
    let count = try GeoJSONDocument.parse(bytes, file: file).features.count
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.program("ogrinfo")))
    process.arguments = ["-ro", "-so", "-al", RepositoryAtlas.path + "/geo/" + file]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("Feature Count: \(count)\n"), "\(said)")
    #expect(!said.contains("ERROR") && !said.contains("Warning"), "\(said)")
  }
}
