import Documents
import MapSpec
import Wording

extension Atlas {
  /// The codes of the languages in which the atlas speaks, in alphabetical order: those for which it has texts. If it
  /// has none, those of its titles in which the program has words of its own, or else English.
  ///
  /// Maps can be drawn in each of ``builtInLanguages``, too. What is not written in it is taken from
  /// ``defaultLanguage``.
  public var languages: [String] { contents.languages }

  /// The language in which maps are drawn if no other is asked for: English, or the first one of the titles
  /// of maps if English is not among ``languages``.
  public var defaultLanguage: String { contents.defaultLanguage }

  /// The codes of the languages in which the program has words of its own, in alphabetical order.
  public static var builtInLanguages: [String] { Texts.builtInLanguages }

  /// The language of a drawing.
  func language(of presentation: Presentation) -> String {
    presentation.language ?? defaultLanguage
  }

  /// The presentation without a language that would be chosen anyway, so that files have one name.
  func settled(_ presentation: Presentation) -> Presentation {
    guard presentation.language == defaultLanguage else { return presentation }
    var settled = presentation
    settled.language = nil
    return settled
  }

  /// The texts of a language, with the words that the maps hold themselves.
  ///
  /// - Parameters:
  ///   - language: The code of the language.
  ///   - maps: The maps that will use the texts.
  /// - Throws: `Problems` with every value that is not a text and every placeholder that is never
  ///   filled.
  func texts(_ language: String, for maps: [MapDescription] = []) throws -> Texts {
    let texts = try contents.texts(language).adding(wordsOf: maps)
    let misuses = try TextCatalogue(facts.model(), maps: maps).misuses(in: texts)
    guard misuses.isEmpty else { throw Problems(misuses) }
    return texts
  }
}
