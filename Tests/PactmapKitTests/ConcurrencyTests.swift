import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// Maps that are drawn at the same time do not affect each other.
@Suite struct ConcurrencyTests {
  struct Request: Sendable {
    var language: String
    var format: OutputFormat

    func bytes(of atlas: Atlas) throws -> [UInt8] {
      let presentation = Presentation(language: language)
      return try atlas.render("lobo", formats: [format], OutputOptions(dpi: 60), as: presentation)[
        0
      ]
      .bytes()
    }
  }

  static let requests = ["en", "es"].flatMap { language in
    OutputFormat.allCases.map { Request(language: language, format: $0) }
  }

  @Test(arguments: [true, false])
  func `eight tasks at once draw the same bytes as one after the other, from one atlas or eight`(
    sharesAtlas: Bool
  ) async throws {
    let atlas = try Atlas(path: Plate.fictional)
    let alone = try Self.requests.map { try $0.bytes(of: atlas) }
    #expect(alone.count == 8 && Set(alone).count == 8)
    let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, request) in Self.requests.enumerated() {
        group.addTask {
          let own = sharesAtlas ? atlas : try Atlas(path: Plate.fictional)
          return (index, try request.bytes(of: own))
        }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    for (index, bytes) in alone.enumerated() {
      #expect(together[index] == bytes, "\(Self.requests[index])")
    }
  }

  @Test func `eight tasks at once write one file, which is whole, and leave nothing beside it`()
    async throws
  {
    let atlas = try Atlas(path: Plate.fictional)
    let folder = try Scratch.path()
    let files = try atlas.render("lobo", formats: [.svg])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 { group.addTask { try atlas.write(files, to: folder) } }
      try await group.waitForAll()
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["lobo.svg"])
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/lobo.svg")))
    #expect(try bytes == files[0].bytes())
  }
}
