import Documents
import Foundation
import GeoModel
import Geometry
import MapSpec

/// What a map is about, as far as its incomplete description and the facts tell.
struct DefaultSubject {
  /// The treaties that the description names; without such a list all treaties of the model.
  let treaties: [Treaty]
  /// The day that the description names; without one the last day on which one of the treaties was signed or
  /// one of their bases or garrisons began. Nil if nothing has a date.
  let date: Day?
  /// From the first day on which the facts of the treaties say anything to the day of the map.
  let period: ClosedRange<Day>?
  /// What the frame has to hold: the bases and, unless that would make them crowd, the hosts and the land of the treaties. Empty if
  /// none of them is anywhere.
  let fit: [String]
  /// The positions of the bases.
  let bases: [LonLat]
  /// The part of the globe that holds them; nil if there are none.
  let extent: GroundExtent?

  init(_ document: DocumentNode, _ model: GeoModel) {
    // Whatever cannot be read here is reported by the reader of the description.
    var fields = try? Fields(document)
    let named = try? fields?.strings("treaties")
    let treaties = model.treaties.filter { named?.contains($0.id) != false }
    let ids = Set(treaties.map(\.id))
    let facilities = model.facilities.filter { ids.contains($0.treaty) }
    let garrisons = model.garrisons.filter { ids.contains($0.treaty) }
    let begun =
      treaties.map(\.signed) + facilities.compactMap(\.span.start)
      + garrisons.compactMap(\.span.start)
    let given = try? fields?.date("date")
    let stated = try? fields?.period("period")
    let date = given ?? stated?.upperBound ?? begun.max()
    let told = treaties.flatMap { $0.negotiation.map(\.date) + $0.events.map(\.date) }
    let known = begun + told + facilities.compactMap(\.proposed)
    self.treaties = treaties
    self.date = date
    period = stated ?? date.map { min(known.min() ?? $0, $0)...$0 }
    let day = period?.upperBound ?? date
    let spots = (day.map(model.asOf) ?? model).bases(under: ids).flatMap {
      model.positions(of: $0.site, on: date)
    }
    bases = spots
    var held = GroundExtent(spots)
    var fit = spots.isEmpty ? [] : ["bases"]
    // The hosts, and land that the treaties are about: whatever does not make the bases crowd.
    let most = held.map { $0.longKm * Self.mostShrinking } ?? .infinity
    for territory in model.territories
    where ids.contains(territory.treaty ?? "")
      || treaties.contains(where: { $0.host == territory.id })
    {
      let outline = model.positions(of: .territory(territory), on: date)
      guard !outline.isEmpty, let wider = held?.with(outline) ?? GroundExtent(outline),
        wider.longKm <= most
      else { continue }
      held = wider
      fit.append(territory.id)
    }
    (extent, self.fit) = (Self.framed(by: document) ?? held, fit)
  }

  /// The extent that a description's own frame shows on a sheet of A4 with a column. Nil if the description states
  /// no scale.
  private static func framed(by document: DocumentNode) -> GroundExtent? {
    guard let frame = document["frame"], case .number(let scale)? = frame["scale"]?.value,
      case .list(let center)? = frame["center"]?.value, center.count == 2,
      case .number(let longitude) = center[0].value, case .number(let latitude) = center[1].value,
      abs(longitude) <= 180, abs(latitude) <= 90, scale > 0
    else { return nil }
    // Half of the frame's 200 by 170 millimetres, or 126 by 265 on an upright sheet, in degrees.
    let isUpright = document["page"]?["orientation"]?.value == .string("portrait")
    let up = (isUpright ? 0.132 : 0.085) * scale / 111_200
    let across = (isUpright ? 0.063 : 0.1) * scale / 111_200
    // Near a pole a frame shows meridians from all sides, and is not therefore a map of the world.
    let most = across < 63 ? 74.0 : 179
    let aside = min(across / max(cos(latitude * .pi / 180), 0.05), most)
    return GroundExtent(
      (-8...8).flatMap { step -> [LonLat] in
        let meridian = (longitude + aside * Double(step) / 8).remainder(dividingBy: 360)
        return [
          LonLat(meridian, max(latitude - up, -90)), LonLat(meridian, min(latitude + up, 90)),
        ]
      })
  }

  /// How many times longer than the extent of the bases alone that of the map may be.
  private static let mostShrinking = 3.0
}
