import Documents
import GeoModel
import Geometry
import MapSpec
import Scene
import Wording

/// The land of all states of a day, each in its own tint. Names and borders explain it, so it needs no entry in the
/// legend.
struct PowerLayer: MapLayer {
  let context: MapContext
  /// The day that the layer shows; nil for the day of the map.
  let ownDate: Day?

  var spec: LayerSpec { .powers(date: ownDate) }

  func sources(_ survey: Survey) -> [String] {
    states.filter { survey.sees($0, on: date) }.flatMap(\.evidence.sources)
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    var drawing = LayerDrawing()
    for state in states {
      guard let tint = context.tints[state.id],
        let area = try view.page.territories.area(state.id, on: date), !area.isEmpty
      else { continue }
      drawing.add(
        feature(
          state.id, context.words.name(state.names), state.attributes(on: date),
          tint.filling(area), in: view))
    }
    return drawing
  }

  private var states: [Territory] {
    model.territories.filter { $0.kind == .state && $0.state(on: date) != nil }
  }
}
