import Foundation
import Geometry
import Scene

extension SVGWriter {
  /// Adds a text with its halo below it.
  mutating func add(_ text: SceneText) {
    guard text.text.glyphs.contains(where: { !$0.outline.isEmpty }) else { return }
    switch options.text {
    case .outlines: addGlyphs(of: text)
    case .live, .embedded: addWords(text)
    }
  }

  /// Adds a text as outlines. The halo is a `use` clone of them. A label gives screen readers the
  /// words.
  private mutating func addOutlines(of text: SceneText) {
    let id = nextID("text")
    line(
      "<g role=\"text\" aria-label=\"", escaped(text.text.text), "\"",
      paint("fill", text.color), ">")
    addHalo(text, of: id)
    write("<path id=\"", id, "\"")
    close(PathData(text.outline, decimals: 3))
    line("</g>")
  }

  /// Adds a text as editable words. The halo is a `use` clone of the text: the clone sets the
  /// stroke and the group sets the fill. Editing the words therefore changes both.
  private mutating func addWords(_ text: SceneText) {
    switch text.placement {
    case .straight(let start, let angle):
      let id = nextID("text")
      write("<g", paint("fill", text.color))
      line(">")
      addHalo(text, of: id)
      write("<text id=\"", id, "\"", attributes(text.text))
      let first = text.text.glyphs.first?.origin ?? Point(0, 0)
      let origin = Transform(origin: start, angle: angle).apply(Point(first.x, 0))
      let (x, y) = (number(origin.x, decimals: 3), number(origin.y, decimals: 3))
      write(" x=\"", x, "\" y=\"", y, "\"")
      if angle != 0 {
        let degrees = number(angle * 180 / .pi, decimals: 3)
        write(" transform=\"rotate(", degrees, " ", x, " ", y, ")\"")
      }
      line(">", words(of: text.text), "</text>")
      line("</g>")
    case .curve(let baseline): addCurved(text, along: baseline)
    }
  }

  /// Adds a text along a curve. librsvg, which Wikipedia uses, does not support text on a path. It
  /// reports this through a `switch` element and gets outlines instead.
  private mutating func addCurved(_ text: SceneText, along baseline: Polyline) {
    let (id, lineID) = (nextID("text"), nextID("baseline"))
    write("<path id=\"", lineID, "\" fill=\"none\"")
    close(PathData(Outline(baseline), decimals: 2))
    line("<switch>")
    write("<g requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Text\"")
    write(paint("fill", text.color))
    line(">")
    addHalo(text, of: id)
    write("<text id=\"", id, "\"", attributes(text.text))
    write("><textPath xlink:href=\"#", lineID, "\"")
    let first = text.text.glyphs.first?.origin.x ?? 0
    if abs(first) >= 0.0005 { write(" startOffset=\"", number(first, decimals: 3), "\"") }
    line(">", words(of: text.text), "</textPath></text>")
    line("</g>")
    addOutlines(of: text)
    line("</switch>")
  }

  /// The words of a text. Right-to-left words are put in an element with that direction. If the
  /// text element itself had the direction, its start would be its right end.
  private func words(of text: ShapedText) -> String {
    let words = escaped(text.text)
    return text.isRightToLeft
      ? "<tspan direction=\"rtl\" unicode-bidi=\"embed\">\(words)</tspan>" : words
  }

  private mutating func addHalo(_ text: SceneText, of id: String) {
    guard let halo = text.halo?.stroke.drawn else { return }
    line("<use xlink:href=\"#", id, "\" fill=\"none\"", attributes(halo), "/>")
  }

  /// The font attributes of a text, each preceded by a space.
  private func attributes(_ text: ShapedText) -> String {
    var type = " font-family=\"\(fontFamily(text.face.family))\""
    type += " font-size=\"\(number(text.size.value, decimals: 3))\""
    if text.face.isBold { type += " font-weight=\"bold\"" }
    if text.face.isItalic { type += " font-style=\"italic\"" }
    if text.letterSpacing.value != 0 {
      type += " letter-spacing=\"\(number(text.letterSpacing.value, decimals: 3))\""
    }
    if text.features.contains("smcp") { type += " font-variant=\"small-caps\"" }
    let others = text.features.filter { $0 != "smcp" }.map { "'\(cssText($0))'" }
    if !others.isEmpty {
      type += " style=\"font-feature-settings:\(others.joined(separator: ","))\""
    }
    return type
  }
}
