import GeoModel
import MapSpec

extension MapWords {
  /// Sentences that compare the stated strengths with the limit of a treaty and state the size of the host's
  /// army.
  package func strengths(of treaty: Treaty) throws -> [String] {
    var sentences: [String] = []
    let named = facts.statedMen(under: treaty)
    if let limit = treaty.contingent?.limit, named > 0 {
      sentences.append(
        try text(
          "strength.named",
          [
            "named": .number(named), "limit": .number(limit), "host": territory(treaty.host),
          ]))
    }
    if let army = treaty.hostArmy {
      sentences.append(
        try text(
          army.isApproximate ? "strength.host-about" : "strength.host",
          ["men": .count(army.men), "host": territory(treaty.host)]))
    }
    return sentences
  }

  /// The words at every place of a garrison but its first: "one garrison with Puerto Lobo".
  package func sharing(_ garrison: Garrison, at place: String) throws -> String {
    let others = garrison.places.filter { $0 != place }.compactMap { id in
      model.places.first { $0.id == id }.map { self.place($0.names) }
    }
    let names = others.joined(separator: try text("list.comma"))
    return try text("garrison.shared", ["places": .text(names)])
  }
}
