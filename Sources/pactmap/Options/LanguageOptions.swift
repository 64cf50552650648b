import ArgumentParser
import PactmapKit

/// The option for the language of the output.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A language of the atlas or of the program instead of the atlas's own: \(Atlas.builtInLanguages.joined(separator: ", ")).",
      valueName: "code"))
  var lang: String?
}

/// Options that choose the languages of the texts and place names on a map.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Languages of the atlas or of the program, separated by commas: a map in each of them (\(Atlas.builtInLanguages.joined(separator: ", "))).",
      valueName: "list"))
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "Add the names of places in a language that the model has: de, pl, ru.", valueName: "code"))
  var names: String?

  /// The language codes in the order in which they were given. Nil stands for the atlas's own language.
  var codes: [String?] { lang.map { $0.split(separator: ",").map(String.init) } ?? [nil] }

  func validate() throws {
    guard !codes.isEmpty, Set(codes).count == codes.count else {
      throw ValidationError("--lang takes languages separated by commas, each once: en,fr")
    }
  }
}
