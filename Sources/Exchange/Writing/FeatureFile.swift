import Documents
import Foundation
import Geometry

/// A GeoJSON file (RFC 7946) to be written: one feature per line, so that changes of it can be read.
package struct FeatureFile: Hashable, Sendable {
  package struct Feature: Hashable, Sendable {
    package var id: String
    package var shape: GeoGeometry
    package var properties: DocumentNode

    package init(id: String, shape: GeoGeometry, properties: DocumentNode = .map([])) {
      (self.id, self.shape, self.properties) = (id, shape, properties)
    }
  }

  /// The members before `features`, such as `licence`.
  package var members: DocumentNode
  package var features: [Feature]
  /// The decimals of positions: 3 are 0.1 km, 5 are a metre.
  package var decimals = 3

  package init(members: DocumentNode, features: [Feature], decimals: Int = 3) {
    (self.members, self.features, self.decimals) = (members, features, decimals)
  }

  /// The content of the file.
  package var text: String {
    var text = "{\"type\": \"FeatureCollection\""
    for entry in members.entries {
      text += ", \(entry.key.jsonQuoted): \(entry.node.compactJSON)"
    }
    let rows = features.map { feature in
      "{\"type\":\"Feature\",\"id\":\(feature.id.jsonQuoted),\"geometry\":"
        + "\(json(feature.shape)),\"properties\":\(feature.properties.compactJSON)}"
    }
    return text + ", \"features\": [\n" + rows.joined(separator: ",\n") + "\n]}\n"
  }

  private func json(_ shape: GeoGeometry) -> String {
    let shape = shape.simplest
    let content =
      switch shape {
      case .point(let point): json(point.point)
      case .multiPoint(let points): list(points) { json($0.point) }
      case .lineString(let line): json(line.points)
      case .multiLineString(let lines): list(lines) { json($0.points) }
      case .polygon(let polygon): json(polygon)
      case .multiPolygon(let area): list(area, json)
      case .collection(let shapes): list(shapes, json)
      }
    let key = if case .collection = shape { "geometries" } else { "coordinates" }
    return "{\"type\":\"\(shape.typeName)\",\"\(key)\":\(content)}"
  }

  /// The rings of a polygon, closed, the outer one counter-clockwise and the holes clockwise.
  private func json(_ polygon: Polygon) -> String {
    let outer = polygon.outer.signedArea < 0 ? polygon.outer.reversed : polygon.outer
    let holes = polygon.holes.map { $0.signedArea > 0 ? $0.reversed : $0 }
    return list([outer] + holes) { json($0.closed.points) }
  }

  /// The positions without those that rounding makes equal to their neighbour.
  private func json(_ points: [Point]) -> String {
    var texts: [String] = []
    texts.reserveCapacity(points.count)
    for point in points {
      let text = json(point)
      if texts.last != text { texts.append(text) }
    }
    // A line needs two positions, even if it is shorter than the rounding.
    if texts.count == 1, points.count > 1, let text = texts.first { texts.append(text) }
    return "[\(texts.joined(separator: ","))]"
  }

  private func json(_ point: Point) -> String { "[\(short(point.x)),\(short(point.y))]" }

  private func list<Item>(_ items: [Item], _ json: (Item) -> String) -> String {
    "[\(items.map(json).joined(separator: ","))]"
  }

  /// The number with ``decimals`` at most.
  private func short(_ number: Double) -> String {
    let unit = pow(10, Double(decimals))
    let rounded = (number * unit).rounded() / unit
    return rounded == 0 ? "0" : rounded.plain
  }
}
