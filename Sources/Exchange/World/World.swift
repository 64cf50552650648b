import Defaults
import Documents
import Geometry

/// The base map of the world that comes with the program. `geo/basemap/import/world.md` says what it holds
/// and how it was made.
package enum World {
  /// A layer of the world. The raw value is the name of its packed file.
  package enum Layer: String, CaseIterable, Sendable {
    case land, lakes, rivers, borders, countries, places, seas
  }

  package struct Feature: Hashable, Sendable {
    package let id: String
    package let shape: Shape
    package let attributes: DocumentNode

    /// A text among the attributes. Nil if the feature has none of that name.
    package func text(_ key: String) -> String? { attributes[key]?.text }

    /// A number among the attributes. Nil if the feature has none of that name.
    package func number(_ key: String) -> Double? { attributes[key]?.number }

    /// The numbers in a list among the attributes. Empty if there is none of that name.
    package func numbers(_ key: String) -> [Double] {
      attributes[key]?.items.compactMap(\.number) ?? []
    }

    package func flag(_ key: String) -> Bool { attributes[key]?.value == .bool(true) }
  }

  package enum Shape: Hashable, Sendable {
    case area(Area)
    case line(Polyline)
    case point(LonLat)
    /// Points at which a name may stand.
    case points([LonLat])
  }

  /// The year whose borders the world shows.
  package static let year = 2022

  /// How far a coast, river or border may lie from its true course, in kilometres.
  package static let accuracyKm = 3.0

  /// The features whose boxes touch the window, whole, in the order of the file. Nothing else is decoded.
  package static func features(_ layer: Layer, in window: Window) -> [Feature] {
    let boxes = window.boxes
    return lines(of: layer) { line in
      guard let row = Row(line), boxes.contains(where: row.box.touches) else { return nil }
      return row.feature
    }
  }

  /// Calls `body` with each line of a packed file but its header.
  private static func lines<Value>(
    of layer: Layer, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Value?
  ) -> [Value] {
    let name = "world/\(layer.rawValue).gz"
    guard let packed = Defaults.bytes(of: name), let content = Inflater.content(of: packed) else {
      // The files are part of the program and tests unpack each of them.
      preconditionFailure("the program's own file \(name) is damaged")
    }
    return content.withUnsafeBufferPointer { bytes in
      bytes.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap(body)
    }
  }
}

/// A line of a packed file: a box, the kind of shape, the shape, and the attributes in JSON.
private struct Row {
  let box: Box
  private let columns: [Slice<UnsafeBufferPointer<UInt8>>]

  init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    columns = line.split(separator: UInt8(ascii: "\t"), maxSplits: 3)
    guard columns.count == 4 else { return nil }
    let edges = columns[0].split(separator: UInt8(ascii: " ")).compactMap { number in
      Int(String(decoding: number, as: UTF8.self)).map { Double($0) / 1000 }
    }
    guard edges.count == 4 else { return nil }
    box = Box(minX: edges[0], minY: edges[1], maxX: edges[2], maxY: edges[3])
  }

  var feature: World.Feature? {
    guard let attributes = try? JSONDocument.parse(Array(columns[3]), file: "world"),
      case .string(let id)? = attributes["id"]?.value, let shape
    else { return nil }
    return World.Feature(id: id, shape: shape, attributes: attributes)
  }

  private var shape: World.Shape? {
    let parts = EncodedLines(columns[2]).parts
    switch columns[1].first {
    case UInt8(ascii: "a"):
      return .area(
        parts.compactMap { rings in
          rings.first.map { Polygon(Ring($0), holes: rings.dropFirst().map { Ring($0) }) }
        })
    case UInt8(ascii: "m"): return parts.first?.first.map { .points($0.map { LonLat($0) }) }
    case UInt8(ascii: "l"): return parts.first?.first.map { .line(Polyline($0)) }
    default: return parts.first?.first?.first.map { .point(LonLat($0)) }
    }
  }
}
