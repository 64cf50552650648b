import Documents
import Geometry
import Overlay

extension Basemap {
  /// Joins the areas of each layer that overlap or touch, and repairs invalid ones. Then removes
  /// from coarse layers what the finer layers of the same kind cover. Checking and drawing
  /// therefore use the same shapes.
  ///
  /// - Parameters:
  ///   - crossings: The largest number of crossings between the edges of a file.
  ///   - problems: Receives the errors for areas that cannot be drawn.
  /// - Returns: Warnings about areas that were changed.
  mutating func makeSound(
    crossings: Int, problems: inout [Diagnostic]
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for name in layers.keys.sorted() {
      guard let layer = layers[name] else { continue }
      let found = collect(into: &problems) { try Ground(of: layer, crossings: crossings) }
      guard let found else { continue }
      notes += found.notes
      if let ground = found.area { layers[name]?.cover(ground) }
    }
    for names in [landLayers, lakeLayers] {
      for (number, name) in names.enumerated().dropFirst() {
        for finer in names[..<number] {
          let note = collect(into: &problems) {
            try leaveOut(finer, from: name, crossings: crossings)
          }
          if let note = note ?? nil { notes.append(note) }
        }
      }
    }
    return notes
  }

  /// Removes from a coarse layer what a finer layer covers, because maps draw both.
  ///
  /// - Returns: A warning if the layers overlap, otherwise nil.
  private mutating func leaveOut(
    _ fine: String, from coarse: String, crossings: Int
  ) throws -> Diagnostic? {
    guard let layer = layers[coarse] else { return nil }
    let far = layer.areas
    let boxes = BoxTree(far.compactMap(\.box))
    let near = areas(fine).filter { $0.box.map { boxes.contains(near: $0) } ?? false }
    guard !near.isEmpty else { return nil }
    let contacts = Contacts(
      of: near + far, across: near.count, limit: crossings, nearLimit: Overlay.nearPairs,
      nearShare: Overlay.nearShare)
    let overlay = try Overlay(crossings: crossings)
    let place = layer.features.first?.location
    var shared: [Int: Area] = [:]
    for pair in contacts.overlaps {
      shared[pair.second - near.count, default: []].append(near[pair.first])
    }
    var count = 0
    var rest = far.map { [$0] }
    do throws(OverlayError) {
      for (index, covering) in shared.sorted(by: { $0.key < $1.key }) {
        let left = try overlay.difference([far[index]], overlay.union([covering]))
        guard far[index].area - left.totalArea > Ground.leastShare * far[index].area else {
          continue
        }
        rest[index] = left
        count += 1
      }
    } catch {
      throw Diagnostic(error, at: place.map { SourceLocation(file: $0.file) })
    }
    guard count > 0 else { return nil }
    layers[coarse]?.cover(rest.flatMap(\.self))
    return Diagnostic(
      "\(count == 1 ? "an area covers" : "\(count) areas cover") ground that '\(fine)' covers, too; "
        + "what both cover is taken from '\(fine)'", at: place,
      hint: "let '\(coarse)' begin where '\(fine)' ends", severity: .warning)
  }
}

/// The area that the features of a layer cover together.
private struct Ground {
  /// The joined and repaired polygons. Nil if all polygons are valid and none touches another one.
  private(set) var area: Area?
  /// Warnings, one for each kind of fault.
  private(set) var notes: [Diagnostic] = []

  /// Smaller differences between areas, as a share of the area, are rounding errors.
  static let leastShare = 1e-6

  private let layer: Basemap.Layer
  private let polygons: Area
  /// The index of the feature to which each polygon belongs.
  private let owners: [Int]

