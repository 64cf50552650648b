import Scene

extension Scene.Metadata {
  /// The `metadata` element of an SVG file, in the layout that Inkscape's document properties read.
  var svgElement: String {
    let elements = DublinCore(self, format: "image/svg+xml").elements
    return """
      <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
      xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <cc:Work rdf:about="">
      \(elements.flatMap { $0.inkscape($1) }.joined(separator: "\n"))
      </cc:Work></rdf:RDF></metadata>
      """
  }
}

extension DublinCore.Element {
  /// The content of the element as Inkscape writes it: lists share one element, and every other
  /// value gets an element of its own.
  fileprivate func inkscape(_ values: [String]) -> [String] {
    let texts = values.map { xmlText($0.inOneLine) }
    let contents =
      switch self {
      case .creator, .rights: texts.map { "<cc:Agent><dc:title>\($0)</dc:title></cc:Agent>" }
      case .subject:
        ["<rdf:Bag>" + texts.map { "<rdf:li>\($0)</rdf:li>" }.joined() + "</rdf:Bag>"]
      default: texts
      }
    return contents.map { "<dc:\(rawValue)>\($0)</dc:\(rawValue)>" }
  }
}
