import GeoModel
import MapSpec

extension SiteWords {
  /// The letters after the name of a base, for the men in its disc and the numbers of its units. Empty if the panels
  /// that explain the disc and the unit signs carry the same letters at their headings.
  func letters(of base: Base) -> String {
    guard let garrison = base.countedGarrison else { return "" }
    let credits = context.credits
    let letters = credits.letters.marks(garrison.figureSources)
    let isUnitSigned = context.map.showsUnitSigns(of: base)
    let explained = [
      garrison.isDrawnToScale ? credits.heading(.strength) : letters,
      garrison.hasCountedUnits && context.map.unitForm != .none
        ? (isUnitSigned ? credits.heading(.units) : "") : letters,
    ]
    return explained.allSatisfy { $0 == letters } ? "" : letters
  }
}

extension Base {
  /// The garrison whose figures stand at this base. The figures of a garrison with several places stand at the first.
  var countedGarrison: Garrison? { garrison?.isCounted(at: id) == true ? garrison : nil }
}

extension Garrison {
  /// The ids of the sources of its strength and of its numbers of units.
  var figureSources: [String] { estimate.map { [$0.source] } ?? evidence.sources }

  /// Whether a disc shows its men.
  var isDrawnToScale: Bool { drawnMen != nil }

  /// Whether it has several units of a kind.
  var hasCountedUnits: Bool { units.contains { ($0.count ?? 1) > 1 } }
}
