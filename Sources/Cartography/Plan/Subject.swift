import Geometry

/// The subject of a map on the page, which insets must not cover.
struct Subject {
  /// The host states of the treaties, and the areas that the legend explains.
  var areas: [Area] = []
  /// The lines and edges that the legend explains.
  var lines: [Polyline] = []
  /// Bases, garrisons and events, as circles in millimetres.
  var spots: [(center: Point, radius: Double)] = []

  static func += (all: inout Subject, more: Subject) {
    all.areas += more.areas
    all.lines += more.lines
    all.spots += more.spots
  }
}
