import Scene

/// The two small files that tell GIS programs where a picture lies on the ground.
extension Scene.Georeference {
  /// The text of a world file (`.pgw` for a `.png`). Its six lines are the pixel width, two
  /// rotation terms that are zero, the pixel height (negative because rows run southwards), and the
  /// easting and northing of the centre of the top left pixel.
  ///
  /// The numbers are in units of the projection. They are written with all digits, so that reading
  /// them gives exactly the same values.
  ///
  /// - Parameter dpi: Pixels per inch of the page, the same as for the picture.
  package func worldFile(dpi: Double) -> String {
    let pixel = unitsPerMillimetre * 25.4 / dpi
    let lines = [pixel, 0, 0, -pixel, origin.x + pixel / 2, origin.y - pixel / 2]
    return lines.map { "\($0)\n" }.joined()
  }

  /// The text of a projection file (`.prj`): the projection as well-known text, on one line.
  package static func projectionFile(_ wellKnownText: String) -> String {
    wellKnownText.split(whereSeparator: \.isNewline).joined() + "\n"
  }
}
