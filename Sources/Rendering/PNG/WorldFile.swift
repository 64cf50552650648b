import Scene

/// The two small files beside a picture that tell GIS programs where on the ground it lies.
extension Scene.Georeference {
  /// A world file (`.pgw` beside a `.png`): six lines with the size of a pixel eastwards, two turns that
  /// are zero, the size of a pixel northwards, negative as rows run south, and the position of the middle
  /// of the top left pixel. In units of the projection; each number is exact to the last bit.
  ///
  /// - Parameter dpi: pixels per inch of the page, as the picture was drawn.
  package func worldFile(dpi: Double) -> String {
    let pixel = unitsPerMillimetre * 25.4 / dpi
    let lines = [pixel, 0, 0, -pixel, origin.x + pixel / 2, origin.y - pixel / 2]
    return lines.map { "\($0)\n" }.joined()
  }

  /// A projection file (`.prj`): the projection as well-known text, in one line.
  package static func projectionFile(_ wellKnownText: String) -> String {
    wellKnownText.split(whereSeparator: \.isNewline).joined() + "\n"
  }
}
