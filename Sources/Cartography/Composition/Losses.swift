import Documents
import GeoModel
import Geometry
import MapSpec

/// Finds the bases and troops that a map should show but does not, and the reasons. A base is lost
/// if it is drawn neither on the map nor in one of its zooms. A garrison is lost if no sign on the
/// map stands for it.
struct Losses {
  private let context: MapContext
  private let frame: MapFrame
  private let insets: [Plan.PlacedInset]
  /// Whether the map has a layer of bases, and whether it has a layer of troops.
  private var layers: (facilities: Bool, garrisons: Bool) { context.map.siteLayers }
  /// The ids of the bases that are drawn.
  private let drawn: Set<String>
  /// Whether the longitude and latitude of the frame's centre were probably swapped by mistake: no
  /// base is drawn and no host is in the frame, but with swapped coordinates the frame would
  /// contain a base.
  private let isFrameExchanged: Bool

  /// The reasons why a base is not drawn.
  private enum Reason: Hashable {
    case outside
    case exchanged
    case atEdge
    case under(inset: String)
    case withoutLayer
  }

  /// The largest number of bases that a message lists individually.
  private static let mostNamed = 5

  init(_ plan: Plan) {
    (context, frame, insets) = (plan.context, plan.view.frame, plan.insets)
    let sites = plan.view.sites + plan.zooms.flatMap(\.view.sites)
    drawn = Set(sites.filter { $0.base != nil }.map(\.id))
    isFrameExchanged = drawn.isEmpty && plan.view.frame.isExchanged(context)
  }

  /// One message for each reason, then one for each garrison without a sign.
  var all: [Diagnostic] {
    let lost = subject.compactMap { base in reason(base).map { (base: base, reason: $0) } }
    let order = lost.map(\.reason).uniqued
    return order.map { reason in
      message(reason, lost.filter { $0.reason == reason }.map(\.base))
    } + unsigned
  }

  /// The bases that the layers of the map should show: those with facilities if there is a layer of
  /// bases, and those with troops if there is a layer of troops.
  private var subject: [Base] {
    context.facts.bases.filter { base in
      layers.facilities && !base.facilities.isEmpty || layers.garrisons && base.garrison != nil
    }
  }

  /// The reason why a base is not drawn; nil if it is drawn.
  private func reason(_ base: Base) -> Reason? {
    // The layer of troops draws discs. All other symbols belong to the layer of bases.
    guard layers.facilities || base.hasDisc else { return .withoutLayer }
    guard !drawn.contains(base.id) else { return nil }
    guard case .place(let place) = base.site, !isFrameExchanged else { return .outside }
    if let point = frame.page(place.position), frame.box.contains(point) {
      let inset = insets.first { $0.box.grown(by: 1).contains(point) }
      return inset.map { .under(inset: $0.described.spec.kindName) } ?? .atEdge
    }
    let other = place.position.exchanged.flatMap { frame.page($0) }
    guard other.map(frame.box.contains) == true else { return .outside }
    // Where latitudes and longitudes are alike, a base near the frame is merely outside.
    let near = frame.box.grown(by: max(frame.box.width, frame.box.height))
    return frame.page(place.position).map(near.contains) == true ? .outside : .exchanged
  }

  private func message(_ reason: Reason, _ bases: [Base]) -> Diagnostic {
    let (isOne, count) = (bases.count == 1, bases.count)
    let subject = isOne ? "a base is not drawn, which" : "\(count) bases are not drawn, which"
    let first = bases.prefix(Self.mostNamed).map(name).joined(separator: ", ")
    let list = first + (count > Self.mostNamed ? " and \(count - Self.mostNamed) more" : "")
    func warning(_ words: String, _ hint: String, at location: SourceLocation? = nil) -> Diagnostic
    {
      Diagnostic(
        "\(subject) \(words): \(list)", at: location ?? context.map.location,
        subject: context.map.id, hint: hint, severity: .warning)
    }
    switch reason {
    case .outside where isFrameExchanged:
      return warning(
        "\(isOne ? "lies" : "lie") outside the frame, whose longitude and latitude look exchanged",
        "write the longitude first in 'center'")
    case .outside:
      return warning(
        "\(isOne ? "lies" : "lie") outside the frame", "move the frame or take a smaller scale")
    case .exchanged:
      return warning(
        "\(isOne ? "lies" : "lie") outside the frame: longitude and latitude look exchanged",
        "write the longitude first", at: bases.first?.evidence.location)
    case .atEdge:
      return warning(
        "\(isOne ? "lies" : "lie") too near to the edge of the frame for \(isOne ? "its symbol" : "their symbols")",
        "move the frame or take a smaller scale")
    case .under(let inset):
      return warning(
        "\(isOne ? "lies" : "lie") under the inset '\(inset)'",
        "move the inset, make it smaller, or let a zoom hold the whole symbol")
    case .withoutLayer:
      return warning(
        "\(isOne ? "needs" : "need") a layer 'facilities', for no strength is stated there",
        "add '- {kind: facilities}'")
    }
  }

  /// The base in a message, such as `lobo ‘Puerto Lobo’ (8000 men)`.
  private func name(_ base: Base) -> String {
    let men = base.garrison?.drawnMen.map { " (\($0) men)" } ?? ""
    return "\(base.id) ‘\(context.words.name(base.names))’\(men)"
  }

  /// Warnings for garrisons that no sign on the map stands for. Neither their men nor their units
  /// are stated, and no facility came into being at their base. The base itself is drawn, for
  /// example as a facility that was refused.
  private var unsigned: [Diagnostic] {
    guard layers.garrisons else { return [] }
    let bases = context.facts.bases.filter { base in
      drawn.contains(base.id) && !base.hasDisc && !base.stands
    }
    return bases.flatMap(\.garrisons).filter { $0.men == nil && $0.units.isEmpty }.map { garrison in
      Diagnostic(
        "no sign on the map '\(context.map.id)' stands for this garrison: "
          + (garrison.estimates.isEmpty
            ? "neither men nor units are stated"
            : "its strength is only estimated, and it had not arrived"),
        at: garrison.evidence.location, subject: garrison.id,
        hint: "state 'men' or 'units', or the facility that was granted there", severity: .warning)
    }
  }
}

extension MapFrame {
  /// Whether the longitude and latitude of the frame's centre were probably swapped by mistake: no
  /// host is in the frame, but with swapped coordinates the frame would contain a base.
  fileprivate func isExchanged(_ context: MapContext) -> Bool {
    guard case .centered(let center, _) = context.map.frame,
      let middle = center.exchanged.flatMap({ projection.forward($0) })
    else { return false }
    let hosts = context.treaties.compactMap { context.borders.shape($0.host, on: context.map.date) }
    guard hosts.allSatisfy({ ((try? area($0)) ?? []).isEmpty }) else { return false }
    let seen = Box(center: middle, width: box.width / mmPerMetre, height: box.height / mmPerMetre)
    return context.facts.bases.contains { base in
      guard case .place(let place) = base.site else { return false }
      return projection.forward(place.position).map(seen.contains) ?? false
    }
  }
}
