import Documents
import GeoModel
import Geometry
import MapSpec
import Scene

/// The limit that each treaty sets to the number of troops. It is a dashed circle in the middle of the host's
/// free land, at the same scale as the discs of garrisons. The circle is hollow because it represents the men
/// permitted, not the men present.
///
/// Where no source states the strength of a single garrison, but one counts the troops in the whole country, a
/// tinted disc for them lies inside the circle.
struct LimitLayer: MapLayer {
  let context: MapContext
  /// The day that the layer shows; nil for the day of the map.
  let ownDate: Day?
  let legendKey: String?

  /// The distance to keep from symbols and from lines, in millimetres.
  private static let symbolMargin = 3.0
  private static let lineMargin = 2.0

  var spec: LayerSpec { .limits(date: ownDate, legend: legendKey) }
  var isDrawnInZooms: Bool { false }

  func legend(_ survey: Survey) throws -> [LegendEntry] {
    guard !limited.isEmpty else { return [] }
    let circle = SceneShape(Outline(circle: Point(0, 0), radius: 1.7), stroke: style.symbols.cap)
    let limit = try entry(.symbols, .symbol([.shape(circle)]), survey)
    let estimates = limited.compactMap(\.estimate)
    guard !estimates.isEmpty else { return limit }
    let sample = disc.nodes(at: Point(0, 0), Millimetres(1.2)) + [.shape(circle)]
    return limit + [
      LegendEntry(
        sign: Self.estimateSign, section: .symbols, rank: limit.first?.rank ?? 0,
        sample: .symbol(sample),
        text: try context.text(
          "legend.contingent-estimated",
          ["sources": .text(try origins())]))
    ]
  }

  /// The sources of the estimates. Those of several countries follow the names of the countries, as letters if the
  /// credits explain letters: "Tamarᵃ; Osk: The Chronicle".
  private func origins() throws -> String {
    let estimated = limited.compactMap { treaty, _, estimate in estimate.map { (treaty, $0.source) }
    }
    return try estimated.map { treaty, source in
      let origin = try context.words.origins([source])
      guard estimated.count > 1 else { return origin }
      let (host, letters) = (context.words.host(treaty), context.letters.marks([source]))
      return letters.isEmpty ? "\(host): \(origin)" : host + letters
    }.joined(separator: try context.text("list.semicolon"))
  }

  func sources(_ survey: Survey) -> [String] {
    limited.flatMap { [$0.estimate?.source].compactMap(\.self) + $0.treaty.evidence.sources }
  }

  private var explainedSign: String? { legendKey.map { _ in sign } }
  private static let estimateSign = "contingent-estimated"
  private var disc: GarrisonDisc { GarrisonDisc(style: style, form: .estimated) }

  func figures(_ survey: Survey) -> [[String]] {
    figuresInLegend(survey)
      + limited.flatMap { treaty, _, estimate -> [[String]] in
        [treaty.contingent?.sources, estimate.map { [$0.source] }].compactMap(\.self)
      }
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    var drawing = LayerDrawing()
    let courses = below.flatMap(\.courses)
    for (treaty, limit, estimate) in limited {
      guard let room = try view.page.territories.room(treaty.host, on: date),
        let center = try freePlace(in: room, off: courses, view, sparesTowns: estimate != nil)
      else { continue }
      let radius = style.symbols.discRadius(men: max(limit, estimate?.men ?? 0)).value
      var data = ["limit": String(limit)]
      // Without a legend of its own, the panel of strengths explains the circle.
      var signs = Set([explainedSign].compactMap(\.self))
      if let estimate {
        data["estimate"] = String(estimate.men)
        data["estimate-source"] = estimate.source
        signs.insert(Self.estimateSign)
      }
      drawing.add(
        feature(
          treaty.id, context.words.name(treaty.names), sign: explainedSign, data,
          try nodes(limit, estimate, at: center, of: treaty, in: view), in: view), signs: signs)
      drawing.obstacles.append(.symbol(center, radius, owner: "limit-" + treaty.id))
    }
    return drawing
  }

  private var limited: [(treaty: Treaty, limit: Int, estimate: Treaty.StrengthEstimate?)] {
    context.treaties.compactMap { treaty in
      treaty.contingent.map { contingent in
        (treaty, contingent.limit, context.facts.drawnEstimate(of: treaty))
      }
    }
  }

  /// The letters of a figure, unless those at the heading of the panel that explains the circles say the same.
  private func letters(_ sources: [String]) -> String {
    context.credits.letters(of: sources, under: .strength)
  }

  private func nodes(
    _ limit: Int, _ estimate: Treaty.StrengthEstimate?, at center: Point, of treaty: Treaty,
    in view: View
  ) throws -> [SceneNode] {
    let radius = style.symbols.discRadius(men: limit)
    let circle = SceneShape(
      Outline(circle: center, radius: radius.value), stroke: style.symbols.cap)
    let limitLetters = letters(treaty.contingent?.sources ?? [])
    guard let estimate else {
      let number = try context.shape(context.texts.number(limit) + limitLetters, .figure)
      let words = try context.shape(try context.text("strength.limit-short"), .small)
      return [.shape(circle)] + lines([number, words], around: center)
    }
    let men = context.texts.number(estimate.men)
    let figure =
      estimate.isApproximate
      ? try context.text("strength.figure-about", ["men": .text(men)]) : men
    let number = try context.shape(figure + letters([estimate.source]), .figure)
    let origin = try context.shape(try context.text("strength.estimate-short"), .small)
    let words = try context.shape(
      try context.text("strength.limit-of", ["limit": .number(limit)]) + limitLetters, .small)
    let troops = SceneGroup(
      id: "\(view.prefix)-sign-\(treaty.id)-estimate", title: treaty.id, role: .sign,
      data: ["sign": Self.estimateSign],
      nodes: disc.nodes(at: center, style.symbols.discRadius(men: estimate.men)))
    return [.group(troops), .shape(circle)] + lines([number, origin, words], around: center)
  }

  /// A number and lines of small text below it, centred.
  private func lines(_ texts: [ShapedText], around center: Point) -> [SceneNode] {
    let halo = SceneText.Halo(style.color(.halo), Millimetres(points: 0.8))
    return texts.enumerated().map { index, text in
      .text(
        SceneText(
          text,
          at: .straight(
            Point(
              center.x - text.width / 2,
              center.y + Self.lineHeight * (Double(index) - Double(texts.count - 2) / 2)), angle: 0),
          color: index == 0 ? style.color(.guest) : style.type(.small).color, halo: halo))
    }
  }

  /// The distance between the baselines of the words in the circle, in millimetres.
  private static let lineHeight = 3.0

  /// The point in the area with the largest distance from its edges, from symbols and from lines.
  ///
  /// - Parameter sparesTowns: Whether small towns count, too, because a disc would cover them. A hollow circle
  ///   may lie round them.
  private func freePlace(
    in area: Area, off courses: [Polyline], _ view: View, sparesTowns: Bool
  ) throws -> Point? {
    let symbols = view.sites.filter { sparesTowns || $0.base != nil || $0.rank <= 2 }.map { site in
      Polygon(
        Ring(
          Outline(circle: site.center, radius: site.radius.value + Self.symbolMargin).flattened()[0]
            .points))
    }
    let lines = courses.map { $0.simplified(tolerance: 0.2) }
    let kept = try context.overlay.buffer(lines, distance: Self.lineMargin, segments: 4)
    let taken = try context.overlay.union([symbols, kept])
    let free = try context.overlay.difference(area, taken)
    return free.max { $0.area < $1.area }?.inscribedPoint(precision: 0.5)?.point
  }
}
