import Cartography
import Foundation

/// A rectangle on the page, in millimetres with two decimals.
public struct Rectangle: Hashable, Sendable {
  /// The distance between its left edge and the left edge of the page.
  public let x: Double
  /// The distance between its upper edge and the upper edge of the page.
  public let y: Double
  /// The width.
  public let width: Double
  /// The height.
  public let height: Double
}

extension Rectangle: Encodable {
  /// Encodes the rectangle as a list: left, top, width, height.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for side in [x, y, width, height] { try list.encode(side) }
  }
}

/// The report on the labels of a drawing: their positions, the costs of these positions, and the
/// labels left out.
public struct LabelReport: Encodable, Sendable {
  /// Figures on the label placement as a whole.
  public struct Counts: Encodable, Sendable {
    /// The number of labels on the map.
    public let placed: Int
    /// The number of labels left out.
    public let dropped: Int
    /// The number of labels with a leader line to their symbol.
    public let leaders: Int
    /// The number of overlaps between two labels, or between a label and a symbol or panel. An
    /// independent verifier counts them.
    public let overlaps: Int
    /// The number of leaders that cross another leader, a label or a symbol.
    public let crossings: Int
    /// The number of other flaws that the verifier found.
    public let otherFlaws: Int
    /// The number of labels that reach into a state in which their feature does not lie.
    public let abroad: Int
    /// The number of labels that cover a state border of the map's day or the ticks of a line.
    public let onBorders: Int
    /// The number of labels to which a foreign symbol is nearer than their own.
    public let ambiguous: Int
    /// The number of pairs of labels that stand right above each other and read as one name.
    public let stacked: Int
    /// The cost of the whole placement, including the labels left out.
    public let cost: Double
    /// A lower bound: no placement with the same candidate positions costs less.
    public let bound: Double
    /// The relative gap between the cost and the bound, 0…1.
    public let gap: Double
    /// The number of independent parts of the map. Labels in different parts do not compete for
    /// room.
    public let components: Int
    /// The number of parts whose placement is proven to be optimal for its candidate positions.
    public let provenOptimal: Int
  }

  /// A label on the map.
  public struct Label: Encodable, Sendable {
    /// The id by which a pin in the map's description refers to the label.
    public let id: String
    /// The text, with a line break between its lines.
    public let text: String
    /// The part of the drawing that contains the label: the map or one of its zooms.
    public let frame: String
    /// The position in words, such as `right-above`, `leader`, `inside` or `pinned`.
    public let position: String
    /// The label's bounding box on the page.
    public let box: Rectangle
    /// The cost of the position. One unit is one step down the list of preferred positions.
    public let cost: Double
    /// The parts of the cost that are not zero, by name.
    public let terms: [String: Double]
    /// The number of other candidate positions that are free of symbols, panels and the frame.
    public let alternatives: Int
    /// The cost of the best alternative, without regard to other labels.
    public let bestAlternative: Double?
  }

  /// A label that was left out.
  public struct Dropped: Encodable, Sendable {
    /// Its id, as for a label on the map.
    public let id: String
    /// The text of the label.
    public let text: String
    /// The part of the drawing that would contain the label: the map or one of its zooms.
    public let frame: String
    /// The reason why it was left out.
    public let reason: String
  }

  private enum CodingKeys: String, CodingKey {
    case counts
    case lapses
    case placed = "labels"
    case dropped
  }

  /// Figures on the label placement as a whole.
  public let counts: Counts
  /// The labels that may be misread, in words.
  public let lapses: [String]
  /// The labels on the map. Those with the highest cost come first, because they are the most
  /// likely to need attention.
  public let placed: [Label]
  /// The labels left out, sorted by id.
  public let dropped: [Dropped]

  init(_ outcome: LabelOutcome) {
    let crossings = outcome.violations.count(where: \.isCrossing)
    let overlaps = outcome.violations.count(where: \.isOverlap)
    lapses = outcome.lapses.map { "\($0)" }
    counts = Counts(
      placed: outcome.placed, dropped: outcome.dropped.count, leaders: outcome.leaders,
      overlaps: overlaps, crossings: crossings,
      otherFlaws: outcome.violations.count - overlaps - crossings,
      abroad: outcome.lapses(.abroad), onBorders: outcome.lapses(.onBorder),
      ambiguous: outcome.lapses(.ambiguous), stacked: outcome.lapses(.stacked),
      cost: hundredths(outcome.cost), bound: hundredths(outcome.bound),
      gap: outcome.cost > 0 ? (max(0, outcome.cost - outcome.bound) / outcome.cost) : 0,
      components: outcome.components, provenOptimal: outcome.provenOptimal)
    placed = outcome.labels.sorted { ($1.costs.total, $0.id) < ($0.costs.total, $1.id) }.map {
      let box = $0.box
      return Label(
        id: $0.id, text: $0.text, frame: $0.frame, position: $0.position,
        box: Rectangle(
          x: hundredths(box.minX), y: hundredths(box.minY), width: hundredths(box.width),
          height: hundredths(box.height)),
        cost: hundredths($0.costs.total),
        terms: $0.costs.byName.filter { $0.value != 0 }.mapValues(hundredths),
        alternatives: $0.alternatives, bestAlternative: $0.bestAlternative.map(hundredths))
    }
    dropped = outcome.dropped.map {
      Dropped(id: $0.id, text: $0.text, frame: $0.frame, reason: $0.reason)
    }
  }

  /// The report as JSON.
  public func json() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Encoding numbers and texts cannot fail.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

private func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
