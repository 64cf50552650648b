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
      column,
      expected: "one of \(allowed.joined(separator: ", "))\(column == .kind ? " or place" : "")",
      found: text,
      hint: Spelling.hint(for: word, in: allowed + words.keys.sorted()))
  }

  /// Whether a word in the column for the kind says that the place is no base.
  static func saysNoBase(_ text: String) -> Bool {
    placeWords.contains(text.folded)
  }

  private static let placeWords: Set<String> = [
    "place", "town", "city", "no base", "none", "ort", "stadt", "keine", "lieu", "ville", "aucune",
    "lugar", "ciudad", "ninguna", "miejsce", "miasto", "brak", "vieta", "pilseta", "nav", "miestas",
    "nera", "koht", "linn", "место", "город", "нет",
  ]

  /// In the languages in which columns are known, too.
  static let kinds = table(
    [
      .army:
        "army base, army camp, ground, ground forces, land, land forces, garrison, military, camp, "
        + "barracks, fort, heer, heeresstützpunkt, armee, garnison, kaserne, lager, armée, "
        + "armée de terre, base terrestre, caserne, ejército, base militar, guarnición, cuartel, "
        + "wojsko, wojska lądowe, garnizon, koszary, armija, garnizons, kariuomenė, sausumos, "
        + "įgula, armee, maavägi, garnisons, garnisonid, армия, гарнизон, сухопутные войска",
      .naval:
        "naval base, naval station, navy, navy base, harbour, harbor, port, sea, fleet, anchorage, "
        + "submarine base, marine, marinestützpunkt, marinebasis, flottenstützpunkt, flotte, hafen, "
        + "kriegshafen, base navale, port militaire, base naval, puerto, marina, armada, "
        + "baza morska, marynarka, flota, flote, jūras bāze, osta, jūrų bazė, uostas, laivynas, "
        + "sadam, merevägi, mereväebaas, laevastik, военно морская база, порт, флот, гавань",
      .air:
        "air base, airbase, airfield, air field, aerodrome, airdrome, airport, air force, air station, "
        + "air strip, airstrip, seaplane base, flugplatz, flughafen, fliegerhorst, luftwaffe, "
        + "luftstützpunkt, base aérienne, aérodrome, aéroport, aviation, base aérea, aeródromo, "
        + "aeropuerto, aviación, lotnisko, baza lotnicza, lotnictwo, lidlauks, lidosta, aviācija, "
        + "aerodromas, oro uostas, aviacija, lennuväli, lennuväebaas, lennuvägi, аэродром, "
        + "авиабаза, авиация",
      .headquarters: "headquarter, hq, staff, command, stab, hauptquartier, kommando, "
        + "quartier général, état major, cuartel general, estado mayor, sztab, dowództwo, štābs, "
        + "štabas, staap, peakorter, штаб, командование",
      .coastalArtillery: "coast artillery, coastal battery, coast battery, shore battery, battery, "
        + "coastal defence, coastal defense, küstenartillerie, küstenbatterie, artillerie côtière, "
        + "batterie côtière, artillería de costa, batería de costa, artyleria nadbrzeżna, "
        + "bateria nadbrzeżna, krasta artilērija, pakrančių artilerija, rannakaitse, rannapatarei, "
        + "береговая артиллерия, береговая батарея",
      .airfieldWorks: "airfield construction, airfield building, air base construction, "
        + "flugplatzbau",
    ] as [Facility.Kind: String])

  static let outcomes = table(
    [
      .granted: "agreed, accepted, given, leased, built, active, established, yes, gewährt, "
        + "vereinbart, gebaut, accordé, accordée, concedido, concedida, przyznane, przyznany, "
        + "piešķirts, suteikta, suteiktas, lubatud, предоставлена, предоставлен",
      .temporary:
        "temporarily, provisional, interim, vorläufig, zeitweilig, provisoire, temporal, tymczasowo",
      .refused:
        "rejected, denied, declined, no, abgelehnt, verweigert, refusé, refusée, rechazado, "
        + "denegado, odrzucone, odmówiono, noraidīts, atmesta, keeldutud, отказано",
      .withdrawn: "dropped, given up, cancelled, canceled",
      .notTaken: "not used, unused, not built, not occupied, offered",
      .proposed: "planned, requested, demanded, asked, open, undecided, gefordert, geplant, "
        + "vorgeschlagen, demandé, proposé, propuesto, exigido, planowane, żądane",
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
      for other in others.split(separator: ",") { table[String(other).trimmed.folded] = value }
    }
    return table
  }
}
