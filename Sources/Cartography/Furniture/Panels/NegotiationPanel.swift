import GeoModel
import Geometry
import MapSpec
import Scene

/// A bar chart of the numbers of men proposed in the talks. All bars have the same scale.
struct NegotiationPanel: MapPanel {
  let context: MapContext

  var figures: [[String]] {
    context.facts.negotiatedTreaties.flatMap { $0.negotiation.map(\.sources) }
  }

  func set(in builder: inout PanelBuilder) throws {
    let negotiated = context.facts.negotiatedTreaties
    guard !negotiated.isEmpty else { return }
    try builder.heading(
      try context.text("panel.negotiation") + context.credits.heading(.negotiation))
    let all = negotiated.flatMap(\.negotiation)
    let most = Double(all.map(\.men).max() ?? 1)
    let column = try builder.dateColumn(all.map(\.date), in: context.map.date.year)
    let numbers = try all.map { try number(of: $0).width }
    let reach = builder.width - column.width - (numbers.max() ?? 0) - 2
    for treaty in negotiated {
      if negotiated.count > 1 {
        try builder.paragraph(context.words.host(treaty), .figure)
        builder.space(0.4)
      }
      for step in treaty.negotiation {
        try addBar(
          step, of: treaty, length: reach * Double(step.men) / most, beside: column, to: &builder)
      }
    }
  }

  private func addBar(
    _ step: Treaty.NegotiationStep, of treaty: Treaty, length: Double,
    beside column: PanelBuilder.DateColumn, to builder: inout PanelBuilder
  ) throws {
    let size = context.style.type(.figure).size.value
    let bar = Box(x: column.width, y: builder.height + 0.3, width: length, height: size * 0.78)
    let isAgreed = step.by == .both
    let color = context.style.symbols.garrisonColor
    builder.add([
      .shape(
        SceneShape(
          Outline(bar), fill: isAgreed ? color : color.withAlpha(0.28),
          stroke: Stroke(color, Millimetres(0.15))))
    ])
    let baseline = bar.maxY - 0.25
    builder.add(
      try context.shape(column.words(step.date), .small),
      at: Point(0, baseline), .small, color: context.style.color(.ink))
    builder.add(
      try number(of: step), at: Point(bar.maxX + 1.2, baseline), .figure)
    builder.space(size * 1.08)
    try builder.paragraph(context.words.step(step, of: treaty), .small, indent: bar.minX)
    builder.space(0.5)
  }

  /// The number of men in a step, with its letters unless the heading carries them.
  private func number(of step: Treaty.NegotiationStep) throws -> ShapedText {
    let letters = context.credits.letters(of: step.sources, under: .negotiation)
    return try context.shape(context.texts.number(step.men) + letters, .figure)
  }
}
