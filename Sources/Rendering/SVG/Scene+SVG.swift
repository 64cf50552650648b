import Geometry
import Scene

extension Scene {
  /// The page as a layered SVG file, in millimetres. Groups have readable titles and stable ids,
  /// and Inkscape shows them as layers. Each label is a group of its own.
  package func svg(_ options: SVGOptions = SVGOptions()) -> [UInt8] {
    var writer = SVGWriter(self, options)
    writer.open(page, metadata)
    writer.writeGlyphs()
    for node in nodes { writer.add(node) }
    writer.close()
    return writer.bytes
  }
}

extension SVGWriter {
  fileprivate mutating func add(_ node: SceneNode) {
    switch node {
    case .group(let group): add(group)
    case .shape(let shape): add(shape)
    case .text(let text): add(text)
    }
  }

  private mutating func add(_ group: SceneGroup) {
    let id = id(group.id)
    write("<g id=\"", id, "\"")
    if [.layer, .panel, .paper].contains(group.role) { write(" inkscape:groupmode=\"layer\"") }
    write(" inkscape:label=\"", escaped(group.title), "\"")
    for (key, value) in group.data.sorted(by: { $0.key < $1.key }) {
      write(" data-", escaped(key), "=\"", escaped(value), "\"")
    }
    line(">")
    if group.role == .feature { line("<title>", escaped(group.title), "</title>") }
    inGroup(id) { writer in
      for child in group.nodes { writer.add(child) }
    }
    line("</g>")
  }

  private mutating func add(_ shape: SceneShape) {
    let path = PathData(shape.outline, decimals: 2)
    guard !path.isEmpty else { return }
    write("<path")
    if let fill = shape.fill {
      write(paint("fill", fill), " fill-rule=\"evenodd\"")
    } else {
      write(" fill=\"none\"")
    }
    if let stroke = shape.stroke?.drawn { write(attributes(stroke)) }
    close(path)
  }

  /// The attributes of a stroke, each preceded by a space.
  func attributes(_ stroke: Stroke) -> String {
    var text = paint("stroke", stroke.color)
    text += " stroke-width=\"\(number(stroke.width.value, decimals: 3))\""
    if stroke.cap != .butt { text += " stroke-linecap=\"\(stroke.cap.rawValue)\"" }
    if stroke.join != .miter { text += " stroke-linejoin=\"\(stroke.join.rawValue)\"" }
    if !stroke.dash.isEmpty {
      let decimals = stroke.dash.contains { $0 < 0.1 && $0 > 0 } ? 3 : 2
      let dashes = stroke.dash.map { number($0, decimals: decimals) }.joined(separator: " ")
      text += " stroke-dasharray=\"\(dashes)\""
    }
    return text
  }

  /// The attribute `fill` or `stroke` with its opacity, preceded by a space.
  func paint(_ what: String, _ color: Color) -> String {
    let opacity = color.alpha < 1 ? " \(what)-opacity=\"\(number(color.alpha))\"" : ""
    return " \(what)=\"\(color.hex)\"\(opacity)"
  }
}
