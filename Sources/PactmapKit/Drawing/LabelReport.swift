import Cartography
import Foundation

/// A rectangle on the page, in millimetres to a hundredth.
public struct Rectangle: Hashable, Sendable {
  /// The distance of its left edge from the left edge of the page.
  public let x: Double
  /// The distance of its upper edge from the upper edge of the page.
  public let y: Double
  /// From left to right.
  public let width: Double
  /// From top to bottom.
  public let height: Double
}

extension Rectangle: Encodable {
  /// As a list: left, top, width, height.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for side in [x, y, width, height] { try list.encode(side) }
  }
}

/// The report on the labels of a drawing: where they stand, what their places cost, and what found no place.
public struct LabelReport: Encodable, Sendable {
  /// The labelling in numbers.
  public struct Counts: Encodable, Sendable {
    /// Labels on the map.
    public let placed: Int
    /// Labels left out.
    public let dropped: Int
    /// Labels with a line to their symbol.
    public let leaders: Int
    /// Pairs of labels, or of a label and a symbol or panel, that touch; found by a verifier of its own.
    public let overlaps: Int
    /// Leaders that cross another leader, a label or a symbol.
    public let crossings: Int
    /// Anything else that the verifier found.
    public let otherFlaws: Int
    /// What all placements cost, those of labels left out included.
    public let cost: Double
    /// No placement of the same candidates costs less.
    public let bound: Double
    /// The difference as a share of the cost, 0…1.
    public let gap: Double
    /// Parts of the map that do not compete for room.
    public let components: Int
    /// How many of them are proven to be labelled as well as their candidates allow.
    public let provenOptimal: Int
  }

  /// A label on the map.
  public struct Label: Encodable, Sendable {
    /// As a pin of the map's description names it.
    public let id: String
    /// Its words, line by line.
    public let text: String
    /// The map, or the zoom on it.
    public let frame: String
    /// In words: `right-above`, `leader`, `inside`, `pinned`…
    public let position: String
    /// Where it stands on the page.
    public let box: Rectangle
    /// What its place costs, in steps down the list of preferred positions.
    public let cost: Double
    /// The terms of the cost that are not zero, by name.
    public let terms: [String: Double]
    /// Other places that were free of symbols, panels and the frame.
    public let alternatives: Int
    /// What the cheapest of them would cost alone.
    public let bestAlternative: Double?
  }

  /// A label left out.
  public struct Dropped: Encodable, Sendable {
    /// As for a label on the map.
    public let id: String
    /// Its words.
    public let text: String
    /// The map, or the zoom on it.
    public let frame: String
    /// Why it has no place, in words.
    public let reason: String
  }

  private enum CodingKeys: String, CodingKey {
    case counts
    case placed = "labels"
    case dropped
  }

  /// The labelling in numbers.
  public let counts: Counts
  /// The labels on the map, the dearest first: those are worth a look.
  public let placed: [Label]
  /// By id.
  public let dropped: [Dropped]

  init(_ outcome: LabelOutcome) {
    let crossings = outcome.violations.count(where: \.isCrossing)
    let overlaps = outcome.violations.count(where: \.isOverlap)
    counts = Counts(
      placed: outcome.placed, dropped: outcome.dropped.count, leaders: outcome.leaders,
      overlaps: overlaps, crossings: crossings,
      otherFlaws: outcome.violations.count - overlaps - crossings,
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

  /// The report for machines.
  public func json() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Numbers and texts always encode.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

private func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
