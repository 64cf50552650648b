import Documents

/// The columns of a table of bases. The raw value is the name that the manual uses.
enum TableColumn: String, CaseIterable, Hashable {
  case name
  case latitude = "lat"
  case longitude = "lon"
  case coordinates
  case kind, outcome, men, units, from, to
  case accuracy = "accuracy_km"
  case source, text, treaty, id
  case proposedBy = "proposed_by"
  case proposed, rank

  /// The column that a header names. Nil if no column has such a name.
  init?(header: String) {
    guard let column = Self.byName[Self.plain(header)] else { return nil }
    self = column
  }

  /// The language of a column such as `name:lv`, `name_lv` or `name (lv)`. Nil for any other column.
  static func language(ofHeader header: String) -> String? {
    let words = plain(header).split(separator: " ")
    guard words.count == 2, words[0] == "name" else { return nil }
    let language = String(words[1])
    return language.isLanguageCode || language == "native" ? language : nil
  }

  /// How many of the texts name a column.
  static func count(in texts: [String]) -> Int {
    texts.count { TableColumn(header: $0) != nil || language(ofHeader: $0) != nil }
  }

  /// The names of all columns, for suggestions.
  static let allNames = byName.keys.sorted()

  /// A header in lower case, without marks, with single spaces instead of hyphens and the like, and
  /// without a unit that the column has anyway.
  static func plain(_ header: String) -> String {
    var words = header.plainSigns.folded
      .split { " _-.,:;/()[]'\"\n".contains($0) }.map(String.init)
    while words.count > 1, let last = words.last, impliedUnits.contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static let impliedUnits: Set = [
    "km", "°", "deg", "degrees", "dd", "decimal", "wgs84", "wgs 84",
  ]

  private static let byName: [String: TableColumn] = {
    var names: [String: TableColumn] = [:]
    for column in TableColumn.allCases {
      names[plain(column.rawValue)] = column
      for name in column.otherNames { names[plain(name)] = column }
    }
    return names
  }()

  /// Names that people give to the column, in several languages.
  var otherNames: [String] {
    (Self.otherNames[self] ?? "").split(separator: ",").map { String($0).trimmed }
  }

  private static let otherNames: [TableColumn: String] = [
    .name:
      "place, base, site, station, town, city, place name, base name, site name, toponym, ort, "
      + "ortsname, standort, nom, lieu, nombre, lugar, nazwa, miejsce, miejscowość, vieta, nosaukums, "
      + "pavadinimas, vietovė, nimi, koht, название, место",
    .latitude: "latitude, y, breite, breitengrad, geographische breite, latitud, szerokość, "
      + "szerokość geograficzna, platums, ģeogrāfiskais platums, platuma, geografinė platuma, laius, "
      + "laiuskraad, широта",
    .longitude:
      "longitude, long, lng, x, länge, laenge, längengrad, geographische länge, longitud, "
      + "długość, długość geograficzna, garums, ģeogrāfiskais garums, ilguma, geografinė ilguma, "
      + "pikkus, pikkuskraad, долгота",
    .coordinates:
      "coordinate, coord, coords, position, lat lon, lat long, lat lng, latlon, latlong, "
      + "latlng, latitude longitude, coordinate location, gps, wkt, koordinaten, coordonnées, "
      + "coordenadas, współrzędne, koordinātas, koordinatės, koordinaadid, координаты",
    .kind:
      "type, role, branch, service, kind of base, base type, art, typ, tipo, rodzaj, veids, tips, "
      + "rūšis, tipas, liik, тип, вид",
    .outcome: "status, result, ergebnis, résultat, resultado, estado, wynik, iznākums, rezultatas, "
      + "tulemus, исход, статус",
    .men: "strength, personnel, troops, soldiers, garrison, number of men, stärke, mann, soldaten, "
      + "truppen, truppenstärke, mannschaft, mannschaftsstärke, besatzung, männer, effectif, effectifs, hommes, hombres, efectivos, soldados, żołnierze, "
      + "liczba żołnierzy, vīri, karavīri, vyrai, kariai, mehed, sõdurid, численность",
    .units:
      "unit, formations, einheiten, verbände, unités, unidades, jednostki, vienības, daliniai, "
      + "üksused, väeosad, части",
    .from:
      "since, start, begin, date from, start date, established, opened, von, ab, seit, beginn, "
      + "depuis, début, desde, inicio, od, kopš, nuo, alates, algus, начало",
    .to: "until, till, end, date to, end date, closed, bis, ende, fin, hasta, do, līdz, iki, kuni, "
      + "до, конец",
    .accuracy: "accuracy, precision, uncertainty, error, genauigkeit, dokładność, precizitāte, "
      + "tikslumas, täpsus, точность",
    .source:
      "sources, ref, reference, references, quelle, quellen, fuente, fuentes, źródło, źródła, "
      + "avots, avoti, šaltinis, šaltiniai, allikas, источник",
    .text: "note, notes, remark, remarks, comment, comments, description, bemerkung, anmerkung, "
      + "texto, texte, tekst, teksts, tekstas, текст, remarque, commentaire, nota, notas, uwagi, opis, piezīmes, pastabos, märkused, примечание",
    .treaty: "pact, agreement, vertrag, traité, tratado, traktat, umowa, līgums, sutartis, leping, "
      + "договор",
    .id: "identifier, key",
    .proposedBy: "proposer, requested by",
    .proposed: "proposed on, date proposed",
  ]
}
