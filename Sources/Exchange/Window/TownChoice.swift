import Documents
import Foundation
import Geometry

/// The towns of the world that a map has room for: the capitals and largest ones first, none too close to
/// another or to a base.
package struct TownChoice {
  package struct Town: Hashable, Sendable {
    package let id: String
    /// The names by language, with `native` for the one in the data.
    package let names: [(language: String, name: String)]
    package let position: LonLat
    /// 1 for a capital, 2 for a large town, 3 for a town, 4 for a small one.
    package let rank: Int
    package let accuracyKm: Double

    package static func == (a: Town, b: Town) -> Bool { a.id == b.id && a.position == b.position }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  package private(set) var towns: [Town] = []

  /// The least distance of two capitals as a part of that of other towns.
  private static let capitalsApart = 0.45

  /// The id of the source that the towns name.
  package static let source = "geonames"

  /// - Parameters:
  ///   - window: Where the towns lie.
  ///   - apartKm: The least distance between two towns, in kilometres.
  ///   - apartFromTakenKm: The least distance of a town from what is taken, in kilometres.
  ///   - languages: The languages of the names.
  ///   - taken: Positions and ids that are something else on the map, such as bases.
  package init(
    _ window: Window, apartKm: Double, apartFromTakenKm: Double, languages: [String],
    taken: [(id: String, position: LonLat)]
  ) {
    var used = Set(taken.map(\.id))
    var spots: [(position: LonLat, rank: Int)] = []
    /// Of two capitals near each other neither gives way to the other so soon.
    func isApart(_ position: LonLat, _ rank: Int) -> Bool {
      spots.allSatisfy { other in
        other.position.roughKm(to: position)
          >= (rank == 1 && other.rank == 1 ? Self.capitalsApart : 1) * apartKm
      }
    }
    for feature in World.features(.places, in: window).sorted(by: Self.isLarger) {
      guard case .point(let position) = feature.shape, window.contains(position),
        let name = feature.text("name"), let id = name.asID(notIn: used),
        !used.contains(name.slug),
        taken.allSatisfy({
          $0.position.roughKm(to: position)
            >= (Self.rank(feature) == 1 ? Self.capitalsApart : 1) * apartFromTakenKm
        }),
        isApart(position, Self.rank(feature))
      else { continue }
      used.insert(id)
      spots.append((position, Self.rank(feature)))
      let names =
        [("native", name)]
        + languages.compactMap { language in
          feature.attributes["names"]?[language]?.text.map { (language, $0) }
        }
      towns.append(
        Town(
          id: id, names: names.map { (language: $0.0, name: $0.1) }, position: position,
          rank: Self.rank(feature), accuracyKm: feature.number("accuracy_km") ?? 2))
    }
  }

  /// The towns as `geo/places.geojson`.
  package var file: FeatureFile {
    FeatureFile(
      members: .map([
        ("licence", .text("CC BY 4.0 (GeoNames)")),
        (
          "provenance",
          .text(
            "GeoNames and Natural Earth 4.0, with today's names; chosen from the towns that come with pactmap"
          )
        ),
      ]),
      features: towns.map { town in
        .init(
          id: town.id, shape: .point(town.position),
          properties: .map([
            ("names", .map(town.names.map { ($0.language, .text($0.name)) })),
            ("rank", .number(Double(town.rank))), ("accuracy_km", .number(town.accuracyKm)),
            ("sources", .texts([Self.source])),
          ]))
      }, decimals: 4)
  }

  private static func rank(_ feature: World.Feature) -> Int {
    if feature.text("capital")?.hasPrefix("state") ?? false { return 1 }
    return switch feature.number("rank") ?? 10 {
    case ...3: 2
    case ...6: 3
    default: 4
    }
  }

  private static func isLarger(_ a: World.Feature, _ b: World.Feature) -> Bool {
    func key(_ feature: World.Feature) -> (Int, Double, Double) {
      (
        rank(feature) == 1 ? 0 : 1, feature.number("rank") ?? 10,
        -(feature.number("population") ?? 0)
      )
    }
    let (first, second) = (key(a), key(b))
    return first == second ? a.id < b.id : first < second
  }
}

extension LonLat {
  /// The distance to another position on a sphere, in kilometres.
  func roughKm(to other: LonLat) -> Double {
    let (a, b) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let across = (longitude - other.longitude) * .pi / 180
    let half = pow(sin((a - b) / 2), 2) + cos(a) * cos(b) * pow(sin(across / 2), 2)
    return 2 * 6371 * asin(min(half, 1).squareRoot())
  }
}
