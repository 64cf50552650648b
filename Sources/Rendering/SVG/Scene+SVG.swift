import Geometry
import Scene

extension Scene {
  /// The page as an SVG file in layers: millimetres, readable groups with stable ids that Inkscape shows
  /// as layers, and every letter an outline, so that it looks the same without the fonts.
  package func svg() -> [UInt8] {
    var writer = SVGWriter(prefix: metadata.id)
    writer.open(page, metadata)
    for node in nodes { writer.add(node) }
    writer.close()
    return writer.bytes
  }
}

extension SVGWriter {
  fileprivate mutating func open(_ page: Scene.Page, _ metadata: Scene.Metadata) {
    let (width, height) = (page.width.value, page.height.value)
    line(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    line(
      #"<svg xmlns="http://www.w3.org/2000/svg" "#
        + #"xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" version="1.1" "#
        + #"width="\#(number(width))mm" height="\#(number(height))mm" "#
        + #"viewBox="0 0 \#(number(width)) \#(number(height))" "#
        + #"lang="\#(escaped(metadata.language))" role="img" "#
        + #"aria-labelledby="\#(id("title")) \#(id("desc"))">"#)
    line(#"<title id="\#(id("title"))">\#(escaped(metadata.title))</title>"#)
    let description = metadata.description.isEmpty ? metadata.subject : metadata.description
    line(#"<desc id="\#(id("desc"))">\#(escaped(description))</desc>"#)
    line(
      #"<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" "#
        + #"xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">"#
        + "<dc:title>\(escaped(metadata.title))</dc:title>"
        + "<dc:description>\(escaped(metadata.subject))</dc:description>"
        + "<dc:date>\(escaped(metadata.date))</dc:date>"
        + "<dc:language>\(escaped(metadata.language))</dc:language>"
        + "<dc:source>\(escaped(metadata.credits))</dc:source>"
        + metadata.keywords.map { "<dc:subject>\(escaped($0))</dc:subject>" }.joined()
        + "</rdf:Description></rdf:RDF></metadata>")
  }

  fileprivate mutating func close() { line("</svg>") }

  fileprivate mutating func add(_ node: SceneNode) {
    switch node {
    case .group(let group):
      line(openTag(of: group))
      for child in group.nodes { add(child) }
      line("</g>")
    case .shape(let shape): add(shape)
    case .text(let text): add(text)
    }
  }

  private func openTag(of group: SceneGroup) -> String {
    var tag = #"<g id="\#(escaped(group.id))""#
    if group.role == .layer || group.role == .panel {
      tag += #" inkscape:groupmode="layer" inkscape:label="\#(escaped(group.title))""#
    } else {
      tag += #" inkscape:label="\#(escaped(group.title))""#
    }
    for (key, value) in group.data.sorted(by: { $0.key < $1.key }) {
      tag += #" data-\#(escaped(key))="\#(escaped(value))""#
    }
    return tag + ">"
  }

  private mutating func add(_ shape: SceneShape) {
    let path = PathData(shape.outline, decimals: 2)
    guard !path.isEmpty else { return }
    let fill = shape.fill.map { paint("fill", $0) + #" fill-rule="evenodd""# } ?? #" fill="none""#
    line(#"<path\#(fill)\#(shape.stroke.map(attributes) ?? "") d=""#, path, #""/>"#)
  }

  /// A halo below, the letters above; a reader of the screen hears the words.
  private mutating func add(_ text: SceneText) {
    let path = PathData(text.outline, decimals: 3)
    guard !path.isEmpty else { return }
    line(#"<g role="text" aria-label="\#(escaped(text.text.text))">"#)
    if let halo = text.halo {
      let stroke = Stroke(halo.color, halo.width * 2, cap: .round, join: .round)
      line(#"<path fill="none"\#(attributes(stroke)) d=""#, path, #""/>"#)
    }
    line(#"<path\#(paint("fill", text.color)) d=""#, path, #""/>"#)
    line("</g>")
  }

  private func attributes(_ stroke: Stroke) -> String {
    var text = paint("stroke", stroke.color)
    text += #" stroke-width="\#(number(stroke.width.value, decimals: 3))""#
    if stroke.cap != .butt { text += #" stroke-linecap="\#(stroke.cap.rawValue)""# }
    if stroke.join != .miter { text += #" stroke-linejoin="\#(stroke.join.rawValue)""# }
    if !stroke.dash.isEmpty {
      text += #" stroke-dasharray="\#(stroke.dash.map { number($0) }.joined(separator: " "))""#
    }
    return text
  }

  private func paint(_ what: String, _ color: Color) -> String {
    let opacity = color.alpha < 1 ? #" \#(what)-opacity="\#(number(color.alpha))""# : ""
    return #" \#(what)="\#(color.hex)"\#(opacity)"#
  }
}
