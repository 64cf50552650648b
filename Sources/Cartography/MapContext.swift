import GeoModel
import Geometry
import MapSpec
import Overlay
import Scene
import Selection
import Typesetting
import Wording

/// The inputs that all stages of one map share: its facts, texts, style and tools. A context must stay on one
/// thread.
struct MapContext {
  /// The facts that the map is about. They are selected before anything is drawn or put into words.
  let facts: MapFacts
  let texts: Texts
  let style: Style
  /// The tints of the states' land.
  let tints: PowerTints
  let borders: Borders
  let overlay: Overlay
  let typesetter: Typesetter
  /// The factor by which the finished drawing will be enlarged.
  let enlargement: Double
  /// The largest number of labels that the map, or one of its zooms, may request.
  let labelLimit: Int
  /// The credits of the map with the letters of its figures. They are known once the frame has been surveyed.
  private(set) var credits = Credits.none

  /// The words for the facts in the language of the map.
  var words: MapWords { MapWords(facts, texts: texts) }
  var map: MapDescription { facts.map }
  /// The model as it stood on the last day of the map's period.
  var model: GeoModel { facts.model }
  var treaties: [Treaty] { facts.treaties }

  /// The same context for a reduced version of the map, for example without some panels.
  func with(_ map: MapDescription) -> MapContext {
    MapContext(
      facts: facts.with(map), texts: texts, style: style, tints: tints, borders: borders,
      overlay: overlay, typesetter: typesetter, enlargement: enlargement, labelLimit: labelLimit)
  }

  /// The same context with other credits.
  func with(_ credits: Credits) -> MapContext {
    var context = self
    context.credits = credits
    return context
  }

  /// The letters of the sources that state figures on the map.
  var letters: SourceLetters { credits.letters }

  /// A text in the language of the map with its placeholders replaced.
  ///
  /// - Throws: `WordingError.unknownText`.
  func text(_ key: String, _ values: [String: TextValue] = [:]) throws -> String {
    try words.text(key, values)
  }
}
