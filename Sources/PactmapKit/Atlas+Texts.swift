import Documents
import MapSpec
import Wording

extension Atlas {
  /// The codes of the languages that have texts, in alphabetical order.
  public var languages: [String] { folder.languages }

  /// Reads the texts of a language.
  ///
  /// - Parameter maps: the maps that will use them.
  /// - Throws: `Problems` with every value that is no text and every placeholder that no value fills.
  func texts(_ language: String, for maps: [MapDescription] = []) throws -> Texts {
    let texts = try Texts(reading: try contents.texts(language), language: language)
    let misuses = try TextCatalogue(facts.model(), maps: maps).misuses(in: texts)
    guard misuses.isEmpty else { throw Problems(misuses) }
    return texts
  }
}
