import Documents
import MapSpec
import Wording

extension AtlasContents {
  /// The languages in which the atlas speaks, in alphabetical order: those of its texts, and those of the program in
  /// which titles of its maps are written. English if there is none.
  var languages: [String] {
    let languages = Set(titleLanguages).union(folder.languages)
    return languages.isEmpty ? [Presentation.commonLanguage] : languages.sorted()
  }

  /// The languages of the program in which titles of maps are written, as they follow each other.
  private var titleLanguages: [String] {
    let titles = folder.mapIDs.compactMap {
      try? document(at: folder.file("maps/\($0).yaml"))["title"]
    }
    return titles.flatMap(\.entries).map(\.key).filter(Texts.builtInLanguages.contains).uniqued
  }

  /// The language in which maps are drawn if nobody asks for another one: English if the atlas speaks it, else the
  /// first one of its titles.
  var defaultLanguage: String {
    // This answer needs no look at the titles of all maps.
    if folder.languages.contains(Presentation.commonLanguage) { return Presentation.commonLanguage }
    let languages = titleLanguages + folder.languages
    return languages.contains(Presentation.commonLanguage)
      ? Presentation.commonLanguage : languages.first ?? Presentation.commonLanguage
  }

  /// The texts of a language: those of the atlas, completed by the program's own words. What both lack is taken from
  /// the atlas's default language, then from English.
  ///
  /// - Throws: An error for a language that neither the atlas nor the program has, and for a file that cannot be read.
  func texts(_ language: String) throws -> Texts {
    var texts = try completedTexts(language)
    let others = [defaultLanguage, Presentation.commonLanguage].filter { $0 != language }
    texts.substitutes = others.uniqued.map { other in
      Texts.Substitute(other) { try? self.completedTexts(other) }
    }
    return texts
  }

  private func completedTexts(_ language: String) throws -> Texts {
    try texts.value(for: language) {
      let builtIn = try Texts.builtIn(language)
      let own = try ownTexts(language).map { try Texts(reading: $0, language: language) }
      switch (own, builtIn) {
      case (let own?, let builtIn?): return own.completed(by: builtIn)
      case (let own?, nil): return own
      case (nil, var builtIn?):
        // What the language lacks is to be written where the atlas has its texts.
        builtIn.location = SourceLocation(file: folder.file("maps/texts/\(language).yaml"))
        return builtIn
      case (nil, nil):
        throw Diagnostic.unknown(
          "language", language, Set(folder.languages).union(Texts.builtInLanguages).sorted())
      }
    }
  }

  /// The content of the atlas's file of texts in a language. Nil if it has none.
  func ownTexts(_ language: String) throws -> DocumentNode? {
    guard folder.languages.contains(language) else { return nil }
    return try document(at: folder.file("maps/texts/\(language).yaml"))
  }
}
