import Documents
import Geometry

/// The seas, gulfs and straits of a map whose names have room in its frame, each at the place with the most room.
package struct SeaChoice {
  package struct Sea: Hashable, Sendable {
    package let id: String
    /// `sea`, `gulf` or `strait`.
    package let kind: String
    /// 1 for an ocean or a large sea to 3 for a small one.
    package let rank: Int
    package let names: DocumentNode
    package let position: LonLat
  }

  package private(set) var seas: [Sea] = []

  /// Half of the room of a name, in millimetres.
  private static let halfName = (width: 19.0, height: 6.0)
  /// The least distance of a name from land and from bases, in millimetres.
  private static let clearance = 6.0

  /// - Parameters:
  ///   - frame: What the map shows.
  ///   - kmPerMm: The kilometres in a millimetre of the map.
  ///   - languages: The languages of the names, besides English.
  ///   - taken: Positions that the names keep away from, such as bases.
  package init(_ frame: GroundFrame, kmPerMm: Double, languages: [String], taken: [LonLat]) {
    /// Millimetres from the middle of the frame.
    func millimetres(_ position: LonLat) -> Point {
      let offset = frame.offset(of: position)
      return Point(offset.x / kmPerMm, offset.y / kmPerMm)
    }
    let others = taken.map(millimetres)
    let side = Point(frame.widthKm / kmPerMm / 2, frame.heightKm / kmPerMm / 2)
    var used: [Point] = []
    /// The room at a spot in millimetres, less than the least if a name does not fit.
    func room(_ spot: Point, _ roomKm: Double) -> Double {
      let toEdge = (x: side.x - abs(spot.x), y: side.y - abs(spot.y))
      guard toEdge.x > Self.halfName.width, toEdge.y > Self.halfName.height,
        used.allSatisfy({
          abs($0.x - spot.x) > 2.2 * Self.halfName.width
            || abs($0.y - spot.y) > 3 * Self.halfName.height
        })
      else { return 0 }
      let away = others.map { $0.distance(to: spot) }.min() ?? .infinity
      return min(roomKm / kmPerMm, away, toEdge.x, 2 * toEdge.y)
    }
    let candidates = World.features(.seas, in: frame.window)
    for feature in candidates.sorted(by: Self.isLarger) {
      guard case .points(let points) = feature.shape, let kind = feature.text("kind") else {
        continue
      }
      let spots = zip(points, feature.numbers("room_km")).map { position, roomKm in
        let spot = millimetres(position)
        return (position: position, spot: spot, room: room(spot, roomKm))
      }
      guard let best = spots.max(by: { $0.room < $1.room }), best.room >= Self.clearance else {
        continue
      }
      used.append(best.spot)
      let names = feature.attributes["names"]?.entries ?? []
      seas.append(
        Sea(
          id: feature.id, kind: kind, rank: Int(feature.number("rank") ?? 3),
          names: .map(
            names.filter { $0.key == "en" || languages.contains($0.key) }
              .map { ($0.key, $0.node) }),
          position: best.position))
    }
  }

  /// The names as `geo/waters.geojson`.
  package var file: FeatureFile {
    FeatureFile(
      members: .map([
        ("licence", .text("CC0 1.0")),
        (
          "provenance",
          .text(
            "names of general reference, at places in Natural Earth's marine areas; chosen from those that come with pactmap"
          )
        ),
      ]),
      features: seas.map { sea in
        .init(
          id: sea.id, shape: .point(sea.position),
          properties: .map([
            ("kind", .text(sea.kind)), ("names", sea.names), ("rank", .number(Double(sea.rank))),
            ("accuracy_km", .number(50)), ("sources", .texts([BasemapCut.source])),
          ]))
      }, decimals: 2)
  }

  private static func isLarger(_ a: World.Feature, _ b: World.Feature) -> Bool {
    func key(_ feature: World.Feature) -> (Double, Double) {
      (feature.number("rank") ?? 9, -(feature.numbers("room_km").max() ?? 0))
    }
    return key(a) == key(b) ? a.id < b.id : key(a) < key(b)
  }
}
