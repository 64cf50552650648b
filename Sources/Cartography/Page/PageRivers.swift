import GeoModel
import Geometry

/// The rivers of the base map on the page. All are projected and generalised once and together, so that they still
/// meet where they did.
struct PageRivers {
  /// A piece of a river along which it is equally important.
  struct Piece {
    let name: String?
    /// The rank: 1 for the largest rivers, ``RiverNetwork/sourceRank`` at a source.
    let rank: Double
    let line: Polyline
  }

  let pieces: [Piece]

  /// The distance, in degrees, at which a river counts as leaving a lake.
  private static let outflow = 0.006

  init(_ model: GeoModel, _ frame: MapFrame, _ needs: PageNeeds) {
    guard needs.contains(.rivers) else {
      pieces = []
      return
    }
    let reaches = model.basemap.riverLayers.flatMap { model.basemap.features($0) }
      .flatMap { feature -> [RiverNetwork.Reach] in
        guard case .lines(let lines) = feature.shape else { return [] }
        return lines.map { RiverNetwork.Reach(line: $0, name: feature.name, rank: feature.rank) }
      }
    let lakes = model.basemap.lakeLayers.flatMap { model.basemap.areas($0) }
      .compactMap { lake in lake.box.map { (lake, $0.grown(by: Self.outflow)) } }
    let network = RiverNetwork(reaches) { start in
      lakes.contains { lake, reach in
        reach.contains(start)
          && (lake.contains(start)
            || lake.rings.contains { $0.closed.distance(to: start) < Self.outflow })
      }
    }
    let seen = zip(reaches, network.pieces).flatMap { reach, parts in
      parts.filter { $0.rank <= frame.sheetDetail.leastRiver }.flatMap { part in
        frame.course(part.line).map { Piece(name: reach.name, rank: part.rank, line: $0) }
      }
    }
    let lines = seen.map(\.line)
    pieces = zip(seen, Generalisation(lines, frame.sheetDetail.lines).applied(to: lines)).map {
      Piece(name: $0.name, rank: $0.rank, line: $1)
    }
  }

  /// The lines of all rivers with a name.
  func lines(named name: String) -> [Polyline] {
    pieces.filter { $0.name == name }.map(\.line)
  }
}
