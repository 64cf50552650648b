import Documents
import GeoModel
import MapSpec

/// The layers of a map whose description lists none: everything that the facts hold, in the usual order.
struct DefaultLayers {
  /// The layers, each as its author would write it.
  let nodes: [DocumentNode]

  init(_ model: GeoModel, _ subject: DefaultSubject) {
    let date = subject.date
    func shaped(_ territory: Territory) -> Bool { date.flatMap(territory.state(on:)) != nil }
    let hosts = Set(subject.treaties.map(\.host))
    let lands = model.territories.filter(shaped)
    let ground = model.basemap
    var nodes: [DocumentNode] = []
    func add(_ kind: String, _ more: [(key: String, value: DocumentNode?)] = []) {
      nodes.append(.map([("kind", .text(kind))] + more))
    }
    add("sea")
    if ground.lack(of: .land) == nil { add("land", [("style", .text("neighbours"))]) }
    let states = Set(lands.filter { $0.kind == .state }.map(\.id))
    let known = Set(model.territories.filter { $0.kind == .state }.map(\.id))
    if !states.isEmpty { add("powers") }
    for kind in Territory.Kind.allCases where kind != .state {
      let parts = lands.filter { $0.kind == kind }
      // Stripes show both powers, as far as the facts hold them.
      let striped =
        Self.striped[kind] == nil ? [] : parts.filter { $0.isBetween(states, among: known) }
      let others = parts.filter { !striped.contains($0) }
      for (style, parts) in [(Self.striped[kind], striped), (Self.styles[kind], others)] {
        guard let style, !parts.isEmpty else { continue }
        add(
          "area",
          [
            ("style", .text(style)), ("show", .texts(parts.map(\.id))),
            ("legend", .text("layer.land.\(kind.rawValue)")), ("label", .flag(true)),
          ])
      }
    }
    // The ribbon runs round the state with what it gained.
    let subjects = lands.filter { $0.kind == .state && hosts.contains($0.id) }.map(\.id)
    if !subjects.isEmpty {
      add(
        "area",
        [
          ("style", .text("ribbon")), ("show", .texts(subjects)),
          ("legend", .text("layer.subject")),
        ])
    }
    if ground.lack(of: .lakes) == nil { add("lakes") }
    if ground.lack(of: .rivers) == nil { add("rivers") }
    if ground.lack(of: .land) == nil { add("coast") }
    if let extent = subject.extent { add("graticule", [("step", .number(extent.graticuleStep))]) }
    if model.lines.contains(where: { $0.kind == .railway }) {
      add(
        "lines",
        [
          ("style", .text("railway")), ("kinds", .texts([Line.Kind.railway.rawValue])),
          ("legend", .text("layer.railway-gauges")),
        ])
    }
    let drawn = model.lines.filter { $0.kind == .border }
    if lands.contains(where: { $0.kind == .state })
      || drawn.contains(where: { line in date.map(line.span.contains) ?? false })
    {
      add("borders", [("style", .text("border")), ("legend", .text("layer.border"))])
    } else if let first = drawn.compactMap(\.span.start).min(), date.map({ $0 < first }) ?? false {
      // Borders of a later time alone are there because somebody wants them. The legend tells their day.
      add(
        "borders",
        [("style", .text("border")), ("date", .day(first)), ("legend", .text("layer.border"))])
    }
    for kind in Line.Kind.allCases {
      let lines = model.lines.filter { line in
        line.kind == kind && subject.period.map { line.span.touches($0) } != false
      }.map(\.id)
      guard let style = Self.lineStyles[kind], !lines.isEmpty else { continue }
      add(
        "lines",
        [
          ("style", .text(style)), ("show", .texts(lines)),
          ("legend", .text("layer.line.\(kind.rawValue)")), ("label", .flag(true)),
        ])
    }
    if lands.contains(where: { $0.kind == .state }) { add("states") }
    if !model.waters.isEmpty { add("waters") }
    add("limits")
    add(
      "towns",
      [
        ("ranks", .list((1...subject.townRank).map { .number(Double($0)) })),
        ("show", .texts(Self.places(inTablesOf: model))),
      ])
    if !model.incidents.isEmpty { add("incidents", [("legend", .text("layer.incident"))]) }
    add("facilities")
    add("garrisons")
    self.nodes = nodes
  }

  /// The places that tables name though no base is there, which are small for a map but wanted by its author.
  private static func places(inTablesOf model: GeoModel) -> [String] {
    let sites = model.facilities.map(\.site)
    let taken = Set(
      sites.compactMap { if case .place(let id) = $0 { id } else { nil } }
        + model.garrisons.flatMap(\.places))
    return model.places.filter { place in
      !taken.contains(place.id) && place.evidence.location?.file.hasSuffix(".csv") == true
    }.map(\.id)
  }

  /// The area styles of the kinds of territories that are parts of states.
  private static let styles: [Territory.Kind: String] = [
    .ceded: "ceded", .claimed: "claimed", .demanded: "demanded", .annexed: "ceded", .left: "left",
    .island: "base-area", .occupied: "occupied-state", .lostLater: "lost-later", .leased: "leased",
  ]

  /// The area styles of those kinds that show two powers at once.
  private static let striped: [Territory.Kind: String] = [
    .occupied: "occupied", .annexed: "annexed",
  ]

  /// The line styles of the kinds of lines.
  private static let lineStyles: [Line.Kind: String] = [
    .limit: "limit", .defenceLine: "defence-line", .proposedFortification: "fortification",
    .meridian: "meridian", .artilleryZone: "artillery", .concentration: "concentration",
    .route: "route", .sphere: "sphere",
  ]
}

extension Territory {
  /// Whether the facts hold both parties, and one of them exists on the day.
  fileprivate func isBetween(_ states: Set<String>, among all: Set<String>) -> Bool {
    guard let of, let toState, of != toState else { return false }
    return all.isSuperset(of: [of, toState]) && !states.isDisjoint(with: [of, toState])
  }
}

extension DefaultSubject {
  /// The last rank of the towns that a map of this extent has room for, 1…4.
  fileprivate var townRank: Int {
    guard let extent else { return 3 }
    return switch extent.longKm {
    case ...400: 4
    case ...1200: 3
    case ...4000: 2
    default: 1
    }
  }
}

extension GroundExtent {
  /// The distance in degrees between the lines of a graticule, so that some four to eight of them cross the
  /// extent.
  fileprivate var graticuleStep: Double {
    let span = max(north - south, (east - west) / 2, 0.2)
    return [0.1, 0.25, 0.5, 1, 2, 5, 10, 15].first { span / $0 <= 5 } ?? 30
  }
}
