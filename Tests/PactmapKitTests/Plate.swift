import Cartography
import Foundation
import Scene
import TestSupport
import Testing

@testable import PactmapKit

/// A finished map of one of the two atlases, as described or in another style, size, language or day.
struct Plate: CustomTestStringConvertible, Hashable, Sendable {
  let atlas: String
  let map: String
  var style: String?
  var paper: String?
  var language = "en"
  var exonyms: String?
  var date: String?

  static let repository = Repository.path
  static let fictional = Repository.fictional

  var testDescription: String {
    [map, style, paper, language, exonyms, date].compactMap { $0 }.joined(separator: " ")
  }

  /// Whether it is drawn exactly as its description says.
  var isPlain: Bool { self == Plate(atlas: atlas, map: map) }

  func composition() throws -> Composition {
    try #require(Self.cells[testDescription]).composition()
  }

  /// Every map in its own style and, in the repository, in the others; each size once; every map in every
  /// language, and with names of another.
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
    let translated = own.flatMap { plate in
      let languages = ((try? Atlas(path: plate.atlas).languages) ?? [])
      return languages.filter { $0 != "en" }.map {
        Plate(atlas: plate.atlas, map: plate.map, language: $0)
      }
    }
    let named = [("lithuania", "pl"), ("latvia", "de"), ("estonia", "ru")].map { map, exonyms in
      Plate(atlas: repository, map: map, exonyms: exonyms)
    }
    return own + styled + sized + translated + named + days.suffix(7)
  }()

  /// Maps as of other days than their own. The last seven of them are among `all`.
  static let days = [
    ("baltic", "1940-06-16"), ("baltic", "1940-06-17"), ("baltic", "1940-08-06"),
    ("estonia", "1939-09-19"), ("estonia", "1939-09-28"), ("estonia", "1939-10-02"),
    ("estonia", "1939-10-11"),
    ("latvia", "1939-10-05"), ("latvia", "1939-10-12"), ("lithuania", "1939-10-03"),
    ("lithuania", "1939-10-22"), ("baltic", "1939-10-04"), ("baltic", "1939-11-15"),
    ("baltic", "1939-09-16"), ("baltic", "1939-10-11"), ("baltic", "1939-10-29"),
    ("estonia", "1939-09-24"), ("latvia", "1939-10-29"), ("lithuania", "1939-10-27"),
    ("lithuania", "1939-10-29"),
  ].map { Plate(atlas: repository, map: $0, date: $1) }

  /// Every plate is composed once, by the first test that asks for it.
  private static let cells = Dictionary(
    uniqueKeysWithValues: Set(all + days).map { ($0.testDescription, Cell($0)) })

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
        let presentation = Presentation(
          style: plate.style, paper: plate.paper.flatMap(Paper.init), language: plate.language,
          exonyms: plate.exonyms, date: plate.date.flatMap { Day($0) })
        let found = Result {
          try #require(Plate.atlases[plate.atlas]).composition(plate.map, as: presentation)
        }
        result = found
        return try found.get()
      }
    }
  }
}

extension Scene {
  /// All that is written on the page, line by line.
  var words: String {
    leaves.compactMap { leaf -> String? in
      guard case .text(let text) = leaf else { return nil }
      return text.text.text
    }.joined(separator: "\n")
  }
}
