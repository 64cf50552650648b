import Documents
import MapSpec
import Wording

extension Atlas {
  /// The codes of the languages for which the atlas has texts, in alphabetical order.
  public var languages: [String] { folder.languages }

  /// Reads the texts of a language.
  ///
  /// - Parameters:
  ///   - language: The code of the language.
  ///   - maps: The maps that will use the texts.
  /// - Throws: `Problems` with every value that is not a text and every placeholder that is never
  ///   filled.
  func texts(_ language: String, for maps: [MapDescription] = []) throws -> Texts {
    let texts = try Texts(reading: try contents.texts(language), language: language)
    let misuses = try TextCatalogue(facts.model(), maps: maps).misuses(in: texts)
    guard misuses.isEmpty else { throw Problems(misuses) }
    return texts
  }
}
