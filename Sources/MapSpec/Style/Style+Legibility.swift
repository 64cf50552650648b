import Geometry
import Scene

extension Style {
  /// The smallest type size that is legible in print.
  package static let smallestType = Millimetres(points: 5.5)
  /// The smallest diameter of a facility's symbol at which its pictogram can be recognised.
  package static let smallestBadge = Millimetres(3)
  /// The finest line width that offset printing reproduces reliably.
  package static let finestLine = Millimetres(0.06)

  /// The style for a drawing that will be enlarged by a factor. Sizes that would fall below the limits of
  /// legibility after the enlargement are raised to these limits.
  package func legible(enlargedBy factor: Double) -> Style {
    let letter = Self.smallestType * (1 / factor)
    let line = Self.finestLine * (1 / factor)
    var style = self
    style.type = type.mapValues { spec in
      var spec = spec
      spec.size = max(spec.size, letter)
      spec.least = max(spec.least, letter)
      return spec
    }
    style.lines = lines.mapValues { $0.atLeast(line) }
    style.areas = areas.mapValues { spec in
      var spec = spec
      if let width = spec.hatch?.stroke.width { spec.hatch?.stroke.width = max(width, line) }
      if let width = spec.edge?.stroke.width { spec.edge?.stroke.width = max(width, line) }
      return spec
    }
    style.powers = powers.map { tint in
      var tint = tint
      if let width = tint.hatch?.stroke.width { tint.hatch?.stroke.width = max(width, line) }
      return tint
    }
    style.labels = labels.mapValues { spec in
      var spec = spec
      spec.least = spec.least.map { max($0, letter) }
      return spec
    }
    style.symbols.badge = max(symbols.badge, Self.smallestBadge * (1 / factor))
    return style
  }
}

extension LineStyle {
  /// The same style with lines that are not finer than a width.
  fileprivate func atLeast(_ width: Millimetres) -> LineStyle {
    var style = self
    style.stroke.width = max(stroke.width, width)
    style.gauges = gauges.mapValues { $0.atLeast(width) }
    return style
  }
}
