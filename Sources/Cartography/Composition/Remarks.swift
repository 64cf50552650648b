import Documents
import GeoModel
import MapSpec

/// What a map's author should know although the map could be drawn.
struct Remarks {
  let context: MapContext
  let frame: MapFrame

  /// A scale bar is taken for true all over the map; beyond this difference it misleads.
  private static let mostVariation = 0.02
  /// Beyond this share a map gives a false notion of shapes and areas.
  private static let mostDistortion = 0.05

  /// - Parameters:
  ///   - omitted: the panels that found no room.
  ///   - intruders: the insets that cover what the map is about.
  ///   - dropped: the names that found no room.
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
      } + insets + missing(dropped) + scale + unexplained
  }

  /// How many names a remark tells one by one.
  private static let mostNamed = 5

  /// Names that must stand, and do not.
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

  /// Insets that show something else than their author wants.
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
      case .panels, .zoom: return nil
      }
    }
  }

  /// A number without needless decimals.
  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : "\(value)"
  }

  private var scale: [Diagnostic] {
    guard let scale = frame.scale else { return [] }
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

  /// A share in per cent, for people.
  private func percent(_ share: Double) -> String {
    guard share < 10 else { return "more than 1000" }
    return "\((share * 1000).rounded(.up) / 10)"
  }

  /// Layers that draw what no legend explains.
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

  private func remark(
    _ message: String, hint: String, at location: SourceLocation? = nil
  ) -> Diagnostic {
    Diagnostic(
      message, at: location ?? context.map.location, subject: context.map.id, hint: hint,
      severity: .warning)
  }
}
