import Documents
import GeoModel
import Geometry
import MapSpec

/// The form of days, numbers, names and troops in dossiers and tables.
package struct DossierWords: FactWords {
  package let model: GeoModel
  package let texts: Texts

  /// - Parameters:
  ///   - model: the facts.
  ///   - texts: the texts of a language, completed by the program's own words.
  package init(_ model: GeoModel, _ texts: Texts) { (self.model, self.texts) = (model, texts) }

  /// A day in digits.
  package func day(_ date: Day) throws -> String {
    let parts = date.description.split(separator: "-").map { TextValue.text(String($0)) }
    let names = ["year", "month", "day"]
    return try text("show.day", Dictionary(zip(names, parts)) { first, _ in first })
  }

  /// A number with the decimal separator of the language.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - decimals: the number of decimals to round to.
  ///   - isPadded: whether to keep zeros at the end.
  func decimal(_ value: Double, _ decimals: Int, isPadded: Bool = false) -> String {
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let rounded = (value * scale).rounded() / scale
    let plain =
      rounded == rounded.rounded() && !isPadded ? String(Int64(rounded)) : "\(rounded)"
    return plain.replacing(".", with: texts.text("number.decimal") ?? ".")
  }

  /// A number with all its decimals.
  package func exact(_ value: Double) -> String {
    "\(value)".replacing(".", with: texts.text("number.decimal") ?? ".")
  }

  /// A length in kilometres with one decimal, as a value for a text.
  func km(_ kilometres: Double) -> TextValue {
    .text(decimal(kilometres, 1, isPadded: true))
  }

  func length(_ kilometres: Double) throws -> String {
    try text("show.length", ["km": km(kilometres)])
  }

  /// A positional accuracy in kilometres, rounded to ten metres, as a value for a text.
  func accuracy(_ kilometres: Double?) -> TextValue { .text(decimal(kilometres ?? 0, 2)) }

  /// A positional accuracy: `± 2 km`. Nil for a record without one.
  func accuracy(of evidence: Evidence) throws -> String? {
    try evidence.accuracyKm.map { try text("show.accuracy", ["km": accuracy($0)]) }
  }

  /// A position: `0.5° S, 10.3° E`.
  func position(_ position: LonLat) throws -> String {
    let (latitude, longitude) = (position.latitude, position.longitude)
    return
      "\(decimal(abs(latitude), 4))° \(try text(latitude < 0 ? "compass.south" : "compass.north")), "
      + "\(decimal(abs(longitude), 4))° \(try text(longitude < 0 ? "compass.west" : "compass.east"))"
  }

  /// A position with its accuracy: `0.5° S, 10.3° E, ± 2 km`.
  func position(_ position: LonLat, _ evidence: Evidence) throws -> String {
    try together([try self.position(position), try accuracy(of: evidence)])
  }

  /// A period: `from 1950-06-05 to 1950-07-01`. Nil when both ends are open.
  func span(_ span: DateSpan) throws -> String? {
    switch (span.start, span.end) {
    case (nil, nil): nil
    case (let start?, nil): try text("show.from", ["date": .text(day(start))])
    case (nil, let end?): try text("show.until", ["date": .text(day(end))])
    case (let start?, let end?):
      try text("show.span", ["from": .text(day(start)), "to": .text(day(end))])
    }
  }

  /// The days of an incident: `1950-06-01` or `1950-06-01 to 1950-06-03`.
  func days(of incident: Incident) throws -> String {
    let first = try day(incident.date)
    guard let until = incident.until else { return first }
    return try text("show.range", ["from": .text(first), "to": .text(day(until))])
  }

  /// An area, given in square kilometres: `11 724 km²`.
  func area(_ km2: Double) throws -> String {
    try text("area.size", ["area": .number(Int(km2.rounded()))])
  }

  /// Joins the parts that are not nil, with commas between them.
  func together(_ parts: [String?]) throws -> String {
    parts.compactMap(\.self).joined(separator: try text("list.comma"))
  }

  /// A text followed by the ids of its sources in square brackets.
  func cited(_ text: String, _ sources: [String]) -> String {
    "\(text) [\(sources.joined(separator: ", "))]"
  }
}