  /// - Throws: An error if the edges cross too often or if a polygon cannot be repaired.
  init(of layer: Basemap.Layer, crossings: Int) throws(Diagnostic) {
    self.layer = layer
    var (polygons, owners): (Area, [Int]) = ([], [])
    for (number, feature) in layer.features.enumerated() {
      guard case .area(let area) = feature.shape else { continue }
      polygons += area
      owners += repeatElement(number, count: area.count)
    }
    (self.polygons, self.owners) = (polygons, owners)
    let contacts = Contacts(
      of: polygons, limit: crossings, nearLimit: Overlay.nearPairs, nearShare: Overlay.nearShare)
    if let excess = contacts.excess { throw tangle(excess, crossings) }
    guard !contacts.pairs.isEmpty || !contacts.doubtful.isEmpty else { return }
    var parts = polygons.map { [$0] }
    let overlay: Overlay
    do { overlay = try Overlay(crossings: crossings) } catch {
      throw Diagnostic(error, at: location)
    }
    try mend(contacts.doubtful.sorted(), of: &parts, overlay)
    do { try join(contacts, of: &parts, overlay) } catch { throw Diagnostic(error, at: location) }
    area = parts.flatMap(\.self)
  }

  private var location: SourceLocation? {
    layer.features.first.map { SourceLocation(file: $0.location.file) }
  }

  private func feature(_ polygon: Int) -> Basemap.Feature { layer.features[owners[polygon]] }

  private mutating func mend(
    _ doubtful: [Int], of parts: inout [Area], _ overlay: Overlay
  ) throws(Diagnostic) {
    var faults: [(polygon: Int, fault: Invalidity)] = []
    for number in doubtful {
      do throws(OverlayError) {
        guard let fault = try overlay.invalidity(of: parts[number]) else { continue }
        parts[number] = try overlay.makeValid(parts[number])
        faults.append((number, fault))
      } catch {
        let feature = feature(number)
        throw Diagnostic(error, at: feature.location, subject: feature.id)
      }
    }
    guard let (number, fault) = faults.first else { return }
    let place = fault.location.map { " at \($0.x.degrees), \($0.y.degrees)" } ?? ""
    let count = Set(faults.map { owners[$0.polygon] }).count
    notes.append(
      Diagnostic(
        count == 1
          ? "its area is not sound: \(fault.reason)\(place); it is drawn mended"
          : "\(count) areas are not sound, this one because \(fault.reason)\(place); they are drawn "
            + "mended", at: feature(number).location, subject: feature(number).id,
        hint: "mend its rings there", severity: .warning))
  }

  /// Joins the polygons that touch or overlap. A warning is added only if some overlap.
  private mutating func join(
    _ contacts: Contacts, of parts: inout [Area], _ overlay: Overlay
  ) throws(OverlayError) {
    var overlapping: Set<Int> = []
    for cluster in contacts.clusters {
      let whole = try overlay.union(cluster.map { parts[$0] })
      let sum = cluster.reduce(0) { $0 + parts[$1].totalArea }
      if sum - whole.totalArea > Self.leastShare * sum { overlapping.formUnion(cluster) }
      for number in cluster { parts[number] = [] }
      if let first = cluster.first { parts[first] = whole }
    }
    let pairs = contacts.overlaps.filter { overlapping.contains($0.first) }
    let features = Set(pairs.flatMap { [owners[$0.first], owners[$0.second]] })
    guard let first = features.min() else { return }
    notes.append(
      Diagnostic(
        features.count == 1
          ? "parts of its area overlap or lie in each other; they are drawn as one"
          : "\(features.count) areas overlap or lie in each other, this one among them; they are drawn as one",
        at: layer.features[first].location, subject: layer.features[first].id, severity: .warning))
  }

  /// The error for edges that cross too often.
  private func tangle(_ excess: Contacts.Excess, _ limit: Int) -> Diagnostic {
    let features = Set(excess.polygons.map { owners[$0] })
    let single = features.count == 1 ? features.first.map { layer.features[$0] } : nil
    let error = OverlayError.tooManyCrossings(limit: limit, place: nil)
    let rest =
      "cross each other more than \(limit) times, crowd together, or lie in each other by the hundred"
    return Diagnostic(
      single == nil ? "the shapes of this file \(rest)" : "its edges \(rest)",
      at: single?.location ?? location, subject: single?.id, hint: error.hint,
      settings: error.settings)
  }
}
