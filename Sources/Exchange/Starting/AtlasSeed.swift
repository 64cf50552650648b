import Documents
import Foundation
import Geometry
import Overlay

/// What a new atlas begins with: its name, its bases and the part of the globe that its map shows.
package struct AtlasSeed: Sendable {
  package struct Base: Hashable, Sendable {
    package let id: String
    package let name: String
    package let position: LonLat

    package init(id: String, name: String, position: LonLat) {
      (self.id, self.name, self.position) = (id, name, position)
    }
  }

  /// The id of its map and of its treaty.
  package let id: String
  package let title: String
  /// The languages of its titles.
  package let languages: [String]
  /// The languages of the names of towns and seas: all that a map may be wanted in later.
  package let nameLanguages: [String]
  /// The day of its map. Nil if nobody has said it.
  package let day: Day?
  /// The part of the globe in the frame.
  package let subject: Window
  /// Whether the frame is stated in the map's description. Otherwise it fits the bases.
  package let statesFrame: Bool
  package let bases: [Base]
  package let projection: String
  /// Whether the borders of the world's year are wanted.
  package let wantsBorders: Bool
  /// Whether the sheet stands upright.
  package let isUpright: Bool

  package init(
    id: String, title: String, languages: [String], nameLanguages: [String], day: Day?,
    subject: Window, statesFrame: Bool,
    bases: [Base], projection: String, wantsBorders: Bool, isUpright: Bool
  ) {
    (self.id, self.title, self.languages, self.day) = (id, title, languages, day)
    self.nameLanguages = nameLanguages
    (self.subject, self.statesFrame, self.bases) = (subject, statesFrame, bases)
    (self.projection, self.wantsBorders, self.isUpright) = (projection, wantsBorders, isUpright)
  }

  /// The size of the frame on a sheet of A4 with a column beside it, in metres of paper.
  private var paper: (width: Double, height: Double) {
    isUpright ? (0.126, 0.268) : (0.213, 0.184)
  }
  /// The room that signs and names at two opposite edges need, in metres of paper.
  private static let edges = 0.038
  /// The least extent of a map, in kilometres, for a single base.
  private static let leastKm = 20.0

  /// The denominator of the scale at which the subject fits into the frame, rounded up to two digits.
  package var scale: Double {
    let fitted = GroundFrame(fitting: subject)
    let needed = max(
      max(fitted.widthKm, Self.leastKm) / (paper.width - Self.edges),
      max(fitted.heightKm, Self.leastKm) / (paper.height - Self.edges))
    return (needed * 1000).roundedUpToTwoDigits
  }

  /// What the frame shows.
  package var frame: GroundFrame {
    GroundFrame(
      middle: GroundFrame(fitting: subject).middle, widthKm: paper.width * scale / 1000,
      heightKm: paper.height * scale / 1000)
  }

  /// What the base map holds: so much beyond the frame that the frame may be moved, or grow to show a host whose
  /// shape comes later.
  package var window: Window { frame.enlarged(by: 2).window.rounded(to: 0.5) }

  /// The towns that the map has room for.
  package var towns: TownChoice {
    let km = scale / 1_000_000
    return TownChoice(
      frame.enlarged(by: 1.5).window, apartKm: 22 * km, apartFromTakenKm: 9 * km,
      languages: nameLanguages,
      taken: bases.map { ($0.id, $0.position) })
  }

  /// The names of seas that the map has room for.
  package var seas: SeaChoice {
    SeaChoice(
      frame, kmPerMm: scale / 1_000_000, languages: nameLanguages, taken: bases.map(\.position))
  }

  /// Whether most bases lie in the sea and would lie on land with latitude and longitude exchanged.
  package var looksExchanged: Bool {
    func landed(_ positions: [LonLat]) -> Int {
      guard let box = Box(positions.map(\.point)),
        let window = Window(
          west: box.minX - 1e-6, south: max(box.minY - 1e-6, -90), east: box.maxX + 1e-6,
          north: min(box.maxY + 1e-6, 90))
      else { return 0 }
      let land = World.features(.land, in: window).flatMap { feature -> Area in
        if case .area(let area) = feature.shape { area } else { [] }
      }
      return positions.count { position in land.contains { $0.contains(position.point) } }
    }
    let exchanged = bases.compactMap(\.position.exchanged)
    guard exchanged.count == bases.count, bases.count > 2 else { return false }
    // Harbours lie at a coast that is not exact, so that some of them seem to lie in the sea.
    return landed(bases.map(\.position)) * 4 < bases.count
      && landed(exchanged) * 4 > bases.count * 3
  }

  /// Whether its day lies before the year whose borders the world has.
  package var isOlderThanBorders: Bool { day.map { $0.year < World.year } ?? false }

  /// The cut of the world's land and waters.
  ///
  /// - Parameter surroundings: What a locator shows. Nil if the map has none.
  /// - Throws: `OverlayError` if GEOS fails.
  package func basemap(surroundings: Window?) throws(OverlayError) -> BasemapCut {
    try BasemapCut(
      window, surroundings: surroundings, hasReservoirs: day.map { $0.year >= 1970 } ?? true)
  }
}
