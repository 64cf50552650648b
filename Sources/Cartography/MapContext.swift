import GeoModel
import Geometry
import MapSpec
import Overlay
import Scene
import Selection
import Typesetting
import Wording

/// What every step of one map works with: its facts, its texts, its style, its tools. Belongs to one thread.
struct MapContext {
  /// What the map is about: chosen before anything is put into words or drawn.
  let facts: MapFacts
  let texts: Texts
  let style: Style
  let borders: Borders
  let overlay: Overlay
  let typesetter: Typesetter
  /// How much the finished drawing will be enlarged.
  let enlargement: Double
  /// The most labels that the map, or a zoom of it, may ask for.
  let labelLimit: Int

  /// How the facts are said.
  var words: MapWords { MapWords(facts, texts: texts) }
  var map: MapDescription { facts.map }
  /// As of the map's last day.
  var model: GeoModel { facts.model }
  var treaties: [Treaty] { facts.treaties }

  /// The same for the map as it is after something has given way.
  func with(_ map: MapDescription) -> MapContext {
    MapContext(
      facts: facts.with(map), texts: texts, style: style, borders: borders,
      overlay: overlay, typesetter: typesetter, enlargement: enlargement, labelLimit: labelLimit)
  }

  /// A text of the map's language with its values filled in.
  ///
  /// - Throws: `WordingError.unknownText`.
  func text(_ key: String, _ values: [String: TextValue] = [:]) throws -> String {
    try words.text(key, values)
  }
}
