import Documents
import Geometry
import Testing

@testable import GeoModel

@Suite struct TableCellTests {
  @Test(arguments: [
    ("57.7039", 57.7039), ("57,7039", 57.7039), ("-57,5", -57.5), ("−57.5", -57.5), ("+57.5", 57.5),
    ("57", 57), ("57°42′14″N", 57.703888), ("57 42 14 N", 57.703888), ("57°42.5'", 57.708333),
    ("57°42'14\"", 57.703888), ("57º 42’ 14” S", -57.703888), ("57:42:14", 57.703888),
    ("N57°42'", 57.7), ("S 57 42,5", -57.708333), ("57.5 south", -57.5), ("57°N", 57),
    ("57°42''", nil), ("57°42′14′′N", 57.703888), ("57°42′ с.ш.", 57.7),
    ("57° 42' 14.5\" N", 57.704027),
    ("0", 0), ("-0°30′", -0.5), ("90", 90), ("57\u{A0}42\u{202F}14", 57.703888),
  ])
  func `a latitude is read as people write it`(text: String, expected: Double?) throws {
    let found = try? CellAngle(text, .latitude).degrees
    #expect((found == nil) == (expected == nil), "\(text)")
    if let found, let expected { #expect(abs(found - expected) < 1e-6, "\(text): \(found)") }
  }

  @Test(arguments: [
    ("179.5", 179.5), ("21°18′E", 21.3), ("21°18′W", -21.3), ("west 21", -21),
    ("24°30′ в.д.", 24.5),
  ])
  func `a longitude is read as people write it`(text: String, expected: Double) throws {
    #expect(abs(try CellAngle(text, .longitude).degrees - expected) < 1e-6)
  }

  static let angleFaults: [(String, String)] = [
    (
      "542345",
      "the decimal point seems lost, as a spreadsheet does that takes it for a separator of "
        + "thousands (format the column as text), or the numbers are metres of a projected grid "
        + "(export them as longitude and latitude, EPSG:4326)"
    ),
    (
      "57.703.912",
      "the points of a spreadsheet that separate thousands stand in it; format the column "
        + "as text and enter it again"
    ),
    (
      "12.05.2024",
      "it looks like a date, which a spreadsheet makes of some numbers; format the column "
        + "as text and enter it again"
    ),
    ("57°61′", "minutes and seconds are less than 60"),
    ("-57.5 N", "a sign and a letter say the same twice; keep one of them"),
    ("north", "write 57.7039, 57,7039 or 57°42′14″"),
    ("57.5.", "write 57.7039, 57,7039 or 57°42′14″"),
    ("57'5", "write 57.7039, 57,7039 or 57°42′14″"),
    ("57.5 42", "write 57.7039, 57,7039 or 57°42′14″"),
    ("1 2 3 4", "write 57.7039, 57,7039 or 57°42′14″"),
    ("57.5 Q", "write 57.7039, 57,7039 or 57°42′14″"),
  ]

  @Test(arguments: angleFaults)
  func `what is no latitude is told with the likely cause`(text: String, hint: String) {
    let fault = #expect(throws: CellFault.self) { try CellAngle(text, .latitude) }
    #expect(
      fault == CellFault("'lat' should be degrees from -90 to 90, found '\(text)'", hint: hint))
  }

