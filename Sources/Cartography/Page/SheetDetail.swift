import Foundation
import Geometry

/// What is left out of lines and areas because it is too small to be seen on the printed sheet: one rule for
/// coasts, borders, rivers, railways and lakes. A larger sheet shows more.
struct SheetDetail {
  /// The number of millimetres on the sheet for one on the page.
  let enlargement: Double

  /// Borders, rivers and other lines that are drawn with a visible width: a bend of half a millimetre each way.
  var lines: Generalisation.Rule { rule(leastBend: 0.2, rounding: 0.6) }

  /// Coasts and shores of lakes, which are drawn with hairlines and show a little more.
  var shores: Generalisation.Rule { rule(leastBend: 0.045, rounding: 0) }

  /// The area of the smallest island and the smallest lake, in square millimetres of the page.
  var leastIsland: Double { 0.2 / square }
  var leastLake: Double { 0.3 / square }

  /// Islands up to this area, in square millimetres of the page, are left out where they crowd.
  var leastCrowdedIsland: Double { 1 / square }
  /// The distance, in millimetres of the page, at which a small island crowds a shore.
  var crowding: Double { 1.4 / enlargement }

  /// By how many ranks more a larger sheet shows, or fewer a smaller one: one for twice the length. A sheet that
  /// is nearly twice as long counts as such.
  private var moreRanks: Double { log2(enlargement) }

  /// The ranks of towns that the sheet shows of those that a layer asks for on the map's own sheet.
  func ranks(_ asked: [Int]) -> [Int] {
    guard let last = asked.max(), let first = asked.min() else { return asked }
    let shown = max(first, min(Self.lastRank, last + Int((moreRanks * 1.05).rounded(.towardZero))))
    return asked.filter { $0 <= shown } + (shown > last ? Array(last + 1...shown) : [])
  }

  /// The largest rank of rivers that the sheet shows, from 1 to that of a source.
  var leastRiver: Double { RiverNetwork.sourceRank + 1.5 * min(0, moreRanks) }

  /// The rank of the smallest places.
  private static let lastRank = 5

  private var square: Double { enlargement * enlargement }

  private func rule(leastBend: Double, rounding: Double) -> Generalisation.Rule {
    Generalisation.Rule(leastBend: leastBend / square, rounding: rounding / enlargement)
  }
}

extension MapFrame {
  /// The detail that the sheet of the frame shows.
  var sheetDetail: SheetDetail { SheetDetail(enlargement: enlargement) }
}
