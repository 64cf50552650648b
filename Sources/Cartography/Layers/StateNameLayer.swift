import Documents
import GeoModel
import Geometry
import MapSpec

/// The names of the states that hold land inside the frame.
struct StateNameLayer: MapLayer {
  let context: MapContext
  /// The day that the layer shows; nil for the day of the map.
  let ownDate: Day?
  /// The name of a label class for all state names; nil for the engine's default.
  let labelClass: String?

  /// The smallest area of land inside the frame for which a state is named, in square millimetres.
  private static let leastLand = 250.0

  var spec: LayerSpec { .states(date: ownDate, labelClass: labelClass) }
  var isDrawnInZooms: Bool { false }

  var isNamesOnly: Bool { true }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let hosts = Set(context.treaties.map(\.host))
    var drawing = LayerDrawing()
    for territory in model.territories where territory.kind == .state {
      guard let room = try view.page.territories.room(territory.id, on: date) else { continue }
      let area = try withoutNamed(room, view.page)
      guard area.totalArea > Self.leastLand else { continue }
      let isSubject = hosts.contains(territory.id)
      drawing.labels.append(
        LabelRequest(
          id: "state-" + territory.id, target: .area(area),
          lines: [
            try context.smallCapitals(
              context.words.name(territory.names), isSubject ? .subject : .state)
          ],
          try context.labelClass(labelClass, of: spec, else: isSubject ? .subject : .state)))
    }
    return drawing
  }

  /// An area without the territories that other layers label.
  private func withoutNamed(_ area: Area, _ page: Page) throws -> Area {
    let named = try context.map.layers.map(\.spec).flatMap { layer -> [Area] in
      guard case .area(let areas) = layer, areas.label != nil else { return [] }
      return try areas.show.compactMap {
        try page.territories.room($0, on: context.facts.date(of: layer))
      }
    }
    return try named.reduce(area) { try context.overlay.difference($0, $1) }
  }
}
