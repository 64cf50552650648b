import Geometry
import Documents
import GeoModel
import MapSpec

/// Warnings for the author of a map that could nevertheless be drawn.
struct Remarks {
  let context: MapContext
  let frame: MapFrame

  /// Readers apply a scale bar to the whole map. Beyond this relative deviation of the scale it misleads them.
  private static let mostVariation = 0.02
  /// Beyond this relative deviation, a map misrepresents shapes and areas.
  private static let mostDistortion = 0.05

  /// All remarks on a map.
  ///
  /// - Parameters:
  ///   - omitted: the panels that were omitted for lack of room.
  ///   - intruders: the insets that cover the subject of the map.
  ///   - dropped: the names that were omitted for lack of room.
  func all(
    omitted: [PanelKind], intruders: [String], dropped: [LabelOutcome.Dropped]
  ) throws -> [Diagnostic] {
    let insets = try self.insets()
    return omitted.map { panel in
      remark(
        "no room for the panel '\(panel.rawValue)'", hint: "take a larger page or leave it out")
    }
      + intruders.map { inset in
        remark(
          "the inset '\(inset)' covers what the map is about; there is no room for it",
          hint: "make it smaller, take a larger page or leave it out")
      } + insets + missing(dropped) + edge + ground + scale + unexplained + empty + undated
      + alike
  }

  /// The largest number of names that a remark lists individually.
  private static let mostNamed = 5

  /// A remark on the required names that found no room.
  func missing(_ dropped: [LabelOutcome.Dropped]) -> [Diagnostic] {
    let names = dropped.filter(\.isRequired)
    guard !names.isEmpty else { return [] }
    let first = names.prefix(Self.mostNamed).map { "\($0.id) ‘\($0.text)’" }
    let more = names.count - first.count
    return [
      remark(
        (names.count == 1 ? "a required name finds" : "\(names.count) required names find")
          + " no room: " + first.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
        hint:
          "take a larger page, add a zoom or show less; 'pactmap labels' tells what is in the way")
    ]
  }

  /// A remark on a frame that extends beyond the edge of its projection. The inverse formulas yield
  /// positions even there, but the projection shows those positions elsewhere.
  private var edge: [Diagnostic] {
    guard let share = frame.globe?.strayShare, share > 0 else { return [] }
    return [
      remark(
        "\(percent(share)) % of the frame lie beyond the edge of the projection, and nothing is drawn there",
        hint: "choose a projection whose middle lies nearer, such as another +lon_0")
    ]
  }

  /// A remark on a frame that shows ground beyond the base map, where land would look like sea.
  private var ground: [Diagnostic] {
    guard let window = context.model.basemap.layers["land"]?.window else { return [] }
    let seen = frame.bounds
    // A frame across the antimeridian may count its longitudes from the other side.
    let turns = [0.0, 360, -360].map { seen.translated(by: Vector($0, 0)) }
    // A window round the globe has all longitudes, however they are counted.
    let held =
      window.width < 359.9
      ? window : Box(minX: -720, minY: window.minY, maxX: 720, maxY: window.maxY)
    let covered =
      turns.compactMap { $0.intersection(held) }.map { $0.width * $0.height }.max() ?? 0
    let whole = seen.width * seen.height
    guard whole > 0, covered < whole * (1 - Self.mostBare) else { return [] }
    let edges = [window.minX, window.minY, window.maxX, window.maxY].map(Self.number)
    return [
      remark(
        "the frame shows ground beyond the base map, which ends at \(edges.joined(separator: ","))",
        hint: "move the frame, or cut the base map anew: pactmap import basemap")
    ]
  }

  /// The share of a frame's bounds that may lie beyond the base map: they are larger than the frame itself.
  private static let mostBare = 0.03

  /// Remarks on insets that cannot show what their author wants.
  private func insets() throws -> [Diagnostic] {
    try context.map.insets.compactMap { inset -> Diagnostic? in
      switch inset.spec {
      case .scaleBar(let lengthKm):
        let drawn = ScaleBar(context: context, frame: frame, lengthKm: lengthKm).drawnKm
        guard drawn < lengthKm else { return nil }
        return remark(
          "a scale bar of \(Self.number(lengthKm)) km is longer than the map is wide; it shows "
            + "\(Self.number(drawn)) km",
          hint: "let 'length_km' be \(Self.number(drawn)) or less", at: inset.location)
      case .locator(let locator):
        guard !(try LocatorMap(context: context, spec: locator, map: frame).holdsMap) else {
          return nil
        }
        return remark(
          "the locator's extent does not hold the map, whose frame is cut off in it",
          hint: "let 'extent' reach beyond the map on all sides", at: inset.location)
      case .panels, .zoom, .crowd: return nil
      }
    }
  }

