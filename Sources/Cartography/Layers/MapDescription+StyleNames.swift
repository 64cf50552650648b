import Documents
import MapSpec

extension MapDescription {
  /// The problems with names that layers refer to but the style lacks, each with its location.
  func missingNames(in style: Style) -> [Diagnostic] {
    layers.flatMap { layer -> [Diagnostic] in
      let spec = layer.spec
      let drawing: (kind: String, known: [String])? =
        switch spec {
        case .land, .area: ("area", style.areas.keys.sorted())
        case .borders, .lines: ("line", style.lines.keys.sorted())
        default: nil
        }
      let classes = style.labels.keys.sorted() + LabelRole.allCases.map(\.rawValue)
      return [
        withoutTints(layer, style),
        drawing.flatMap { missing($0.kind, spec.style, among: $0.known, layer) },
        missing("label class", spec.labelClass, among: classes, layer),
      ].compactMap(\.self)
    }
  }

  private func withoutTints(_ layer: DescribedLayer, _ style: Style) -> Diagnostic? {
    guard case .powers = layer.spec, !style.powers.isComplete else { return nil }
    return Diagnostic(
      "the style has no tints for states, which layer '\(layer.spec.kindName)' shows",
      at: layer.location, subject: id,
      hint: "add 'subjects' and 'others' under 'powers' to the style file")
  }

  private func missing(
    _ kind: String, _ name: String?, among known: [String], _ layer: DescribedLayer
  ) -> Diagnostic? {
    guard let name, !known.contains(name) else { return nil }
    return Diagnostic(
      "the style has no \(kind) '\(name)', which layer '\(layer.spec.kindName)' uses",
      at: layer.location, subject: id,
      hint: Spelling.hint(for: name, in: known) ?? "add it to the style file")
  }
}
