import Documents
import GeoModel
import MapSpec

/// What a map's author should know although the map could be drawn.
struct Remarks {
  let context: MapContext

  /// A scale bar is taken for true all over the map; beyond this difference it misleads.
  private static let mostVariation = 0.02

  func all(omitted: [PanelKind]) -> [Diagnostic] {
    omitted.map { panel in
      remark(
        "no room for the panel '\(panel.rawValue)'", hint: "take a larger page or leave it out")
    } + scale + unexplained
  }

  private var scale: [Diagnostic] {
    guard let bar = context.map.insets.first(where: { $0.kind == .scaleBar }) else { return [] }
    let variation = ScaleBar(context: context, spec: bar).variation
    guard variation > Self.mostVariation else { return [] }
    let percent = (variation * 1000).rounded() / 10
    return [
      remark(
        "the scale differs by up to \(percent) % from that of the scale bar",
        hint: "choose a projection made for this area, or a smaller one")
    ]
  }

  /// Layers that draw what no legend explains.
  private var unexplained: [Diagnostic] {
    context.map.layers.filter { layer in
      guard layer.legend == nil, context.map.panels.contains(.areas) else { return false }
      switch layer.kind {
      case .lines, .borders: return true
      case .area:
        return layer.style.flatMap { context.style.areas[$0] }.map { $0.isMarked && !$0.isTint }
          ?? false
      default: return false
      }
    }.map { layer in
      remark(
        "the layer '\(layer.kind.rawValue)' of style '\(layer.style ?? "")' is not in the legend",
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
