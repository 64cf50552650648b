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
  /// The languages of its titles and of the names of towns.
  package let languages: [String]
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

  package init(
    id: String, title: String, languages: [String], day: Day?, subject: Window, statesFrame: Bool,
    bases: [Base], projection: String, wantsBorders: Bool
  ) {
    (self.id, self.title, self.languages, self.day) = (id, title, languages, day)
    (self.subject, self.statesFrame, self.bases) = (subject, statesFrame, bases)
    (self.projection, self.wantsBorders) = (projection, wantsBorders)
  }

  /// The size of the frame on a sheet of A4 across with a column beside it, in metres of paper, less the room that
  /// signs and names at its edges need.
  private static let frame = (width: 0.175, height: 0.145)
  /// The least extent of a map, in kilometres, for a single base.
  private static let leastKm = 20.0

  /// The denominator of the scale at which the subject fits into the frame, rounded up to two digits.
  package var scale: Double {
    // Meridians are farthest apart where the subject is nearest to the equator.
    let nearest =
      subject.south * subject.north < 0 ? 0 : min(abs(subject.south), abs(subject.north))
    let width = (subject.east - subject.west) * Window.degreeKm * cos(nearest * .pi / 180)
    let needed = max(
      max(width, Self.leastKm) / Self.frame.width,
      max(subject.heightKm, Self.leastKm) / Self.frame.height)
    let unit = pow(10, (log10(needed * 1000)).rounded(.down) - 1)
    return (needed * 1000 / unit).rounded(.up) * unit
  }

  /// What the base map holds: so much beyond the frame that no edge of it is seen on an upright or larger sheet.
  package var window: Window {
    let middle = subject.middle
    let point = Window(
      west: middle.longitude - 0.001, south: max(middle.latitude - 0.001, -90),
      east: middle.longitude + 0.001, north: min(middle.latitude + 0.001, 90))
    return (point ?? .globe).grown(byKm: scale / 1000 * 0.2).rounded(to: 0.5)
  }

  /// What the locator shows: some five times the subject.
  package var surroundings: Window {
    subject.grown(byKm: max(subject.heightKm, subject.widthKm, 300) * 4)
  }

  /// The towns that the map has room for.
  package var towns: TownChoice {
    let km = scale / 1_000_000
    return TownChoice(
      window, apartKm: 22 * km, apartFromTakenKm: 9 * km, languages: languages,
      taken: bases.map { ($0.id, $0.position) })
  }

  /// Whether its day lies before the year whose borders the world has.
  package var isOlderThanBorders: Bool { day.map { $0.year < World.year } ?? false }

  /// The cut of the world's land and waters.
  ///
  /// - Throws: `OverlayError` if GEOS fails.
  package func basemap() throws(OverlayError) -> BasemapCut {
    try BasemapCut(
      window, surroundings: surroundings, hasReservoirs: day.map { $0.year >= 1970 } ?? true)
  }
}
