import Documents
import GeoModel

/// A part of the atlas with texts that appear on maps.
struct TextBearer {
  let texts: [String]
  let location: SourceLocation?
  let subject: String
  /// The key of the text in the file of a language. Nil for facts.
  var key: String?
}

extension GeoModel {
  /// All parts of the model with texts that appear on maps: named objects, then treaties, then
  /// notes.
  var bearers: [TextBearer] {
    let named = records.compactMap { record -> TextBearer? in
      guard let names = record.names else { return nil }
      return TextBearer(
        texts: names.byLanguage.sorted { $0.key < $1.key }.map(\.value),
        location: record.evidence?.location, subject: record.id)
    }
    let treaties = treaties.map { treaty in
      TextBearer(
        texts: [treaty.contingent?.covers, treaty.entryText, treaty.ratifiedText, treaty.termText]
          .compactMap(\.self) + (treaty.contingent?.estimates ?? []).map(\.covers)
          + treaty.negotiation.map(\.text) + treaty.events.map(\.text),
        location: treaty.evidence.location, subject: treaty.id)
    }
    let notes = notes.values.sorted { $0.id < $1.id }.map { note in
      TextBearer(texts: [note.subject, note.text], location: nil, subject: note.id)
    }
    return named + treaties + notes
  }
}
