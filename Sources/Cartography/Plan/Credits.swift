import GeoModel
import MapSpec

/// The sources of a map in the order of its credits, and the letters by which its figures refer to them.
///
/// A letter at the heading of a panel says who states the figures of that panel and those of the signs that it
/// explains. A figure from elsewhere carries its own letter: after the number, at the end of its sentence, or after
/// the name of the place whose disc or unit signs hold it.
struct Credits {
  /// One entry of the credits.
  struct Entry {
    /// The ids of the sources that the entry names, more than one if they are credited in the same words.
    let sources: [String]
    let words: String
  }

  let entries: [Entry]
  let letters: SourceLetters
  /// The letters at the headings of panels.
  private let headings: [PanelKind: String]

  init(entries: [Entry], letters: SourceLetters, headings: [PanelKind: String]) {
    (self.entries, self.letters, self.headings) = (entries, letters, headings)
  }

  static let none = Credits(entries: [], letters: SourceLetters([]), headings: [:])

  /// The ids of all sources in the order of the credits.
  var sources: [String] { entries.flatMap(\.sources) }

  /// The letters at the heading of a panel; empty if there are none.
  func heading(_ kind: PanelKind) -> String { headings[kind] ?? "" }

  /// The letters of a figure in a panel or in the signs that it explains. Empty if the heading of the panel carries
  /// the same.
  func letters(of sources: [String], under kind: PanelKind) -> String {
    letters.marks(sources, besides: heading(kind))
  }
}

extension MapContext {
  /// The same context with the credits for everything that the map shows.
  ///
  /// - Parameter survey: the survey that decides what is inside the frame.
  /// - Throws: `WordingError.unknownText`.
  func credited(_ survey: Survey) throws -> MapContext {
    let bare = with(Credits.none)
    let layers = bare.layers
    let matter = PanelMatter(survey, bare, legend: [])
    let panels = map.panels.uniqued.map { ($0, $0.panel(matter, bare).figures) }
    let figures = panels.flatMap(\.1) + layers.flatMap { $0.figures(survey) }
    let used =
      layers.flatMap { $0.sources(survey) } + map.insets.flatMap { $0.spec.sources(bare) }
      + figures.joined()
    let entries = try bare.entries(used.uniqued)
    // Without the panel of credits nothing would explain the letters.
    let isLettered = map.hasSourceLetters && map.panels.contains(.credits)
    let stating = isLettered ? Set(figures.flatMap(stating)) : []
    let letters = SourceLetters(
      entries.map(\.sources).filter { !stating.isDisjoint(with: $0) })
    return with(
      Credits(
        entries: entries, letters: letters,
        headings: Dictionary(uniqueKeysWithValues: panels.map { ($0, letters.common($1)) })))
  }

  /// Those of a figure's sources that state it. Data sets hold the shape or the position of what it belongs to, unless
  /// nothing else is cited.
  private func stating(_ figure: [String]) -> [String] {
    let words = figure.filter { model.sources[$0]?.kind != .dataset }
    return words.isEmpty ? figure : words
  }

  /// The entries of the credits for some sources: sorted by their standing, those of equal standing in the order in
  /// which the map first uses them.
  private func entries(_ ids: [String]) throws -> [Credits.Entry] {
    let sources = ids.compactMap { model.sources[$0] }.enumerated().sorted { one, other in
      let standings = (one.element.standing, other.element.standing)
      return standings.0 == standings.1 ? one.offset < other.offset : standings.0 < standings.1
    }.map(\.element)
    let named = try sources.map { source in
      let name = try words.credit(source)
      return (id: source.id, words: source.licence.map { "\(name) (\($0))" } ?? name)
    }
    let byWords = Dictionary(grouping: named, by: \.words)
    return named.map(\.words).uniqued.map { words in
      Credits.Entry(sources: (byWords[words] ?? []).map(\.id), words: words)
    }
  }
}
