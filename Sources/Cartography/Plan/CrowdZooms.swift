import Geometry
import MapSpec

/// Chooses what a zoom shows whose author leaves that to the map: the densest crowd of bases, as much enlarged as its
/// signs and names need, at a place of the frame where it covers nothing of the subject.
struct CrowdZooms {
  private let context: MapContext
  private let frame: MapFrame
  private let crowds: [Crowd]

  /// The room that names at the edge of a zoom need beyond the outermost bases, in millimetres.
  private static let margin = Vector(17, 9)
  /// The share of a zoom that the signs and names of a crowd may need. It is less than what makes a crowd, for a zoom
  /// should be easy to read.
  private static let comfort = 0.2
  /// How many times larger than the map a zoom may be. More would show the data coarsely.
  private static let enlargements = [1.6, 2, 2.5, 3, 4, 5]
  /// The largest part of the frame's width, height and area that a zoom may take.
  private static let largest = (width: 0.62, height: 0.5, area: 0.26)
  /// The least width and height of a zoom, in millimetres.
  private static let least = Vector(40, 28)

  init(_ context: MapContext, _ sites: [Site], in frame: MapFrame) throws {
    (self.context, self.frame) = (context, frame)
    let asked = context.map.insets.count { $0.spec == .crowd }
    crowds =
      asked > 0
      ? Crowd.all(
        try sites.filter { $0.base != nil && !$0.isStretch }.map(context.member), most: asked) : []
  }

  /// The map's insets with a zoom for each crowd that finds room; without the others.
  ///
  /// - Parameter places: a function that places insets, or throws if one has no room.
  func insets(_ places: ([DescribedInset]) throws -> InsetPlaces) -> [DescribedInset] {
    var rest = crowds[...]
    var insets = context.map.insets
    var index = 0
    while index < insets.count {
      guard insets[index].spec == .crowd else {
        index += 1
        continue
      }
      // Later crowds take no room yet.
      let later = insets[(index + 1)...].filter { $0.spec != .crowd }
      let found = rest.popFirst().map(zooms)?.first { zoom in
        insets[index].spec = .zoom(zoom)
        let placed = try? places(insets[...index] + later)
        return placed?.homeless == nil && placed?.fits[index] == .free
      }
      if let found {
        insets[index].spec = .zoom(found)
        index += 1
      } else {
        insets.remove(at: index)
      }
    }
    return insets
  }

  /// The zooms that would show a crowd, the best one first: the one that enlarges just as much as is needed, then those
  /// that enlarge less.
  private func zooms(of crowd: Crowd) -> [InsetSpec.Zoom] {
    let fitting = Self.enlargements.map { (factor: $0, size: size(of: crowd, $0)) }.filter {
      let (width, height) = ($0.size.dx, $0.size.dy)
      return width <= frame.box.width * Self.largest.width
        && height <= frame.box.height * Self.largest.height
        && width * height <= frame.box.width * frame.box.height * Self.largest.area
    }
    let enough =
      fitting.firstIndex { crowd.need <= $0.size.dx * $0.size.dy * Self.comfort }
      ?? fitting.indices.last
    guard let enough else { return [] }
    return fitting[...enough].reversed().compactMap { zoom(of: crowd, $0.factor, $0.size) }
  }

  private func size(of crowd: Crowd, _ factor: Double) -> Vector {
    Vector(
      max(crowd.box.width * factor + 2 * Self.margin.dx, Self.least.dx),
      max(crowd.box.height * factor + 2 * Self.margin.dy, Self.least.dy))
  }

  private func zoom(of crowd: Crowd, _ factor: Double, _ size: Vector) -> InsetSpec.Zoom? {
    guard let center = frame.position(of: crowd.box.center),
      let stated = try? frame.projection.statedFactor(at: center)
    else { return nil }
    let printed = frame.denominator / frame.enlargement / stated / factor
    return InsetSpec.Zoom(
      width: Millimetres(size.dx), height: Millimetres(size.dy), center: center,
      denominator: printed.roundedUpToTwoDigits * frame.enlargement)
  }
}

extension MapContext {
  /// What a base needs of the page: its signs, and its name in rows.
  fileprivate func member(_ site: Site) throws -> Crowd.Member {
    let words = SiteWords(context: self)
    let layer = layers.compactMap { $0 as? any SiteLayer }.first { !$0.own([site]).isEmpty }
    var need = site.circles(badge: style.symbols.badge).reduce(0) {
      $0 + 4 * $1.radius * $1.radius
    }
    if let layer,
      let label = try words.label(site, layer, NoteMarks(notes: []))?.shown(in: style)
    {
      for line in label.lines {
        let type = style.type(line.role)
        need += try shape(line.text, line.role).width * type.size.value * 1.25
      }
    }
    return Crowd.Member(id: site.id, place: site.anchor, need: need)
  }
}
