import Cartography
import Documents
import GeoModel
import MapSpec
import Projection
import Typesetting
import Wording

/// Finds the line of the atlas that caused an error of drawing. The code that draws does not know
/// any files, so the search takes place only after an error.
struct Blame {
  let map: MapDescription
  /// Nil if nothing is drawn.
  let style: Style?
  let texts: Texts
  /// The texts of the default language, with which other languages are compared. Nil if they cannot
  /// be read.
  let reference: Texts?
  let model: GeoModel

  /// The error with its location in the atlas. Errors that already have a location, or have none in
  /// the atlas, are returned unchanged.
  func placed(_ error: any Error) -> any Error {
    switch error {
    case let error as ProjectionError:
      Diagnostic(telling: error, at: map.places["projection"] ?? map.location, subject: map.id)
    case let error as CartographyError:
      Diagnostic(
        telling: error, at: map.places[error.key] ?? map.location, subject: map.id,
        settings: [.labels])
    case let error as WordingError: missingTexts(error)
    case .missingGlyph(let text, let file, let letter) as TypesettingError:
      missing(letter, of: text, in: file)
    case let error as TypesettingError: style?.placed(error) ?? error
    default: error
    }
  }

  /// The errors for all texts that the language lacks, so that an author can add them at once.
  private func missingTexts(_ error: WordingError) -> any Error {
    let catalogue = TextCatalogue(model, maps: [map])
    let missing = catalogue.missing(in: texts, comparedWith: reference ?? texts)
    guard missing.isEmpty else { return Problems(missing) }
    return Diagnostic(telling: error, at: texts.location, subject: texts.language)
  }

  private func missing(_ letter: Unicode.Scalar?, of text: String, in file: String) -> Diagnostic {
    let bearers = model.bearers + textBearers
    let found =
      bearers.first { $0.texts.contains { $0.contains(text) } }
      ?? letter.flatMap { letter in
        bearers.first { $0.texts.contains { $0.unicodeScalars.contains(letter) } }
      }
    if let key = found?.key {
      return GlyphCheck.flaw(letter, of: key, in: texts, at: found?.location)
    }
    let family = style?.fonts.values.first { $0.files.contains(file) }?.family ?? file
    return Diagnostic(
      "the font '\(family)' lacks \(GlyphCheck.naming(letter)) of '\(text)'",
      at: found?.location ?? map.location, subject: found?.subject ?? map.id,
      hint: "choose a font that has it, or check the spelling for letters that only look alike")
  }

  private var textBearers: [TextBearer] {
    texts.byKey.sorted { $0.key < $1.key }.map { key, entry in
      let words = entry.wording.patterns.map { $0.filled { _, _ in "" } }
      return TextBearer(
        texts: words, location: entry.location, subject: texts.language, key: key)
    }
  }
}

extension CartographyError {
  /// The key of the map description that causes the error.
  fileprivate var key: String {
    switch self {
    case .frameOutsideProjection, .noScale, .nothingToFit, .tornSubject: "frame"
    case .columnTooFull: "column"
    case .frameTooSmall: "page"
    case .unknownStyle, .tooManyLabels: "layers"
    }
  }
}

extension Style {
  /// The error about a font, with the line of the style that names the file.
  func placed(_ error: TypesettingError) -> Diagnostic {
    let file: String? =
      switch error {
      case .fontFileMissing(let file, _), .fontFileElsewhere(let file),
        .fontFileUnreadable(let file),
        .notOpened(let file, _), .missingGlyph(_, let file, _):
        file
      case .unknownFace: nil
      }
    let places = fonts.values.flatMap(\.places)
    let name = file?.split(separator: "/").last.map(String.init)
    let place = places.first { $0.key == file } ?? places.first { $0.key == name }
    return Diagnostic(telling: error, at: place?.value ?? fonts.values.compactMap(\.location).min())
  }
}
