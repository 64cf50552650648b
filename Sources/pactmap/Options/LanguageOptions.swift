import ArgumentParser
import PactmapKit

/// The option for the language of the output.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("A language of the atlas instead of English.", valueName: "code"))
  var lang: String = Presentation.defaultLanguage
}

/// Options that choose the languages of the texts and place names on a map.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Languages of the atlas, separated by commas: a map in each of them.", valueName: "list"))
  var lang: String = Presentation.defaultLanguage

  @Option(
    help: ArgumentHelp(
      "Add the names of places in a language that the model has: de, pl, ru.", valueName: "code"))
  var names: String?

  /// The language codes in the order in which they were given.
  var codes: [String] { lang.split(separator: ",").map(String.init) }

  func validate() throws {
    guard !codes.isEmpty, Set(codes).count == codes.count else {
      throw ValidationError("--lang takes languages separated by commas, each once: en,fr")
    }
  }
}
