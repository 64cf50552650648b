import Documents
import Testing

@testable import GeoModel

/// Tables with damage as people and spreadsheets do it, and what is said of each.
@Suite struct TableSlipTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    let table: String
    let expected: [String]

    init(_ table: String, _ expected: String...) { (self.table, self.expected) = (table, expected) }

    var testDescription: String { table }
  }

  static let day =
    "should be a day, month or year such as 1940-09-02, 2.9.1940, September 1940 or 1940, found"
  static let head = "name,lat,lon,kind,men,from,to\n"

  static let slips: [Slip] = [
    // Columns.
    Slip(
      "name,breadth,lon,kind\nA,-0.5,10.3,army\n",
      "bases.csv:1:1: no column for latitude; found: name, breadth, lon, kind; call the column 'lat'"
    ),
    Slip(
      "place,latitude,kind\nA,-0.5,army\n",
      "bases.csv:1:1: no column for longitude; found: place, latitude, kind; call the column 'lon'"),
    Slip(
      "lat,lon,kind\n-0.5,10.3,army\n",
      "bases.csv:1:1: no column for the name; found: lat, lon, kind; call the column 'name'"),
    Slip(
      "year,ships\n1940,50\n",
      "bases.csv:1:1: this is no table of bases: it has no column for a name, latitude and longitude; "
        + "found: year, ships; name its columns, or keep it outside of geo/"),
    Slip(
      "name,lat,breite,lon,kind\nA,-0.5,-0.5,10.3,army\n",
      "bases.csv:1:10: the columns 'lat' and 'breite' both mean 'lat'; rename or remove one of them"
    ),
    Slip(
      "name,name:lv,name_lv,lat,lon,kind\nA,B,C,-0.5,10.3,army\n",
      "bases.csv:1:14: the columns 'name:lv' and 'name_lv' both mean 'name:lv'; rename or remove one "
        + "of them"),
    Slip(
      "name,lat,lon,kind,outcom,ships,tons\nA,-0.5,10.3,army,granted,3,5\n",
      "bases.csv:1:19: warning: the column 'outcom' is passed over; did you mean 'outcome'?",
      "bases.csv:1:26: warning: the columns 'ships', 'tons' are passed over; the columns that are "
        + "read are name, lat, lon, coordinates, kind, outcome, men, units, from, to, accuracy_km, source, "
        + "text, treaty, id, proposed_by, proposed, rank"),
    Slip(
      "name,lat,lon,kind,ships\nA,-0.5,10.3,army,3\n",
      "bases.csv:1:19: warning: the column 'ships' is passed over; the columns that are "
        + "read are name, lat, lon, coordinates, kind, outcome, men, units, from, to, accuracy_km, source, "
        + "text, treaty, id, proposed_by, proposed, rank"),
    Slip(
      "Bases of 1950\n\nname,lat,lon,kind\nA,-0.5,10.3,army\n",
      "bases.csv:1:1: warning: what stands above the names of the columns is passed over"),
    // Coordinates.
    Slip(
      "name,lat,lon,kind\nA,110.3,-0.5,army\nB,111,-0.6,air\nC,112,-0.7,air\n",
      "bases.csv:2:3: A: latitude and longitude look exchanged, and so in 2 more rows; exchange the "
        + "names of the two columns, or the two parts of the cell: latitude comes first"),
    Slip(
      "name,lat,lon,kind\nA,10°18′E,0°30′S,army\nB,-0.5,10.3,army\n",
      "bases.csv:2:3: A: latitude and longitude look exchanged; exchange the names of the two columns, "
        + "or the two parts of the cell: latitude comes first"),
    Slip(
      "name,coordinates,kind\nA,\"110.3, -0.5\",army\n",
      "bases.csv:2:3: A: latitude and longitude look exchanged; exchange the names of the two columns, "
        + "or the two parts of the cell: latitude comes first"),
    Slip(
      "name;lat;lon;kind\nA;121,5;110;army\n",
      "bases.csv:2:3: A: 'lat' should be degrees from -90 to 90, found '121,5'; write 57.7039, 57,7039 "
        + "or 57°42′14″"),
    Slip(
      "name,lat,lon,kind\nA,542345,10.3,army\nB,-0.5,253211,army\n",
      "bases.csv:2:3: A: 'lat' should be degrees from -90 to 90, found '542345'; the decimal point seems "
        + "lost, as a spreadsheet does that takes it for a separator of thousands (format the column as "
        + "text), or the numbers are metres of a projected grid (export them as longitude and latitude, "
        + "EPSG:4326)",
      "bases.csv:3:8: B: 'lon' should be degrees from -180 to 180, found '253211'; the decimal point "
        + "seems lost, as a spreadsheet does that takes it for a separator of thousands (format the "
        + "column as text), or the numbers are metres of a projected grid (export them as longitude and "
        + "latitude, EPSG:4326)"),
    Slip(
      "name,lat,lon,kind\nA,-0,5,10,3,army\nB,-0.5,10.3,army\n",
      "bases.csv:2:11: the row has 6 cells and the header 4; quote a cell that holds the separator, such "
        + "as a number with a decimal comma"),
    Slip(
      "name,lat,lon,kind\nA,,10.3,army\nB,,,army\n",
      "bases.csv:2:3: A: 'lat' is empty, and the other coordinate is not; write both, or neither for a "
        + "place that is known from elsewhere",
      "bases.csv:3:3: B: the row has no position, and no place 'B' is known; write its latitude and "
        + "longitude"),
    Slip(
      "name,lat,lon,kind\nA,#REF!,=B2,army\nB,1e3,10.3,#######\n",
      "bases.csv:2:3: A: the cell holds the error '#REF!' of a spreadsheet; mend the formula, or write "
        + "the value itself",
      "bases.csv:2:9: A: the cell holds the formula '=B2', and not its value; save the values, not the "
        + "formulas",
      "bases.csv:3:3: B: 'lat' is written with an exponent, as a spreadsheet shortens numbers: '1e3'; "
        + "format the column as a number, save the table again, and compare its digits",
      "bases.csv:3:12: B: the cell holds only '#######', which a spreadsheet shows where a column is too "
        + "narrow; widen the column and save the table again"),
    // Names and places.
    Slip(
      "name,lat,lon,kind\n,-0.5,10.3,army\n!,-0.6,10.3,army\n",
      "bases.csv:2:1: the row has no name",
      "bases.csv:3:1: !: the name '!' has neither letters nor digits"),
    Slip(
      "name,lat,lon,kind\nBay,-0.5,10.3,army\nHead,-0.4,10.3,army\nBay,-0.7,10.9,air\n",
      "bases.csv:4:5: Bay: 'Bay' has another position at bases.csv:2:1: latitude -0.5, longitude 10.3; "
        + "give both the same position if they are one place, and ids of their own in a column 'id' if "
        + "they are two"),
    Slip(
      "name,coordinates,kind\nCape,\"-0.7, 10.9\",air\n",
      "bases.csv:2:6: Cape: 'Cape' has another position at places.geojson:2:1: latitude -0.5, longitude "
        + "10.3; give both the same position if they are one place, and ids of their own in a column "
        + "'id' if they are two"),
    Slip(
      "id,name,lat,lon,kind\na,Bay,-0.5,10.3,army\nb,Bay,-0.6,10.3,army\n,Bay,,,air\n",
      "bases.csv:4:2: Bay: 2 places have the name 'Bay', and the row does not say which it means; write "
        + "its id in a column 'id': a, b"),
    Slip(
      "id,lat,lon,kind\nhill,,,army\nnowhere,-0.5,10.3,army\n",
      "bases.csv:3:1: nowhere: the row has no name, and no place 'nowhere' is known"),
    Slip(
      "id,name,lat,lon,kind\nNo Id,Bay,-0.5,10.3,army\n",
      "bases.csv:2:1: Bay: 'No Id' is no id; use lower case letters a to z, digits and hyphens"),
    // Words.
    Slip(
      "name,lat,lon,kind,outcome\nA,-0.5,10.3,navall,grantd\nB,-0.5,10.3,castle,\n",
      "bases.csv:2:13: A: 'kind' should be one of army, naval, air, headquarters, coastal-artillery, "
        + "airfield-works or place, found 'navall'; did you mean 'naval'?",
      "bases.csv:2:20: A: 'outcome' should be one of granted, temporary, refused, withdrawn, not-taken, "
        + "proposed, found 'grantd'; did you mean 'granted'?",
      "bases.csv:3:13: B: 'kind' should be one of army, naval, air, headquarters, coastal-artillery, "
        + "airfield-works or place, found 'castle'"),
    Slip(
      "name,lat,lon\nA,-0.5,10.3\nB,-0.6,10.3\n",
      "bases.csv:2:1: warning: A: the row has no kind, men or units: it is a place without a base, and "
        + "so in 1 more row; write in a column 'kind' what the base was, such as army, naval or air, or 'place' if that is meant"
    ),
    Slip(
      "name,lat,lon,kind,men,text\nA,-0.5,10.3,,50,Old\n",
      "bases.csv:2:17: warning: A: the text belongs to no base, because the row has no kind, and is "
        + "passed over; write in a column 'kind' what the base was, such as army, naval or air"),
    Slip(
      "name,lat,lon,kind,text\nA,-0.5,10.3,army,\(String(repeating: "x", count: 255))\n",
      "bases.csv:2:18: warning: A: the text has exactly 254 or 255 characters, where some programs cut "
        + "it; compare its end with the original"),
    // Men and dates.
    Slip(
      head + "A,-0.5,10.3,army,about 500,,\nB,-0.5,10.4,army,0,,\nC,-0.5,10.5,army,20000000,,\n",
      "bases.csv:2:18: A: 'men' should be a whole number, found 'about 500'; "
        + TableCellTests.estimate,
      "bases.csv:3:18: b-garrison: 'men' should be a whole number from 1 to 10000000, found the number 0",
      "bases.csv:4:18: c-garrison: 'men' should be a whole number from 1 to 10000000, found the number "
        + "20000000"),
    Slip(
      head + "A,-0.5,10.3,army,?,,\nB,-0.5,10.4,army,–,,\nC,-0.5,10.5,army,n/a,unknown,\n",
      "bases.csv:2:18: warning: a word for 'not known' is read as an empty cell, and so in 2 more rows"
    ),
    Slip(
      head + "A,-0.5,10.3,army,,02/09/1940,45170\n",
      "bases.csv:2:19: A: 'from' can be read as 1940-09-02 and as 1940-02-09: '02/09/1940'; write "
        + "1940-09-02 or 1940-02-09",
      "bases.csv:2:30: A: 'to' \(day) '45170'; \(TableCellTests.serial)"),
    Slip(
      head + "A,-0.5,10.3,army,,1951,1950\n",
      "bases.csv:2:24: a-army: 'to' (1950-01-01) should be later than 'from' (1951-01-01)"),
    Slip(
      "name,lat,lon,kind,accuracy,rank\nA,-0.5,10.3,army,near,4\nB,-0.5,10.4,army,2,town\nC,-0.5,10.5,army,2000,\nD,-0.5,10.6,army,2,7\n",
      "bases.csv:2:18: A: 'accuracy_km' should be a number, found 'near'; write kilometres, such as 2 or "
        + "0,5",
      "bases.csv:3:20: B: 'rank' should be a number, found 'town'",
      "bases.csv:4:18: c: 'accuracy_km' should be a number from 0 to 1000, found the number 2000",
      "bases.csv:5:20: d: 'rank' should be a whole number from 1 to 5, found the number 7"),
    // References.
    Slip(
      "name,lat,lon,kind,source,treaty\nA,-0.5,10.3,army,chronicel,\nB,-0.5,10.4,army,,velm-oks\n",
      "bases.csv:2:18: a: there is no source 'chronicel'; did you mean 'chronicle'?",
      "bases.csv:3:19: b-army: there is no treaty 'velm-oks'; did you mean 'velm-osk'?"),
    // The file.
    Slip(
      head + "A,-0.5,10.3,army,5,,\nA,-0.5,10.3,army,5,,\n",
      "bases.csv:3:1: warning: A: the row says the same as one above and is passed over"),
    Slip(
      "name,lat,lon,kind\n\"A,-0.5,10.3,army\nB,-0.5,10.4,army\n",
      "bases.csv:2:1: a quoted field does not end; close the quotes"),
    Slip("", "bases.csv: the file is empty"),
    Slip(
      "name,lat,lon,kind\nA,-0.5,10.3,army\nB\u{7},-0.5,10.4,army\n",
      "bases.csv:3:1: a text holds the character U+0007, which has no shape; take it out"),
  ]

  @Test(arguments: slips)
  func `each damage is told with its line and column`(slip: Slip) throws {
    let found = try TableAtlas(slip.table).withEvidence().messages()
    #expect(found == slip.expected)
  }

  @Test func `there are at least twenty damaged tables`() { #expect(Self.slips.count >= 20) }

  @Test func `one fault hides no other, and references to rows with faults are not reported`()
    throws
  {
    var atlas = TableAtlas("name,lat,lon,kind\nBay,north,10.4,naval\nHead,-0.5,x,air\n")
      .withEvidence()
    atlas.atlas = try atlas.atlas.replacing(
      "places: [hill], men: 1800", in: "garrisons.yaml", with: "places: [bay], men: 1800")
    #expect(
      try atlas.messages() == [
        "bases.csv:2:5: Bay: 'lat' should be degrees from -90 to 90, found 'north'; write 57.7039, 57,7039 "
          + "or 57°42′14″",
        "bases.csv:3:11: Head: 'lon' should be degrees from -180 to 180, found 'x'; write 57.7039, 57,7039 "
          + "or 57°42′14″",
      ])
  }

  @Test func `a table without sources and accuracies says so once`() throws {
    let atlas = TableAtlas(
      "name,lat,lon,kind\nA,-0.5,10.3,army\nB,-0.5,10.4,air\nC,-0.5,10.5,air\n")
    #expect(
      try atlas.messages() == [
        "bases.csv:2:1: A: no source is named, and so in 2 more rows; add a column 'source', or write in "
          + "geo/atlas.yaml what holds for all rows: evidence: {sources: [id]}",
        "bases.csv:2:1: A: no accuracy of the position is stated, and so in 2 more rows; add a column "
          + "'accuracy_km', or write in geo/atlas.yaml what holds for all rows: evidence: {accuracy_km: 2}",
      ])
  }

  @Test func `a table without a treaty says so`() throws {
    let atlas = TableAtlas("name,lat,lon,kind\nA,-0.5,10.3,army\n").withEvidence()
      .with("treaties.yaml", nil)
    #expect(
      try atlas.messages().contains(
        "bases.csv:2:1: A: there is no treaty under which the base stands; write one in geo/treaties.yaml"
      ))
    let found = try atlas.with("treaties.yaml", "treaties: [").messages()
    #expect(found.filter { $0.hasPrefix("bases") } == [])
  }

  @Test func `a workbook beside the table is passed over with a note`() throws {
    var atlas = TableAtlas("name,lat,lon,kind\nA,-0.5,10.3,army\n").withEvidence()
    atlas.tables["bases.XLSX"] = Array("PK".utf8)
    #expect(
      try atlas.messages() == [
        "bases.XLSX: warning: this workbook is passed over; save its sheet of bases beside it as CSV in "
          + "UTF-8"
      ])
  }

  @Test func `a table in another encoding is read with a note`() throws {
    let text = Array("name;lat;lon;kind\r\nA".utf8) + [0xE2] + Array(";-0,5;10,3;army\r\n".utf8)
    let atlas = TableAtlas(text).withEvidence()
    #expect(
      try atlas.messages() == [
        "bases.csv: warning: the table is not in UTF-8 and was read as Windows-1257; if letters look "
          + "wrong, save it as CSV in UTF-8"
      ])
    #expect(try atlas.read().places.last?.names["native"] == "Aā")
  }

  @Test func `a table that is too large is refused before it is read`() throws {
    var limits = ReadingLimits()
    limits.fileSize = 5000
    let row = "A,-0.5,10.3,army\n"
    let folder = try TableAtlas("name,lat,lon,kind\n" + String(repeating: row, count: 400))
      .withEvidence().folder()
    let problems = #expect(throws: Problems.self) {
      try GeoModel.read(atlas: folder, limits: limits)
    }
    #expect(
      problems?.diagnostics.contains {
        $0.message == "the file is too large: 6818 bytes, and 5000 are allowed"
      }
        == true)
  }
}
