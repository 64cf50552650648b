import Cartography
import Documents
import Foundation
import MapSpec
import Scene
import TestSupport
import Testing

@testable import PactmapKit

/// The languages of an atlas and what `check` says of them.
@Suite struct LanguageTests {
  /// A copy of the fictional atlas with one file changed.
  func atlas(_ file: String, _ old: String, _ new: String) throws -> String {
    let folder = try Scratch.copy()
    try edit(folder + "/" + file, old, new)
    return folder
  }

  @Test(arguments: [Plate.repository, Plate.fictional])
  func `no language lacks a text or a letter`(_ path: String) throws {
    #expect(try Atlas(path: path).check().problems.map(\.description) == [])
  }

  @Test(arguments: [
    (
      "  fort: \"Línea fortificada, en proyecto\"\n", "", "es.yaml",
      "the text 'lobo.fort' is missing; the English text is “Fortified line, proposed”"
    ),
    (
      "quote: \"«{text}»\"", "quote: \"«{text}»\"\nquite: \"x\"", "es.yaml",
      "no map uses the text 'quite'; did you mean 'quote'?"
    ),
    (
      "  limit: \"El límite del tratado\"", "  limite: \"El límite del tratado\"", "es.yaml",
      "no map uses the text 'panel.limite'; did you mean 'panel.limit'?"
    ),
    (
      "área de un disco", "aре́a de un disco 中", "es.yaml",
      "a font of the style lacks the letter '中' (U+4E2D) of the text 'strength.scale'"
    ),
    (
      "\"Frontera de trazado incierto (hasta ±{km} km)\"", "\"Frontera incierta\"", "es.yaml",
      "'legend.uncertain-border' leaves out {km}"
    ),
    (
      "    covers: \"soldados\"\n", "", "es.yaml",
      "the text 'facts.lobo-1901.covers' is missing; translate what geo/ says"
    ),
  ])
  func `a flaw of a language is found`(
    _ old: String, _ new: String, _ file: String, _ message: String
  )
    throws
  {
    let folder = try atlas("maps/texts/" + file, old, new)
    // Another language stands in, so only a letter that cannot be drawn is an error.
    let report = Atlas.check(path: folder)
    let isError = message.hasPrefix("a font")
    let said = (isError ? report.errors : report.warnings).map(\.description)
    #expect(said.contains { $0.contains(message) && $0.contains(file) }, "\(said)")
    #expect(isError || report.errors.isEmpty, "\(report.errors)")
  }

  @Test func `words of the program that an atlas says otherwise have to be words that it asks for`()
    throws
  {
    let start = "quote: \"«{text}»\"\n"
    func check(_ texts: String) throws -> (errors: [String], warnings: [String]) {
      let report = Atlas.check(path: try atlas("maps/texts/es.yaml", start, start + texts))
      return (report.errors.map(\.description), report.warnings.map(\.description))
    }
    #expect(try check("show: {label: {kind: \"tipo\"}}\n") == ([], []))
    let unknown = try check("show: {lable: \"x\"}\n").warnings
    #expect(unknown.contains { $0.contains("no map uses the text 'show.lable'") }, "\(unknown)")
    let wrong = try check("show: {day: \"{dia}\"}\n").errors
    #expect(wrong.contains { $0.contains("'show.day' has no value {dia}") }, "\(wrong)")
    let short = try check("show: {years: \"muchos\"}\n").warnings
    #expect(short.contains { $0.contains("'show.years' leaves out {years}") }, "\(short)")
  }

  @Test(arguments: [
    (
      "men: {one: \"{men} hombre\"", "men: {one: \"{mne} hombre\"",
      "'garrison.men' has no value {mne}; did you mean 'men'?"
    ),
    (
      "{host:of}: {men} hombres.", "{host:off}: {men} hombres.",
      "{host} in 'strength.host' has no form 'off'; there is of"
    ),
    (
      "el {date} aún sin firmar", "el {date:in} aún sin firmar",
      "{date} in 'describe.unsigned' has no form 'in'; there is on"
    ),
    ("suman {named} de", "suman {named:of} de", "{named} in 'strength.named' has no form 'of'"),
    ("Cronología de {year}", "Cronología de {year", "has a brace without its partner"),
  ])
  func `a bad placeholder stops the drawing`(_ old: String, _ new: String, _ message: String) throws
  {
    let folder = try atlas("maps/texts/es.yaml", old, new)
    let error = #expect(throws: PactmapError.self) {
      try Atlas(path: folder).draw("lobo", as: Presentation(language: "es")).labels
    }
    let text = "\(error.map(\.description) ?? "")"
    #expect(text.contains(message) && text.contains("es.yaml:"), "\(text)")
  }

  @Test func `a translation that finds no room for a panel is told`() throws {
    let long = String(repeating: "una frase larga que no acaba nunca ", count: 90)
    let folder = try atlas(
      "maps/texts/es.yaml", "Otro periódico da 900 hombres.", "Otro periódico: \(long)")
    let told = Atlas.check(path: folder).warnings.map(\.description)
    #expect(told.contains { $0.contains("in es the panel 'notes' finds no room") }, "\(told)")
  }

  @Test func `a language is one file`() throws {
    let atlas = try Atlas(path: Plate.fictional)
    #expect(atlas.languages == ["en", "es"])
    let words = try Plate(atlas: Plate.fictional, map: "lobo", language: "es").composition()
      .scene.words
    for text in [
      "Guarniciones por efectivos", "Círculo discontinuo", "soldados", "Franja de Costa",
    ] {
      #expect(words.contains(text) || text == "soldados", "\(text)")
    }
    #expect(!words.contains("Broken circle"))
  }

  @Test func `names of another language stand under the others`() throws {
    let labels = try Plate(atlas: Plate.repository, map: "lithuania", exonyms: "pl").composition()
      .labels.labels
    let alytus = try #require(labels.first { $0.id == "base-alytus" })
    #expect(alytus.text.contains("Alytus") && alytus.text.contains("Olita"))
  }
}
