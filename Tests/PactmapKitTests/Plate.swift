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
    try #require(Self.compositions[testDescription], "\(testDescription) cannot be composed")
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

  /// Every plate composed once for all tests, two at a time.
  private static let compositions: [String: Composition] = {
    let found = Locked([String: Composition]())
    let atlases = [repository, fictional].reduce(into: [String: Atlas]()) {
      $0[$1] = try? Atlas(path: $1)
    }
    DispatchQueue.concurrentPerform(iterations: all.count) { index in
      let plate = all[index]
      let presentation = Presentation(style: plate.style, paper: plate.paper.flatMap(Paper.init))
      let composition = try? atlases[plate.atlas]?.composition(plate.map, as: presentation)
      found.withLock { $0[plate.testDescription] = composition }
    }
    return found.withLock { $0 }
  }()
}

/// A value that several threads change in turn.
private final class Locked<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let lock = NSLock()

  init(_ value: Value) { self.value = value }

  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.withLock { body(&value) }
  }
}
