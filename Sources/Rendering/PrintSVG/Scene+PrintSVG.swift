import Scene

extension Scene {
  /// The page as an SVG file for printing, drawn by Cairo. Units are millimetres, and all letters
  /// are outlines. There are no layers, ids or fonts.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  package func printSVG() throws -> [UInt8] {
    // Cairo rounds coordinates to 1/256 unit. With ten units per millimetre, the error stays below
    // half a micrometre.
    let unitsPerMillimetre = 10.0
    let width = page.width.value * unitsPerMillimetre
    let height = page.height.value * unitsPerMillimetre
    let drawn = try Surface.svg(
      DisplayList(nodes), width: width, height: height, scale: unitsPerMillimetre)
    guard let body = CairoSVG.body(of: drawn) else {
      throw RenderingError.drawingFailed(reason: "Cairo's SVG has an unknown form")
    }
    return Array(head(viewBox: "0 0 \(width) \(height)").utf8) + CairoSVG.renumbered(body)
  }

  private func head(viewBox: String) -> String {
    let fingerprint = metadata.fingerprint.map { #" data-fingerprint="\#(xmlText($0))""# } ?? ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      width="\(page.width.value)mm" height="\(page.height.value)mm" viewBox="\(viewBox)" \
      version="1.1" lang="\(xmlText(metadata.language))" role="img" \
      data-map="\(xmlText(metadata.id))" data-generator="\(xmlText(metadata.generator))"\(fingerprint)>
      <title>\(xmlText(metadata.title))</title>
      <desc>\(xmlText(metadata.summary))</desc>
      \(metadata.svgElement)

      """
  }
}
