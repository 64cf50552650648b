import Documents
import MapSpec

/// The request for a file: a map, a format, and all differences from the map's description.
///
/// Every output file contains its request, and `verify` reads it back. Anybody can have written the
/// file, so every value is checked before it is used.
struct Request {
  var map: String
  var format: OutputFormat
  var presentation: Presentation
  var options: OutputOptions

  /// The request as names and values. Defaults and options that do not matter for the format are
  /// left out.
  var entries: [String: String] {
    var entries = ["map": map, "format": format.rawValue]
    entries["lang"] = presentation.language
    entries["style"] = presentation.style
    entries["page"] = presentation.paper?.name
    entries["layers"] = presentation.layers?.text
    entries["names"] = presentation.exonyms
    entries["date"] = presentation.date?.description
    entries["period"] = presentation.period.map {
      "\($0.lowerBound)..\($0.upperBound)"
    }
    switch format {
    case .png:
      entries["dpi"] = "\(options.dpi)"
      entries["transparent"] = options.isTransparent ? "yes" : nil
    case .svg: entries["text"] = options.text.rawValue
    case .printSVG: break
    case .pdf: entries["bleed"] = options.bleed.map { "\($0)" }
    }
    return entries
  }
}

extension Request {
  /// Reads the entries of a file. The ids in them are not checked here; they are looked up in the
  /// atlas later.
  ///
  /// - Throws: An error for an entry that is missing or unknown, and for a value that the command
  ///   would not accept.
  init(reading entries: [String: String]) throws(Diagnostic) {
    var rest = Entries(entries)
    let formats = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
    guard let map = rest.take("map") else { throw .unsaid("map") }
    guard let format = try rest.take("format", "one of \(formats)", OutputFormat.init) else {
      throw .unsaid("format")
    }
    (self.map, self.format) = (map, format)
    presentation = Presentation(
      style: rest.take("style"),
      paper: try rest.take("page", "a size of paper") { Paper($0) },
      language: rest.take("lang"), exonyms: rest.take("names"),
      date: try rest.take("date", "a day of the calendar") { Day($0) },
      period: try rest.take("period", "two days in order") { try? Period.days(in: $0) })
    presentation.layers = try rest.take("layers", "a choice of layers") { LayerSelection($0) }
    options = OutputOptions(
      dpi: try rest.take("dpi", OutputOptions.resolutions) ?? OutputOptions().dpi,
      text: try rest.take("text", "a form of words") { OutputOptions.Text(rawValue: $0) }
        ?? OutputOptions().text,
      isTransparent: try rest.take("transparent", "'yes'") { $0 == "yes" ? true : nil } ?? false,
      bleed: try rest.take("bleed", OutputOptions.bleeds))
    if let name = rest.first { throw Diagnostic("the file says '\(name)', which no request has") }
  }

  /// The entries of a file, from which the known ones are taken one by one.
  private struct Entries {
    private var rest: [String: String]

    init(_ entries: [String: String]) { rest = entries }

    /// The first entry, by name, that has not been taken.
    var first: String? { rest.keys.min() }

    mutating func take(_ name: String) -> String? { rest.removeValue(forKey: name) }

    /// Takes and reads a value. Returns nil if there is none.
    ///
    /// - Throws: An error if the value is not valid.
    mutating func take<Value>(
      _ name: String, _ allowed: String, _ read: (String) -> Value?
    ) throws(Diagnostic) -> Value? {
      guard let text = take(name) else { return nil }
      guard let value = read(text) else {
        throw Diagnostic(
          "the file says it was drawn with \(name) '\(text)', which is not \(allowed)")
      }
      return value
    }

    mutating func take(
      _ name: String, _ range: ClosedRange<Double>
    ) throws(Diagnostic) -> Double? {
      try take(name, "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))") { text in
        Double(text).flatMap { range.contains($0) ? $0 : nil }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unsaid(_ name: String) -> Diagnostic {
    Diagnostic("the file does not say of which \(name) it is")
  }
}