  @Test(arguments: ["57 O", "57 Z", "D 57", "57 A", "57°R"])
  func `a letter that means several directions is refused with words`(text: String) {
    let letter = text.filter(\.isLetter)
    let fault = #expect(throws: CellFault.self) { try CellAngle(text, .longitude) }
    #expect(
      fault
        == CellFault(
          "'lon' has the letter '\(letter)', which means different directions in different languages",
          hint: "write N, S, E or W, or a minus sign for south and west"))
  }

  @Test(arguments: ["1e3", "1,2E+05", "-5E-1"])
  func `a number with an exponent is refused`(text: String) {
    let fault = #expect(throws: CellFault.self) { try CellAngle(text, .latitude) }
    #expect(
      fault
        == CellFault(
          "'lat' is written with an exponent, as a spreadsheet shortens numbers: '\(text)'",
          hint: "format the column as a number, save the table again, and compare its digits"))
    #expect(throws: CellFault.self) { try CellNumbers.men(text) }
    #expect(throws: CellFault.self) { try CellNumbers.measure(text, .accuracy) }
  }

  @Test(arguments: [
    "57.5, 21.3", "57.5,21.3", "57.5 21.3", "57,5 21,3", "57,5; 21,3", "57,5, 21,3", "57,5;21,3",
    "57°30′N 21°18′E", "57°30′N, 21°18′E", "N57°30′ E21°18′", "(57.5, 21.3)", "Point(21.3 57.5)",
    "57°30'N21°18'E", "57.5 / 21.3", "57,5N 21,3E",
  ])
  func `a position in one cell is read as people write it`(text: String) throws {
    let position = try CellPosition(text).position
    #expect(
      abs(position.latitude - 57.5) < 1e-9 && abs(position.longitude - 21.3) < 1e-9, "\(text)")
  }

  @Test(arguments: ["57,5", "57.5", "57.5, 21.3, 4", "Bay", "57,5,21,3", "N57"])
  func `a cell that is not one position is refused`(text: String) {
    let fault = #expect(throws: CellFault.self) { try CellPosition(text) }
    #expect(
      fault
        == CellFault(
          "'coordinates' should be a latitude and a longitude, found '\(text)'",
          hint: "write them as 57.5, 21.3 or 57,5; 21,3 or 57°30′N 21°18′E"))
  }

  @Test(arguments: [
    ("1200", 1200), ("1 200", 1200), ("1\u{A0}200", 1200), ("1\u{2009}200", 1200), ("1,200", 1200),
    ("1.200", 1200), ("1'200", 1200), ("1’200", 1200), ("12.000.000", 12_000_000), ("8000.0", 8000),
    ("8000,00", 8000), ("1,200.00", 1200), ("1.200,0", 1200), ("25", 25), ("0", 0), ("-5", -5),
  ])
  func `men are whole numbers with any separator of thousands`(text: String, men: Double) throws {
    #expect(try CellNumbers.men(text) == men)
  }

  static let estimate =
    "write only the number that the source states; one that is about right is an estimate, which "
    + "stands in geo/garrisons.yaml: estimates: [{men: 500, approximate: true, source: …}]"
  static let menFaults: [(String, String?)] = [
    ("about 500", estimate), ("~500", estimate), ("c. 500", estimate), ("500?", estimate),
    ("3500 men", estimate), (">500", estimate),
    (
      "500-600",
      "leave the cell empty and quote the range in 'text', for a map shows one number"
    ),
    ("1,5", "a point or a comma stands only before groups of three digits here"),
    ("1,20", "a point or a comma stands only before groups of three digits here"),
    ("1,200.5", "a point or a comma stands only before groups of three digits here"),
    ("12 34", nil),
  ]

  @Test(arguments: menFaults)
  func `what is no number of men is told with what to do`(text: String, hint: String?) {
    let fault = #expect(throws: CellFault.self) { try CellNumbers.men(text) }
    #expect(fault == CellFault("'men' should be a whole number, found '\(text)'", hint: hint))
  }

  @Test(arguments: [("2", 2), ("0,5", 0.5), ("0.5 km", 0.5), ("±3", 3), ("1.000", 1)])
  func `an accuracy may have a fraction after a point or a comma`(text: String, km: Double) throws {
    #expect(try CellNumbers.measure(text, .accuracy) == km)
  }

  @Test func `an accuracy in words is refused`() {
    let fault = #expect(throws: CellFault.self) { try CellNumbers.measure("good", .accuracy) }
    #expect(
      fault
        == CellFault(
          "'accuracy_km' should be a number, found 'good'",
          hint: "write kilometres, such as 2 or 0,5"))
  }

  @Test(arguments: [
    ("1940-09-02", "1940-09-02"), ("2.9.1940", "1940-09-02"), ("02.09.1940", "1940-09-02"),
    ("2. 9. 1940", "1940-09-02"), ("1940/09/02", "1940-09-02"), ("1940.9.2", "1940-09-02"),
    ("September 1940", "1940-09-01"), ("Sep 1940", "1940-09-01"), ("Sept. 1940", "1940-09-01"),
    ("2 September 1940", "1940-09-02"), ("September 2, 1940", "1940-09-02"),
    ("2nd of September 1940", "1940-09-02"), ("2-Sep-1940", "1940-09-02"),
    ("2. septembris 1940", "1940-09-02"), ("2 września 1940", "1940-09-02"),
    ("2 de septiembre de 1940", "1940-09-02"), ("2 сентября 1940 г.", "1940-09-02"),
    ("1940 m. rugsėjo 2 d.", "1940-09-02"), ("2. März 1940", "1940-03-02"),
    ("1er février 1940", "1940-02-01"), ("2 IX 1940", "1940-09-02"), ("1940", "1940-01-01"),
    ("1940-09", "1940-09-01"), ("09.1940", "1940-09-01"), ("9/1940", "1940-09-01"),
    ("25/12/1940", "1940-12-25"), ("12/25/1940", "1940-12-25"), ("5/5/1940", "1940-05-05"),
    ("1940-09-02T00:00:00", "1940-09-02"), ("1940-09-02 12:30:00", "1940-09-02"),
    ("1940-09-02T00:00:00Z", "1940-09-02"),
  ])
  func `a day, month or year is read as people write it`(text: String, day: String) throws {
    #expect(try CellDay(text, .from).day.description == day)
  }

  static let serial =
    "it looks like a day that a spreadsheet keeps as a number; format the column as text, enter the "
    + "dates again and save the table"
  static let dayFaults: [(String, String?)] = [
    ("45170", serial), ("14856.5", serial), ("2.9.40", "write the year with four digits"),
    ("2 Sep 40", "write the year with four digits"), ("30.2.1940", "the calendar has no such day"),
    ("31 June 1940", "the calendar has no such day"), ("1940-13", "the calendar has no such day"),
    (
      "c. 1940",
      "write the day that the map should go by, and say in 'text' how sure it is"
    ),
    ("before 1940", "write the day that the map should go by, and say in 'text' how sure it is"),
    ("soon", nil), ("194", nil), ("spring 1940", nil), ("1 2 3 1940", nil),
    ("13/13/1940", "the calendar has no such day"),
  ]

  @Test(arguments: dayFaults)
  func `what is no date is told with the likely cause`(text: String, hint: String?) {
    let fault = #expect(throws: CellFault.self) { try CellDay(text, .from) }
    #expect(
      fault
        == CellFault(
          "'from' should be a day, month or year such as 1940-09-02, 2.9.1940, September 1940 or 1940, "
            + "found '\(text)'", hint: hint))
  }

  @Test(arguments: ["02/09/1940", "2/9/1940", "2-9-1940"])
  func `a date that can be two is refused with both`(text: String) {
    let fault = #expect(throws: CellFault.self) { try CellDay(text, .to) }
    #expect(
      fault
        == CellFault(
          "'to' can be read as 1940-09-02 and as 1940-02-09: '\(text)'",
          hint: "write 1940-09-02 or 1940-02-09"))
  }

  @Test func `units are read as people list them`() throws {
    typealias Unit = Garrison.Unit
    #expect(
      try CellUnits("2 infantry regiments; tank battalion").units
        == [Unit(.infantry, .regiment, count: 2), Unit(.armour, .battalion)])
    #expect(
      try CellUnits("one motorised-infantry brigade and 3× artillery battalions, staff").units == [
        Unit(.motorisedInfantry, .brigade, count: 1), Unit(.artillery, .battalion, count: 3),
        Unit(.staff),
      ])
    #expect(
      try CellUnits("2 regiments of infantry + Motor Rifle Division\nCavalry").units == [
        Unit(.infantry, .regiment, count: 2), Unit(.motorisedInfantry, .division), Unit(.cavalry),
      ])
  }

  @Test(arguments: [
    ("2 infantri regiments", "did you mean 'infantry'?"),
    ("infantry regimant", "did you mean 'regiment'?"),
    (
      "1st guards",
      "'1st' is not known: arms are infantry, motorised-infantry, artillery, mechanised, armour, "
        + "cavalry, aviation, submarine, staff; sizes are company, battalion, regiment, brigade, "
        + "division, corps; tell anything else in a column 'text'"
    ),
    (
      "bomber squadron",
      "'squadron' is not known: arms are infantry, motorised-infantry, artillery, mechanised, armour, "
        + "cavalry, aviation, submarine, staff; sizes are company, battalion, regiment, brigade, "
        + "division, corps; tell anything else in a column 'text'"
    ),
  ])
  func `units that are not understood are named`(text: String, hint: String) {
    let fault = #expect(throws: CellFault.self) { try CellUnits("staff; " + text) }
    #expect(
      fault
        == CellFault(
          "'units' should be units such as '2 infantry regiments; tank battalion', found '\(text)'",
          hint: hint))
  }

  @Test func `a count of units out of range is refused`() {
    let fault = #expect(throws: CellFault.self) { try CellUnits("0 infantry regiments") }
    #expect(fault == CellFault("'units' should be counts from 1 to 10000, found '0'"))
  }

  @Test func `kinds, outcomes and sides have other words`() throws {
    for kind in Facility.Kind.allCases {
      #expect(try CellWords.choice(kind.rawValue, .kind, CellWords.kinds) == kind)
    }
    #expect(try CellWords.choice("Naval Base", .kind, CellWords.kinds) == .naval)
    #expect(try CellWords.choice("air-field", .kind, CellWords.kinds) == .air)
    #expect(try CellWords.choice("Not used", .outcome, CellWords.outcomes) == .notTaken)
    #expect(try CellWords.choice("HOST", .proposedBy, CellWords.proposers) == .host)
    for outcome in Facility.Outcome.allCases {
      #expect(try CellWords.choice(outcome.rawValue, .outcome, CellWords.outcomes) == outcome)
    }
  }
}
