import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// Files say what they were made from, and equal facts give equal files.
@Suite struct ProvenanceTests {
  @Test func `a line is read back, and an altered one is not`() throws {
    let provenance = Provenance(
      version: "1.2.3", request: ["map": "lobo", "page": "210x148"],
      inputs: [.facts: "0123", .fonts: "4567"])
    let line = provenance.line
    #expect(line.hasPrefix("pactmap/1.2.3 map=lobo page=210x148; facts=0123 fonts=4567; sha256="))
    #expect(Provenance(line: line) == provenance)
    #expect(Provenance(line: line.replacing("0123", with: "0124")) == nil)
    #expect(Provenance(in: Array("pactmap/ is no line; \(line) and more".utf8)) == provenance)
  }

  @Test(arguments: OutputFormat.allCases)
  func `a file is current until a fact changes`(format: OutputFormat) throws {
    let folder = try Scratch.copy()
    let atlas = try Atlas(path: folder)
    let options = OutputOptions(dpi: 60)
    let paths = try atlas.write(
      try atlas.render("lobo", formats: [format], options), to: folder + "/out")
    #expect(try atlas.verify(paths[0]).verdict == .current)

    try edit(folder + "/geo/garrisons.yaml", "men: 1200", "men: 1300")
    let later = try Atlas(path: folder).verify(paths[0])
    #expect(later.verdict == .outdated && later.map == "lobo")
    #expect(later.reasons == ["the facts (geo/) changed since"])
  }

  @Test func `a file that somebody changed is altered`() throws {
    let atlas = try Atlas(path: Plate.fictional)
    let folder = try Scratch.path()
    let paths = try atlas.write(try atlas.render("lobo", formats: [.svg]), to: folder)
    try edit(paths[0], "Puerto Lobo", "Puerto Pobo")
    #expect(try atlas.verify(paths[0]).verdict == .altered)
    #expect(try atlas.verify(paths[0], redraws: false).verdict == .current)
  }

  @Test func `a foreign file cannot be verified`() throws {
    let error = #expect(throws: PactmapError.self) {
      try Atlas(path: Plate.fictional).verify(Plate.fictional + "/geo/places.geojson")
    }
    #expect(error?.description.contains("does not say what it was made from") == true)
  }

  /// GeoJSON gives no meaning to the order of features, YAML none to that of keys.
  @Test func `the order of facts is not seen in any file`() throws {
    let folder = try Scratch.copy()
    func files() throws -> [[UInt8]] {
      try Atlas(path: folder)
        .render("lobo", formats: OutputFormat.allCases, OutputOptions(dpi: 60))
        .map { try $0.bytes() }
    }
    let before = try files()
    let walk = FileManager.default.enumerator(atPath: folder + "/geo")
    for case let name as String in walk ?? .init() where name.hasSuffix(".geojson") {
      try reverseFeatures(folder + "/geo/" + name)
    }
    #expect(try files() == before)
  }

  /// Reverses the order of features in a file that has one in each line.
  private func reverseFeatures(_ file: String) throws {
    var lines = try String(contentsOfFile: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let places = lines.indices.filter {
      lines[$0].hasPrefix("{\"type\": \"Feature\"") || lines[$0].hasPrefix("{\"type\":\"Feature\"")
    }
    guard places.count > 1 else { return }
    let features = places.map {
      lines[$0].hasSuffix(",") ? String(lines[$0].dropLast()) : lines[$0]
    }
    for (index, (place, feature)) in zip(places, features.reversed()).enumerated() {
      lines[place] = feature + (index < places.count - 1 ? "," : "")
    }
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
  }
}
