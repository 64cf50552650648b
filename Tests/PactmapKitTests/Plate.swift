import Cartography
import Foundation
import Testing

@testable import PactmapKit

/// A finished map of one of the two atlases, as it is described or in another style or size.
struct Plate: CustomTestStringConvertible, Sendable {
  let atlas: String
  let map: String
  var style: String?
  var paper: String?

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let fictional = repository + "/Tests/PactmapKitTests/Fixtures/tamar"

  var testDescription: String {
    [map, style, paper].compactMap { $0 }.joined(separator: " ")
  }

  func composition() throws -> Composition {
    try #require(Self.cells[testDescription]).composition()
  }

  /// Every map in its own style and, in the repository, in the others; each size once.
  static let all: [Plate] = {
    let own = [repository, fictional].flatMap { atlas in
      ((try? Atlas(path: atlas).maps) ?? []).map { Plate(atlas: atlas, map: $0) }
    }
    let styled = own.filter { $0.atlas == repository }.flatMap { plate in
      ["mono", "screen", "blank"].map { Plate(atlas: plate.atlas, map: plate.map, style: $0) }
    }
    let sized = [("lithuania", "A4"), ("estonia", "A5"), ("lobo", "A1")].map { map, paper in
      Plate(atlas: map == "lobo" ? fictional : repository, map: map, paper: paper)
    }
    return own + styled + sized
  }()

  /// Every plate is composed once, by the first test that asks for it.
  private static let cells = Dictionary(
    uniqueKeysWithValues: all.map { ($0.testDescription, Cell($0)) })

  private static let atlases = [repository, fictional].reduce(into: [String: Atlas]()) {
    $0[$1] = try? Atlas(path: $1)
  }

  private final class Cell: @unchecked Sendable {
    private let plate: Plate
    private let lock = NSLock()
    private var result: Result<Composition, any Error>?

    init(_ plate: Plate) { self.plate = plate }

    func composition() throws -> Composition {
      try lock.withLock {
        if let result { return try result.get() }
        let presentation = Presentation(style: plate.style, paper: plate.paper.flatMap(Paper.init))
        let found = Result {
          try #require(Plate.atlases[plate.atlas]).composition(plate.map, as: presentation)
        }
        result = found
        return try found.get()
      }
    }
  }
}
