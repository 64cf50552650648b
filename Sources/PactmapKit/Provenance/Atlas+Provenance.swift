import Documents
import Foundation
import MapSpec

extension Atlas {
  /// What the files of a map are made from, for each format.
  func provenance(
    of map: String, _ options: OutputOptions, as presentation: Presentation
  ) throws -> (OutputFormat) -> Provenance {
    let inputs = try inputs(of: map, as: presentation).mapValues { String($0.prefix(16)) }
    return { format in
      var request = ["map": map, "format": format.rawValue]
      request.merge(presentation.request) { own, _ in own }
      request.merge(options.request(for: format)) { own, _ in own }
      return Provenance(version: Atlas.version, request: request, inputs: inputs)
    }
  }

  private func inputs(
    of map: String, as presentation: Presentation
  ) throws -> [Provenance.Input: String] {
    let description = try description(of: map)
    let style = try styleDocument(presentation.style ?? description.style)
    return [
      .facts: try factsDigest.value(),
      .map: digest(of: try contents.document(at: folder.file("maps/\(map).yaml"))),
      .style: digest(of: style),
      .texts: digest(
        of: try contents.document(at: folder.file("maps/texts/\(presentation.language).yaml"))),
      .fonts: try contents.digest(of: fonts(of: Style(reading: style))),
    ]
  }

  private func digest(of document: DocumentNode) -> String {
    var digest = Digest()
    digest.add(document)
    return digest.hexadecimal
  }
}

/// The sum over everything below `geo/` that the model reads, in order of name, whatever the order of the
/// features.
func digestOfFacts(in folder: AtlasFolder) throws -> String {
  var digest = Digest()
  for name in folder.files(below: "geo") where !name.hasSuffix(".md") {
    let path = folder.file(name)
    if name.hasSuffix(".geojson") {
      let bytes = try folder.bytes(at: path)
      digest.add(name)
      digest.add(try GeoJSONDocument.spans(bytes, file: path), bytes)
    } else if name.hasSuffix(".yaml") {
      digest.add(name)
      digest.add(try folder.yaml(at: path))
    }
  }
  return digest.hexadecimal
}

extension Presentation {
  /// What departs from the map's own choice.
  fileprivate var request: [String: String] {
    var request = ["lang": language]
    request["style"] = style
    request["page"] = paper?.name
    request["layers"] = layers?.text
    request["names"] = exonyms
    request["date"] = date?.date.description
    request["period"] = period.map { "\($0.days.lowerBound)..\($0.days.upperBound)" }
    return request
  }

  init(request: [String: String]) {
    self.init(
      style: request["style"], paper: request["page"].flatMap(Paper.init),
      language: request["lang"] ?? Self.defaultLanguage, exonyms: request["names"],
      date: request["date"].flatMap(Day.init), period: request["period"].flatMap { try? Period($0) }
    )
    layers = request["layers"].flatMap(LayerSelection.init)
  }
}

extension OutputOptions {
  /// What matters for a format.
  fileprivate func request(for format: OutputFormat) -> [String: String] {
    switch format {
    case .png:
      ["dpi": "\(dpi)", "transparent": isTransparent ? "yes" : nil].compactMapValues { $0 }
    case .svg: ["text": text.rawValue]
    case .printSVG: [:]
    case .pdf: ["bleed": bleed.map { "\($0)" }].compactMapValues { $0 }
    }
  }

  init(request: [String: String]) {
    self.init(
      dpi: request["dpi"].flatMap(Double.init) ?? 300,
      text: request["text"].flatMap(Text.init) ?? .embedded,
      isTransparent: request["transparent"] == "yes",
      bleed: request["bleed"].flatMap(Double.init))
  }
}
