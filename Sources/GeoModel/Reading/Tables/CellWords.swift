import Documents

/// The words that cells use for kinds, outcomes and units, in lower case and without marks or
/// hyphens.
enum CellWords {
  /// Reads a word of a column.
  ///
  /// - Throws: A fault that lists the words of the model and names a similar word that is known.
  static func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ column: TableColumn, _ words: [String: Word]
  ) throws(CellFault) -> Word {
    if let found = words[text] { return found }
    let word = text.folded.split { " -_".contains($0) }.joined(separator: " ")
    if let found = words[word] { return found }
    let allowed = Word.allCases.map(\.rawValue)
    throw CellFault(
      column, expected: "one of \(allowed.joined(separator: ", "))", found: text,
      hint: Spelling.hint(for: word, in: allowed + words.keys.sorted()))
  }

  /// Whether a word in the column for the kind says that the place is no base.
  static func saysNoBase(_ text: String) -> Bool {
    ["place", "town", "city", "no base", "none"].contains(text.folded)
  }

  static let kinds = table(
    [
      .army:
        "army base, army camp, ground, ground forces, land, land forces, garrison, military, camp, "
        + "barracks, fort",
      .naval:
        "naval base, naval station, navy, navy base, harbour, harbor, port, sea, fleet, anchorage, "
        + "submarine base",
      .air:
        "air base, airbase, airfield, air field, aerodrome, airdrome, airport, air force, air station, "
        + "air strip, airstrip, seaplane base",
      .headquarters: "headquarter, hq, staff, command",
      .coastalArtillery: "coast artillery, coastal battery, coast battery, shore battery, battery, "
        + "coastal defence, coastal defense",
      .airfieldWorks: "airfield construction, airfield building, air base construction",
    ] as [Facility.Kind: String])

  static let outcomes = table(
    [
      .granted: "agreed, accepted, given, leased, built, active, established, yes",
      .temporary: "temporarily, provisional, interim",
      .refused: "rejected, denied, declined, no",
      .withdrawn: "dropped, given up, cancelled, canceled",
      .notTaken: "not used, unused, not built, not occupied, offered",
      .proposed: "planned, requested, demanded, asked, open, undecided",
    ] as [Facility.Outcome: String])

  static let proposers = table(
    [
      .guest: "the guest", .host: "the host", .both: "both sides",
    ] as [Proposer: String])

  static let arms = table(
    [
      .infantry: "inf, rifle, rifles, foot, foot soldiers",
      .motorisedInfantry: "motorized infantry, motorised rifle, motorized rifle, motor infantry, "
        + "motor rifle",
      .artillery:
        "art, guns, gun, field artillery, coastal artillery, coast artillery, heavy artillery, "
        + "anti aircraft artillery, anti aircraft",
      .mechanised: "mechanized",
      .armour: "armor, armoured, armored, tank, tanks",
      .cavalry: "cav, horse",
      .aviation:
        "air, air force, aircraft, aeroplanes, airplanes, planes, fighter, fighters, bomber, "
        + "bombers, fighter aviation, bomber aviation",
      .submarine: "submarines, subs",
      .staff: "staffs, headquarters, hq, command",
    ] as [Garrison.Arm: String])

  static let echelons = table(
    [
      .company: "companies, coy", .battalion: "battalions, bn", .regiment: "regiments, regt",
      .brigade: "brigades, bde", .division: "divisions, div", .corps: "",
    ] as [Garrison.Echelon: String])

  /// The words for each value, together with the one that files use.
  private static func table<Word: RawRepresentable<String> & Hashable>(
    _ words: [Word: String]
  ) -> [String: Word] {
    var table: [String: Word] = [:]
    for (value, others) in words {
      table[value.rawValue.replacing("-", with: " ")] = value
      for other in others.split(separator: ",") { table[String(other).trimmed] = value }
    }
    return table
  }
}