  /// A number without needless decimals.
  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : "\(value)"
  }

  private var scale: [Diagnostic] {
    // What no projection of its kind avoids is no fault of an author who left the choice to the program.
    guard let scale = frame.scale, context.map.places["projection"] != nil else { return [] }
    let hasBar = context.map.insets.contains { inset in
      if case .scaleBar = inset.spec { true } else { false }
    }
    let most = hasBar ? Self.mostVariation : Self.mostDistortion
    let place = hasBar ? "of the scale bar" : "in the middle of the map"
    var remarks: [Diagnostic] = []
    if scale.worstLength > most {
      remarks.append(
        remark(
          "the scale differs by up to \(percent(scale.worstLength)) % from that \(place)",
          hint: "choose a projection made for this area, or a smaller one"))
    }
    if scale.worstShape > Self.mostDistortion {
      remarks.append(
        remark(
          "angles and shapes are distorted: somewhere the scale in one direction is larger than in another by "
            + "\(percent(scale.worstShape)) %",
          hint: "choose a conformal projection, such as +proj=lcc, +proj=tmerc or +proj=stere"))
    }
    if scale.worstArea > Self.mostDistortion {
      remarks.append(
        remark(
          "areas differ by up to \(percent(scale.worstArea)) % from those in the middle of the map",
          hint:
            "choose an equal-area projection, such as +proj=laea or +proj=aea, or a smaller area"))
    }
    return remarks
  }

  /// A ratio in per cent, formatted for a message.
  private func percent(_ share: Double) -> String {
    guard share < 10 else { return "more than 1000" }
    return "\((share * 1000).rounded(.up) / 10)"
  }

  /// Remarks on layers that the legend should explain but does not.
  private var unexplained: [Diagnostic] {
    context.map.layers.filter { layer in
      guard layer.spec.legend == nil, context.map.panels.contains(.areas) else { return false }
      switch layer.spec {
      case .lines, .borders: return true
      case .area(let areas):
        return context.style.areas[areas.style].map { $0.isMarked && !$0.isTint } ?? false
      default: return false
      }
    }.map { layer in
      remark(
        "the layer '\(layer.spec.kindName)' of style '\(layer.spec.style ?? "")' is not in the legend",
        hint: "add 'legend:' with the key of a text", at: layer.location)
    }
  }

  /// Remarks on layers and locators for which the base map has no shapes.
  private var empty: [Diagnostic] {
    let layers = context.map.layers.compactMap { layer -> Diagnostic? in
      let theme: Basemap.Theme? =
        switch layer.spec {
        case .land, .coast: .land
        case .lakes: .lakes
        case .rivers: .rivers
        default: nil
        }
      guard let lack = theme.flatMap(context.model.basemap.lack) else { return nil }
      return remark(
        "the layer '\(layer.spec.kindName)' draws nothing: \(lack.message)",
        hint: lack.hint + ", or take the layer away", at: layer.location)
    }
    let hasLocator = context.map.insets.contains { inset in
      if case .locator = inset.spec { true } else { false }
    }
    guard hasLocator, let lack = context.model.basemap.lack(of: .locator) else { return layers }
    return layers + [
      remark(
        "the inset 'locator' shows no land: \(lack.message)",
        hint: lack.hint + ", or take the inset away", at: context.map.places["insets"])
    ]
  }

  /// Remarks on layers of borders whose day lies outside that of all lines of borders.
  private var undated: [Diagnostic] {
    let lines = context.model.lines.filter { $0.kind == .border }
    guard !lines.isEmpty else { return [] }
    return context.map.layers.compactMap { layer in
      guard case .borders = layer.spec else { return nil }
      let day = context.facts.date(of: layer.spec)
      guard !lines.contains(where: { $0.span.contains(day) }) else { return nil }
      let spans = lines.map(\.span).uniqued.prefix(Self.mostNamed).map { span in
        [span.start.map { "from \($0)" }, span.end.map { "until before \($0)" }].compactMap(\.self)
          .joined(separator: " ")
      }
      return remark(
        "no line of geo/borders.geojson holds on \(day), and none is drawn; they hold "
          + spans.joined(separator: ", "),
        hint: "add the borders of that day", at: layer.location)
    }
  }

  private func remark(
    _ message: String, hint: String, at location: SourceLocation? = nil
  ) -> Diagnostic {
    Diagnostic(
      message, at: location ?? context.map.location, subject: context.map.id, hint: hint,
      severity: .warning)
  }
}
