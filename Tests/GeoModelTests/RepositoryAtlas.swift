import Documents
import Foundation
import MapSpec
import Projection
import TestSupport
import Testing
import Wording

@testable import GeoModel

/// The atlas of this repository.
enum RepositoryAtlas {
  static let path = Repository.path

  static func read() throws -> GeoModel { try GeoModel.read(atlas: path) }

  /// The texts of a language: those of its file and the program's own.
  static func texts(_ language: String) throws -> Texts {
    let file = path + "/maps/texts/\(language).yaml"
    return try Texts(
      reading: YAMLDocument.parse(DocumentFile.read(file), file: file), language: language
    ).completed(by: #require(try Texts.builtIn(language)))
  }

  /// The area of a territory on a day, in square kilometres without the sea.
  static func squareKilometres(of territory: String, on date: String, in model: GeoModel) throws
    -> Double
  {
    let borders = Borders(model)
    return try borders.area(
      of: try #require(borders.territory(territory)), on: try #require(Day(date))
    ).squareKilometres
  }
}

@Suite struct RepositoryAtlasTests {
  @Test func `the atlas of this repository has no error`() throws {
    let found = ModelCheck.diagnostics(of: try RepositoryAtlas.read())
    #expect(found.filter { $0.severity == .error } == [])
  }

  @Test func `every shape of this repository measures more than nothing`() throws {
    let model = try RepositoryAtlas.read()
    let borders = Borders(model)
    for territory in model.territories {
      for state in territory.states {
        #expect(try borders.area(of: state, subject: territory.id).squareKilometres > 1)
      }
    }
  }
}
