import Documents
import Foundation

/// A party of a treaty that is named in place, as `guest: {en: "United States"}`. It is a state
/// without a shape, unless there is one with its id.
struct Party: Sendable {
  let id: String
  let names: Names
  /// The id of the treaty, and where the names stand.
  let treaty: String
  let location: SourceLocation?
}

extension Entry {
  /// Reads a party of a treaty: the id of a territory, or names in languages.
  mutating func party(_ key: String) throws -> String {
    defer { fields.note(key, .either([.id, Self.namesShape])) }
    guard case .map? = fields.node[key]?.value else { return try reference(key, .territory) }
    let map = try fields.map(key)
    let names = try names(in: map, of: key)
    let spellings = ["en", "native"].compactMap { names[$0] } + names.byLanguage.values.sorted()
    let party = Party(
      id: spellings.lazy.map(\.asIdentifier).first { !$0.isEmpty } ?? "\(key)-of-\(id)",
      names: names, treaty: id, location: map.node.location)
    parties.append(party)
    return party.id
  }
}

extension ModelReader {
  /// Adds a state without a shape for each party that a treaty names in place, once for each id.
  mutating func addParties(to model: inout GeoModel) {
    for party in entryReader.parties {
      if let index = model.territories.firstIndex(where: { $0.id == party.id }) {
        model.territories[index].names.byLanguage.merge(party.names.byLanguage) { own, _ in own }
        continue
      }
      let sources = model.treaties.first { $0.id == party.treaty }?.evidence.sources ?? []
      guard !entryReader.isDefined(party.id, .territory),
        (try? entryReader.define(party.id, .territory, at: party.location)) != nil
      else { continue }
      model.territories.append(
        Territory(
          id: party.id, kind: .state, names: party.names, states: [],
          evidence: Evidence(sources: sources, location: party.location)))
    }
  }
}

extension String {
  /// The text as an id: lower case letters a to z and digits, with hyphens for everything else.
  /// Accents are left out. Empty if no letter and no digit is left.
  var asIdentifier: String {
    var id = ""
    for scalar in decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": id.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .nonspacingMark: break
      default: if !id.isEmpty, id.last != "-" { id.append("-") }
      }
    }
    return id.last == "-" ? String(id.dropLast()) : id
  }
}
