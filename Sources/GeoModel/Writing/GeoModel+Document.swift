import Documents
import Geometry

extension GeoModel {
  /// The facts without the base map as one document, for hashing or comparing. It has the sections
  /// of the files in `geo/`, and in them the entries by their ids, each with its geometry. Lists of
  /// entries keep their order.
  package var document: DocumentNode {
    .map([
      section(.source, sources.values.sorted { $0.id < $1.id }),
      section(.note, notes.values.sorted { $0.id < $1.id }),
      section(.treaty, treaties), section(.place, places), section(.facility, facilities),
      section(.garrison, garrisons), section(.node, nodes), section(.arc, arcs),
      section(.territory, territories), section(.line, lines), section(.incident, incidents),
      section(.water, waters),
    ])
  }

  private func section(
    _ kind: EntryKind, _ values: [some Writable]
  ) -> (key: String, value: DocumentNode?) {
    let entries = values.map { value in
      let written = value.written
      return (
        key: value.id,
        value: Optional(
          DocumentNode.map([
            ("properties", written.node), ("geometry", written.geometry?.node),
          ]))
      )
    }
    return (kind.section, .map(entries))
  }
}

extension GeoGeometry {
  /// The geometry as a document node: its type and its positions.
  fileprivate var node: DocumentNode {
    let shapes: [[Point]] =
      switch self {
      case .point, .multiPoint: [(points ?? []).map(\.point)]
      case .lineString, .multiLineString: (lines ?? []).map(\.points)
      case .polygon, .multiPolygon: (area ?? []).flatMap(\.rings).map(\.points)
      case .collection: []
      }
    let lists = shapes.map { points in
      DocumentNode(.list(points.flatMap { [DocumentNode.number($0.x), .number($0.y)] }), at: nil)
    }
    return .map([("type", .text(typeName)), ("coordinates", DocumentNode(.list(lists), at: nil))])
  }
}
