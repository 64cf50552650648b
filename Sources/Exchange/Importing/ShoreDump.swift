import Documents
import Foundation
import Geometry
import Overlay

/// The shores of a window as GMT writes them, joined to areas.
///
/// GSHHG keeps dry land on the left of every shore. Odd levels (1 the land, 3 islands in lakes) enclose land,
/// level 2 encloses lakes.
package struct ShoreDump {
  /// The detail of GSHHG, from coarse to full.
  package enum Detail: String, CaseIterable, Sendable {
    case low, intermediate, high, full

    /// The letter by which GMT knows it.
    var letter: String { String(rawValue.prefix(1)) }
    /// How far the shore lies off its true course, in kilometres.
    package var accuracyKm: Double {
      switch self {
      case .low: 5
      case .intermediate: 1
      case .high: 0.5
      case .full: 0.3
      }
    }
    /// The Debian package that holds it.
    package var package: String {
      switch self {
      case .low, .intermediate: "gmt-gshhg-low"
      case .high: "gmt-gshhg-high"
      case .full: "gmt-gshhg-full"
      }
    }

    /// The detail that suits a scale with this denominator.
    package init(forScale denominator: Double) {
      self =
        switch denominator {
        case ..<1_000_000: .full
        case ..<4_000_000: .high
        case ..<15_000_000: .intermediate
        default: .low
        }
    }
  }

  package let land: Area
  package let lakes: Area

  /// Cuts the shores of a window out of GSHHG with GMT.
  ///
  /// - Throws: ``ExchangeError``, `Diagnostic`.
  package init(_ window: Window, detail: Detail) throws {
    var (land, lakes): (Area, Area) = ([], [])
    for box in window.boxes {
      let segments = try Self.segments(in: box, detail)
      let isInland = World.isLand(box.center)
      land += Self.areas(of: segments, level: 1, in: box, isFull: isInland)
      let water = Self.areas(of: segments, level: 2, in: box, isFull: false)
      let islands = Self.areas(of: segments, level: 3, in: box, isFull: false)
      lakes += islands.isEmpty ? water : try Overlay().difference(water, islands)
    }
    (self.land, self.lakes) = (land, lakes)
  }

  private static func segments(
    in box: Box, _ detail: Detail
  ) throws -> [(level: Int, line: Polyline)] {
    let folder = try PassingFolder()
    // A little more than the window, so that the shores reach its edges and can be cut there.
    let wide = box.grown(by: 0.2)
    let edges = [wide.minX, wide.maxX, max(wide.minY, -90), min(wide.maxY, 90)].map(\.plain)
    let tool = Tool(
      name: "gmt", package: "gmt \(detail.package)",
      purpose: "cutting the coast out of GSHHG")
    let output = try tool.run(
      [
        "coast", "-R\(edges.joined(separator: "/"))", "-D\(detail.letter)", "-M", "-W",
        "--GMT_HISTORY=false",
      ], in: folder.path)
    let bytes = try DocumentFile.read(output, limit: 4 << 30)
    return parse(bytes, around: box.center.x)
  }

  /// Reads what GMT wrote: a line that begins with `>` before each segment, then longitude and latitude.
  static func parse(_ bytes: [UInt8], around middle: Double) -> [(level: Int, line: Polyline)] {
    var segments: [(level: Int, line: Polyline)] = []
    var (level, points): (Int, [Point]) = (0, [])
    func end() {
      if points.count > 1 { segments.append((level, Polyline(points))) }
      points = []
    }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: ">") {
        end()
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        level = words.last.flatMap { Int($0) } ?? 0
        continue
      }
      let numbers = line.split(separator: UInt8(ascii: "\t")).compactMap {
        Double(String(decoding: $0, as: UTF8.self))
      }
      guard numbers.count > 1 else { continue }
      let turn = ((numbers[0] - middle) / 360).rounded() * 360
      points.append(Point(numbers[0] - turn, numbers[1]))
    }
    end()
    return segments
  }

  /// The areas that the shores of a level enclose, closed along the edges of the box.
  ///
  /// - Parameter isFull: Whether the whole box belongs to the area where no shore of the level is.
  static func areas(
    of segments: [(level: Int, line: Polyline)], level: Int, in box: Box, isFull: Bool
  ) -> Area {
    let lines = joined(segments.filter { $0.level == level }.map(\.line))
    // Water lies on the right of the shore of a lake, so its shore is turned round.
    let turned = level == 2 ? lines.map(\.reversed) : lines
    var rings: [Ring] = []
    var open: [Polyline] = []
    for line in turned {
      guard let extent = line.box, extent.touches(box) else { continue }
      let isClosed = line.points.first == line.points.last
      if box.contains(extent), isClosed {
        rings.append(Ring(line.points))
      } else {
        open += line.clipped(to: box)
      }
    }
    if isClosedAtStart(open) { open = joined(open) }
    let onEdge = FrameRings(open.filter { $0.points.first != $0.points.last }, in: box).rings
    let whole = onEdge.isEmpty && isFull ? [Ring(box)] : onEdge
    let outer = (whole + rings).filter { $0.signedArea > 0 }
    return outer.map { Polygon($0) }
  }

  /// Whether a ring that was cut starts within the box, so that its first and last part belong together.
  private static func isClosedAtStart(_ lines: [Polyline]) -> Bool {
    Set(lines.compactMap(\.points.first)).intersection(lines.compactMap(\.points.last)).count > 0
  }

  /// Joins lines whose end is the start of another.
  private static func joined(_ lines: [Polyline]) -> [Polyline] {
    func key(_ point: Point) -> Point {
      Point((point.x * 1e6).rounded(), (point.y * 1e6).rounded())
    }
    var starts: [Point: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      if let first = line.points.first { starts[key(first), default: []].append(index) }
    }
    let ends = Set(lines.compactMap { $0.points.last.map(key) })
    var used = Set<Int>()
    var result: [Polyline] = []
    // Lines that continue no other come first, then what is left: rings.
    let order =
      lines.indices.filter { index in
        lines[index].points.first.map { !ends.contains(key($0)) } ?? false
      }
      + Array(lines.indices)
    for first in order where !used.contains(first) {
      var points: [Point] = []
      var next: Int? = first
      while let index = next, used.insert(index).inserted {
        points += points.isEmpty ? lines[index].points : Array(lines[index].points.dropFirst())
        next = points.last.flatMap { starts[key($0)]?.first { !used.contains($0) } }
      }
      if let last = points.last, key(last) == key(points[0]) {
        points[points.count - 1] = points[0]
      }
      result.append(Polyline(points))
    }
    return result
  }
}

extension World {
  /// Whether a point of the globe is on land.
  static func isLand(_ point: Point) -> Bool {
    let spot = Window(
      west: point.x - 0.01, south: max(point.y - 0.01, -90), east: point.x + 0.01,
      north: min(point.y + 0.01, 90))
    guard let spot else { return false }
    return features(.land, in: spot).contains { feature in
      if case .area(let area) = feature.shape { area.contains(point) } else { false }
    }
  }
}
