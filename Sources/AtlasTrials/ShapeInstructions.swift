import Documents
import Foundation

/// Interprets bytes as instructions that add shapes to those of an atlas that are drawn: stars,
/// combs, nested rings, scribbles, and squares that touch, overlap or repeat.
///
/// An instruction states where to add the shape, its kind, the number of its corners or parts, and
/// its size.
struct ShapeInstructions {
  private var bytes: ArraySlice<UInt8>
  private let middle = (x: -69.6, y: -45.0)

  /// The largest number of shapes. More of them find no more faults.
  private static let most = 6

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  private mutating func next() -> Int { Int(bytes.popFirst() ?? 0) }

  /// Returns the documents with the additional shapes, by name.
  mutating func follow(_ document: (String) -> DocumentNode?) -> [String: DocumentNode] {
    var changed: [String: DocumentNode] = [:]
    for number in 0..<Self.most where !bytes.isEmpty {
      let place = Self.places[next() % Self.places.count]
      guard var root = changed[place.file] ?? document(place.file) else { continue }
      let rings = shape()
      if place.isLine {
        let feature = next()
        root.changeFeature(feature) { $0.setCourse(rings[0]) }
      } else {
        root.addFeature("made-\(number)", rings, areParts: next() % 2 == 0)
      }
      changed[place.file] = root
    }
    return changed
  }

  private static let places = [
    (file: "geo/basemap/land.geojson", isLine: false),
    (file: "geo/basemap/lakes.geojson", isLine: false),
    (file: "geo/arcs/survey.geojson", isLine: true), (file: "geo/lines.geojson", isLine: true),
    (file: "geo/basemap/rivers.geojson", isLine: true),
  ]

  private typealias Corner = (x: Double, y: Double)

  /// The points of one or more rings, or of a line.
  private mutating func shape() -> [[(x: Double, y: Double)]] {
    let kind = next() % 8
    let count = max(3, next() * (1 + next() % 16))
    let radius = Self.radii[next() % Self.radii.count]
    let shift = Double(next() - 128) / 400
    let center = (x: middle.x + shift, y: middle.y - shift)
    func at(_ x: Double, _ y: Double) -> Corner { (center.x + radius * x, center.y + radius * y) }
    func square(_ x: Double, _ y: Double, _ half: Double) -> [Corner] {
      [
        at(x - half, y - half), at(x + half, y - half), at(x + half, y + half),
        at(x - half, y + half),
      ]
    }
    func circle(_ size: Double, turn: Double) -> [Corner] {
      (0..<count).map { number -> Corner in
        let angle = Double(number) * turn
        return at(size * cos(angle), size * sin(angle))
      }
    }
    let parts = Double(count)
    switch kind {
    case 0: return [circle(1, turn: 2 * .pi * Double(count / 2) / parts)]
    case 1:
      let teeth = (0...count).map { number -> Corner in
        at(1 - 2 * Double(number) / parts, number % 2 == 0 ? -1 : 1)
      }
      return [[at(-1, -1.1), at(1, -1.1)] + teeth]
    case 2: return (0..<count).map { square(0, 0, Double(count - $0) / parts) }
    case 3: return (0..<count).map { square(Double($0) / parts, 0, 0.5) }
    case 4:
      return (0..<count).map { number -> [Corner] in
        square(Double(number % 20) / 10 - 1, Double(number / 20) / 10 - 1, 0.05)
      }
    case 5: return (0..<min(count, 100)).map { _ in square(0, 0, 0.7) }
    case 6:
      let scribble = (0..<count).map { number -> Corner in
        at(Double(number * 7919 % 1000) / 500 - 1, Double(number * 104_729 % 997) / 500 - 1)
      }
      return [scribble]
    default: return [1.0, 1 + 1e-9, 1 - 1e-15].map { circle($0, turn: 2 * .pi / parts) }
    }
  }

  /// The possible sizes in degrees, from less than a millimetre on the page to more than the whole
  /// map.
  private static let radii = [0.5, 0.05, 1.5, 1e-4, 1e-9, 20, 0.3, 0.8]
}

extension DocumentNode {
  fileprivate mutating func addFeature(
    _ id: String, _ rings: [[(x: Double, y: Double)]], areParts: Bool
  ) {
    let closed = rings.map { ring in Self.positions(ring + ring.prefix(1)) }
    let coordinates: [DocumentNode] = areParts ? closed.map { $0.listed } : closed
    let at = location
    let feature = DocumentNode(
      .map([
        Entry(key: "type", keyLocation: at, node: DocumentNode(.string("Feature"), at: at)),
        Entry(key: "id", keyLocation: at, node: DocumentNode(.string(id), at: at)),
        Entry(key: "properties", keyLocation: at, node: DocumentNode(.map([]), at: at)),
        Entry(
          key: "geometry", keyLocation: at,
          node: Self.geometry(areParts ? "MultiPolygon" : "Polygon", coordinates, at)),
      ]), at: at)
    changeValue(of: "features") { features in
      guard case .list(let items) = features.value else { return }
      features.value = .list(items + [feature])
    }
  }

  /// Changes the feature with a number.
  fileprivate mutating func changeFeature(_ number: Int, _ change: (inout DocumentNode) -> Void) {
    changeValue(of: "features") { features in
      guard features.childCount > 0 else { return }
      var feature = features.child(number % features.childCount)
      change(&feature)
      features.setChild(number % features.childCount, feature)
    }
  }

  /// Replaces the points of a line between its ends. A feature that follows arcs gets points of its
  /// own instead.
  fileprivate mutating func setCourse(_ corners: [(x: Double, y: Double)]) {
    var positions = corners.map { Self.position($0) }
    if let old = self["geometry"]?["coordinates"], old.childCount > 1 {
      positions = [old.child(0)] + positions + [old.child(old.childCount - 1)]
    } else {
      changeValue(of: "properties") { properties in
        guard case .map(let entries) = properties.value else { return }
        properties.value = .map(entries.filter { $0.key != "along" })
      }
    }
    let at = location
    changeValue(of: "geometry") { $0 = Self.geometry("LineString", positions, at) }
  }

  private mutating func changeValue(of key: String, _ change: (inout DocumentNode) -> Void) {
    guard case .map(var entries) = value,
      let index = entries.firstIndex(where: { $0.key == key })
    else { return }
    change(&entries[index].node)
    value = .map(entries)
  }

  private static func geometry(
    _ type: String, _ coordinates: [DocumentNode], _ at: SourceLocation?
  ) -> DocumentNode {
    DocumentNode(
      .map([
        Entry(key: "type", keyLocation: at, node: DocumentNode(.string(type), at: at)),
        Entry(key: "coordinates", keyLocation: at, node: DocumentNode(.list(coordinates), at: at)),
      ]), at: at)
  }

  private static func positions(_ corners: [(x: Double, y: Double)]) -> DocumentNode {
    DocumentNode(.list(corners.map { position($0) }), at: SourceLocation(file: ""))
  }

  private static func position(_ corner: (x: Double, y: Double)) -> DocumentNode {
    let at = SourceLocation(file: "")
    return DocumentNode(
      .list([DocumentNode(.number(corner.x), at: at), DocumentNode(.number(corner.y), at: at)]),
      at: at)
  }

  private var listed: DocumentNode { DocumentNode(.list([self]), at: location) }
}
