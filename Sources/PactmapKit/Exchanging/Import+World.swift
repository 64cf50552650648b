import Documents
import Exchange
import Geometry

extension Import {
  /// Cuts land, lakes and rivers of a part of the globe out of the world inside the program, in place of the base map
  /// that is there.
  ///
  /// - Parameters:
  ///   - atlas: The folder of the atlas, as for ``Atlas/init(path:limits:)``.
  ///   - terms: The window, which has to be named, and the scale.
  ///   - limits: How much may be read.
  /// - Throws: ``PactmapError``.
  public static func world(
    atlas: String?, _ terms: Terms, limits: Limits = Limits()
  ) throws -> Import {
    try reportingProblems {
      var writing = try Writing(atlas, limits)
      guard let text = terms.window else {
        throw Diagnostic(
          "without files the base map is cut out of the world inside the program, and nothing says which part",
          hint: "name \(Setting.window.words), or files", settings: [.window])
      }
      let window = try Window(text)
      let cut = try BasemapCut(window, scale: terms.scale, hasReservoirs: false)
      try writing.add(source: .world)
      for (name, made) in cut.files.sorted(by: { $0.key < $1.key }) {
        let file = "geo/basemap/\(name).geojson"
        writing.words.append(
          "\(file) holds \(made.features.count.counted("feature")) with \(made.positions) positions\(writing.replacing(file))."
        )
        writing.add(made.text, to: file)
      }
      if cut.reservoirs > 0 {
        writing.words.append(
          "\(cut.reservoirs.counted("reservoir")) left out, for most were made after 1930.")
      }
      return try writing.commit()
    }
  }
}

extension FeatureFile {
  /// The number of positions in all shapes.
  var positions: Int {
    features.reduce(0) { sum, feature in
      let lines = (feature.shape.lines ?? []).reduce(0) { $0 + $1.points.count }
      let areas = (feature.shape.area ?? []).flatMap(\.rings).reduce(0) { $0 + $1.points.count + 1 }
      return sum + lines + areas
    }
  }
}
