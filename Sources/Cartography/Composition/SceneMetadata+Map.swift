import MapSpec
import Scene
import Wording

extension Scene.Metadata {
  /// The metadata that the output files contain about a map.
  ///
  /// - Throws: `WordingError.unknownText`.
  init(_ context: MapContext, _ matter: PanelMatter) throws {
    let sources = context.credits.sources.compactMap { context.model.sources[$0] }
    self.init(
      id: context.map.id, title: try context.words.title, subject: try context.words.subtitle ?? "",
      keywords: context.treaties.map { context.words.name($0.names) },
      language: context.texts.language, date: context.map.date.description,
      credits: try CreditsPanel(context: context).line())
    description = try Account(context.words, context.borders).text()
    let day = context.texts.date(context.map.date).replacing("\u{a0}", with: " ")
    if !title.replacing("\u{a0}", with: " ").contains(day) {
      shortName = title + (try context.text("list.comma")) + day
    }
    self.sources = sources.map { source in
      [source.title, source.url.map { "<\($0)>" }].compactMap(\.self).joined(separator: " ")
    }
    licences = Set(sources.compactMap(\.licence)).sorted()
    georeference = matter.frame.georeference
  }
}
