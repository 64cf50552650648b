import GeoModel
import Geometry
import MapSpec
import Overlay
import Scene
import Typesetting
import Wording

/// What every step of one map works with: its words, its style, its tools. Belongs to one thread.
struct MapContext {
  let words: MapWords
  let style: Style
  let borders: Borders
  let overlay: Overlay
  let typesetter: Typesetter
  /// How much the finished drawing will be enlarged.
  let enlargement: Double
  /// The most labels that the map, or a zoom of it, may ask for.
  let labelLimit: Int

  var facts: MapFacts { words.facts }
  var map: MapDescription { facts.map }
  var texts: Texts { words.texts }
  /// As of the map's last day.
  var model: GeoModel { facts.model }
  var treaties: [Treaty] { facts.treaties }

  /// The same for the map as it is after something has given way.
  func with(_ map: MapDescription) -> MapContext {
    MapContext(
      words: MapWords(facts.with(map), texts: texts), style: style, borders: borders,
      overlay: overlay, typesetter: typesetter, enlargement: enlargement, labelLimit: labelLimit)
  }

  /// A text of the map's language with its values filled in.
  ///
  /// - Throws: `WordingError.unknownText`.
  func text(_ key: String, _ values: [String: TextValue] = [:]) throws -> String {
    try words.text(key, values)
  }
}
