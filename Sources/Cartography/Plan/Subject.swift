import Geometry

/// What a map is about, on the page: what no inset may cover.
struct Subject {
  /// The hosts of the treaties, and the areas that the legend explains.
  var areas: [Area] = []
  /// The lines and edges that the legend explains.
  var lines: [Polyline] = []
  /// Bases, garrisons and events.
  var spots: [(center: Point, radius: Double)] = []

  static func += (all: inout Subject, more: Subject) {
    all.areas += more.areas
    all.lines += more.lines
    all.spots += more.spots
  }
}
