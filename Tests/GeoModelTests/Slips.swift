/// A change to the fixture that makes it wrong, and the message that it has to bring about.
struct Slip: Sendable {
  var file: String
  var old: String
  var new: String
  var expected: [String]

  init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
    (self.file, self.old, self.new, self.expected) = (file, old, new, expected)
  }

  static let all = [
    Slip(
      "sources.yaml", "kind: book",
      "kind: boook",
      "sources.yaml:8:21: chronicle: 'kind' should be one of article, treaty, dataset, "
        + "book, press, website, memory, found the text 'boook'; did you mean 'book'?"),
    Slip(
      "sources.yaml", "    year: 1948",
      "    yaer: 1948",
      "sources.yaml:5:5: survey: unknown key 'yaer'; did you mean 'year'?"),
    Slip(
      "sources.yaml", "kind: book",
      "kind: book, trust: scolarly",
      "sources.yaml:8:34: chronicle: 'trust' should be one of primary, scholarly, reference, "
        + "popular, found the text 'scolarly'; did you mean 'scholarly'?"),
    Slip(
      "sources.yaml", "    year: 1948",
      "    trust: primary",
      "sources.yaml:5:12: survey: 'trust' is not for a data set, whose features state their "
        + "accuracy; take it away; accuracy_km says how far a feature may be off"),
    Slip(
      "sources.yaml", "kind: book",
      "kind: book, language: Latvian",
      "sources.yaml:8:37: chronicle: 'Latvian' is no language; use a code of ISO 639-1 such as en"),
    Slip(
      "sources.yaml", "kind: book",
      "kind: book, articles: [III]",
      "sources.yaml:8:37: chronicle: 'articles' names articles of a treaty, and this source is of "
        + "kind book; take it away, or make the kind treaty"),
    Slip(
      "sources.yaml", "    year: 1948",
      "    year: 1948\n    date: 1949-05-01",
      "sources.yaml:5:11: survey: 'year' is 1948, and 'date' (1949-05-01) lies in 1949; 'date' "
        + "alone is enough"),
    Slip(
      "sources.yaml", "    year: 1948",
      "    date: 1948",
      "sources.yaml:5:11: survey: 'date' should be a day as YYYY-MM-DD, found the number 1948"),
    Slip(
      "sources.yaml", "    year: 1948",
      "    read: \"\"",
      "sources.yaml:5:11: survey: 'read' is empty"),
    Slip(
      "sources.yaml", "sources:\n",
      "source:\n",
      "sources.yaml:1:1: unknown key 'source'; did you mean 'sources'?"),
    Slip(
      "sources.yaml",
      "  chronicle: {kind: book, title: \"Chronicle of Velm\", author: \"A. Writer\"}",
      "  Chronicle: {kind: book, title: \"C\"}",
      "sources.yaml:8:3: Chronicle: 'Chronicle' is no id; use lower case letters a to "
        + "z, digits and hyphens"),
    Slip(
      "notes.yaml", "sources: [chronicle]",
      "sources: []",
      "notes.yaml:2:72: n-1: 'sources' is an empty list"),
    Slip(
      "treaties.yaml", "guest: osk",
      "guest: oks",
      "treaties.yaml:4:12: velm-osk: there is no territory 'oks'; did you mean 'osk'?"),
    Slip(
      "treaties.yaml", "host: velm",
      "host: strip",
      "treaties.yaml:2:3: velm-osk: 'host' should name a state, and 'strip' is of kind "
        + "ceded"),
    Slip(
      "treaties.yaml", "ratified: {date: 1950-05-10",
      "ratified: {date: 1950-04-10",
      "treaties.yaml:7:15: velm-osk: 'ratified' (1950-04-10) is earlier than the "
        + "signature (1950-05-01)"),
    Slip(
      "treaties.yaml", "in_force: {date: 1950-05-11}",
      "ended: {date: 1950-04-30}",
      "treaties.yaml:8:12: velm-osk: 'ended' (1950-04-30) is earlier than the "
        + "signature (1950-05-01)"),
    Slip(
      "treaties.yaml", "- {date: 1950-05-01, men: 5000",
      "- {date: 1950-03-01, men: 5000",
      "treaties.yaml:15:9: velm-osk: 'negotiation' is not in order of date: 1950-03-01 "
        + "stands after 1950-04-01"),
    Slip(
      "treaties.yaml", "limit: 5000",
      "limit: 4800",
      "treaties.yaml:2:3: warning: velm-osk: its garrisons of 1950-07-01 count 4900 men, and it "
        + "allows 4800; check cape-garrison 3000, hill-watch 1900"),
    Slip(
      "treaties.yaml", "limit: 5000",
      "limit: 0",
      "treaties.yaml:10:25: velm-osk: 'limit' should be a whole number from 1 to "
        + "10000000, found the number 0"),
    Slip(
      "treaties.yaml", "place: cape",
      "place: kape",
      "treaties.yaml:6:39: velm-osk: there is no place 'kape'; did you mean 'cape'?"),
    Slip(
      "treaties.yaml", "term_years: 10", "extension_years: 10",
      "treaties.yaml:2:3: warning: velm-osk: 'extension_years' is told nowhere without "
        + "'term_years'; say for how many years the treaty was made"),
    Slip(
      "places.geojson", "[10.3, -0.5]", "[-0.5, 10.3]",
      "facilities.yaml:2:3: cape-naval: lies outside 'velm' on 1950-05-01, 1628 km beyond the "
        + "border; longitude and latitude of its place look exchanged: the longitude comes first"),
    Slip(
      "treaties.yaml", "term_years: 10",
      "term_years: ten",
      "treaties.yaml:9:17: velm-osk: 'term_years' should be a whole number from 1 to "
        + "1000, found the text 'ten'"),
    Slip(
      "places.geojson", "\"accuracy_km\": 2, ",
      "",
      "places.geojson:5:16: hill: 'accuracy_km' is missing"),
    Slip(
      "places.geojson", "\"rank\": 4",
      "\"rank\": 6",
      "places.geojson:5:54: hill: 'rank' should be a whole number from 1 to 5, found "
        + "the number 6"),
    Slip(
      "places.geojson", ", \"sources\": [\"survey\"], \"notes\"",
      ", \"notes\"",
      "places.geojson:5:16: hill: 'sources' is missing"),
    Slip(
      "places.geojson", "\"id\": \"hill\"",
      "\"id\": \"cape\"",
      "places.geojson:4:1: cape: the place 'cape' is defined twice; it stands first at "
        + "places.geojson:2:1"),
    Slip(
      "places.geojson", "\"id\": \"osk-town\", ",
      "",
      "places.geojson:6:1: the place has no id; give the feature an \"id\""),
    Slip(
      "places.geojson", "[10.8, -0.2]",
      "[10.8, -90.2]",
      "places.geojson:4:80: hill: the position 10.8, -90.2 lies outside the globe: "
        + "longitudes run from -180 to 180, latitudes from -90 to 90; the longitude comes "
        + "first"),
    Slip(
      "places.geojson", "\"licence\": \"CC0\", ",
      "",
      "places.geojson:1:1: 'licence' is missing; write above the features under which licence the data of this file may "
        + "be used, such as \"licence\": \"CC BY 4.0\""),
    Slip(
      "places.geojson", "\"native\": \"Hill\"",
      "\"english\": \"Hill\"",
      "places.geojson:5:27: hill: 'english' is no language; use 'native' or a code of "
        + "ISO 639-1 such as en"),
    Slip(
      "places.geojson", "{\"type\": \"Point\", \"coordinates\": [10.8, -0.2]}",
      "null",
      "places.geojson:4:1: hill: a place should be a Point, found no geometry"),
    Slip(
      "facilities.yaml", "    place: cape\n",
      "",
      "facilities.yaml:2:3: cape-naval: 'place', 'territory' or 'line' is missing"),
    Slip(
      "facilities.yaml", "{territory: strip, ",
      "{territory: strip, place: cape, ",
      "facilities.yaml:11:26: strip-air: a facility has one of 'place', 'territory' "
        + "and 'line', not several"),
    Slip(
      "facilities.yaml", "outcome: granted",
      "outcome: granded",
      "facilities.yaml:7:14: cape-naval: 'outcome' should be one of granted, "
        + "temporary, refused, withdrawn, not-taken, proposed, found the text 'granded'; did you "
        + "mean 'granted'?"),
    Slip(
      "facilities.yaml", "proposed: 1950-04-01",
      "proposed: 1950-05-02",
      "facilities.yaml:9:11: cape-naval: 'from' (1950-05-01) is earlier than "
        + "'proposed' (1950-05-02)"),
    Slip(
      "facilities.yaml", "place: cape",
      "place: osk-town",
      "facilities.yaml:2:3: cape-naval: lies outside 'velm' on 1950-05-01, 66.8 km "
        + "beyond the border; check its place, its date and the shape of 'velm'"),
    Slip(
      "garrisons.yaml", "men: 3000",
      "men: 0",
      "garrisons.yaml:5:10: cape-garrison: 'men' should be a whole number from 1 to "
        + "10000000, found the number 0"),
    Slip(
      "garrisons.yaml", "men: 1900",
      "men: 2100",
      "treaties.yaml:2:3: warning: velm-osk: its garrisons of 1950-07-01 count 5100 men, and it "
        + "allows 5000; check cape-garrison 3000, hill-watch 2100"),
    Slip(
      "garrisons.yaml", "parent: cape-garrison",
      "parent: cape-battery",
      "garrisons.yaml:10:3: cape-battery: is part of itself; correct its 'parent'"),
    Slip(
      "garrisons.yaml", "echelon: regiment",
      "echelon: legion",
      "garrisons.yaml:6:38: cape-garrison: 'echelon' should be one of company, "
        + "battalion, regiment, brigade, division, corps, found the text 'legion'"),
    Slip(
      "garrisons.yaml", "from: 1950-06-05, to: 1950-07-01",
      "from: 1950-06-05, to: 1950-06-05",
      "garrisons.yaml:11:86: hill-garrison: 'to' (1950-06-05) should be later than "
        + "'from' (1950-06-05)"),
    Slip(
      "nodes.geojson", "[11.2, 0]",
      "[11.25, 0]",
      "arcs/survey.geojson:6:1: new-border: its end at 11.2, 0 is not its node 'n4' at "
        + "11.25, 0; move one of them",
      "arcs/survey.geojson:7:1: strip-north: its start at 11.2, 0 is not its node 'n4' "
        + "at 11.25, 0; move one of them",
      "arcs/survey.geojson:9:1: round-osk: its end at 11.2, 0 is not its node 'n4' at "
        + "11.25, 0; move one of them",
      "arcs/survey.geojson:10:1: bulge: its end at 11.2, 0 is not its node 'n4' at "
        + "11.25, 0; move one of them"),
    Slip(
      "nodes.geojson", "\"id\": \"n4\"",
      "\"id\": \"n5\"",
      "arcs/survey.geojson:6:154: new-border: there is no node 'n4'; did you mean 'n1'?",
      "arcs/survey.geojson:7:139: strip-north: there is no node 'n4'; did you mean "
        + "'n1'?",
      "arcs/survey.geojson:9:172: round-osk: there is no node 'n4'; did you mean 'n1'?",
      "arcs/survey.geojson:10:163: bulge: there is no node 'n4'; did you mean 'n1'?"),
    Slip(
      "arcs/survey.geojson", "\"method\": \"read from a map\", \"to\"",
      "\"to\"",
      "arcs/survey.geojson:5:139: old-border: 'method' is missing"),
    Slip(
      "arcs/survey.geojson", "\"kind\": \"sea\"",
      "\"kind\": \"see\"",
      "arcs/survey.geojson:2:158: west: 'kind' should be one of border, region, sea, "
        + "frame, found the text 'see'; did you mean 'sea'?"),
    Slip(
      "territories.yaml", "[south-velm, old-border, north-velm, \"-west\"]",
      "[south-velm, \"-old-border\", north-velm, \"-west\"]",
      "territories.yaml:6:9: velm: the arc 'south-velm' ends in the node 's2', but the "
        + "next one, '-old-border', starts in 'n2'; write 'old-border'",
      "territories.yaml:6:9: velm: the arc '-old-border' ends in the node 's2', but "
        + "the next one, 'north-velm', starts in 'n2'; an arc is missing between them"),
    Slip(
      "territories.yaml", "[round-osk, \"-new-border\"]",
      "[round-osk, \"-old-border\"]",
      "territories.yaml:21:9: osk: the arc 'round-osk' ends in the node 'n4', but the "
        + "next one, '-old-border', starts in 'n2'; an arc is missing between them",
      "territories.yaml:21:9: osk: the arc '-old-border' ends in the node 's2', but "
        + "the next one, 'round-osk', starts in 's4'; an arc is missing between them"),
    Slip(
      "territories.yaml", "[round-osk, \"-new-border\"]",
      "[strip-south, round-osk, strip-north, \"-old-border\"]",
      "territories.yaml:21:9: osk: covers 2462 km² of 'velm' from 1950-06-01, near "
        + "11, -1; let both run along the same arcs"),
    Slip(
      "territories.yaml", "[round-osk, \"-new-border\"]",
      "[round-osk, \"-bulge\"]",
      "territories.yaml:10:9: warning: velm: 615 km² of land between it and 'osk' lie in no "
        + "state from 1950-06-01, near 11.2, -1; let the states round it run along the same arcs"),
    Slip(
      "territories.yaml", "south-velm, old-border",
      "south-velm, old-boarder",
      "territories.yaml:8:32: velm: there is no arc 'old-boarder'; did you mean "
        + "'old-border'?"),
    Slip(
      "territories.yaml", "        boundary: [round-osk, \"-new-border\"]",
      "        boundary: round-osk",
      "territories.yaml:22:19: osk: 'boundary' should be a list, found the text "
        + "'round-osk'; write [a, b], or one '- a' a line"),
    Slip(
      "territories.yaml", "km2: 9200",
      "km2: 8000",
      "territories.yaml:6:9: warning: velm: measures 9262 km², 15.8 % more than the "
        + "8000 km² of survey; check its arcs, or say in 'text' what the figure counts"),
    Slip(
      "territories.yaml", "      - from: 1950-06-01\n        boundary: [[",
      "      - from: 1950-05-01\n        boundary: [[",
      "territories.yaml:10:9: velm: the shapes do not follow each other: this one "
        + "begins on 1950-05-01, and the one before ends on 1950-06-01; list them in order "
        + "of date, each with 'from' not before the 'to' of the one before"),
    Slip(
      "territories.yaml", "to_state: velm",
      "to_stat: velm",
      "territories.yaml:29:5: strip: unknown key 'to_stat'; did you mean 'to_state'?"),
    Slip(
      "lines.geojson", "\"geometry\": null",
      "\"geometry\": {\"type\": \"LineString\", \"coordinates\": [[1, 2], [3, 4]]}",
      "lines.geojson:4:1: fence: a line should be a LineString, or have no geometry "
        + "and run 'along' arcs; found a LineString and 'along'"),
    Slip(
      "lines.geojson", "[\"south-velm\", \"old-border\"]",
      "[\"old-border\", \"south-velm\"]",
      "lines.geojson:4:1: fence: the arc 'old-border' ends in the node 'n2', but the "
        + "next one, 'south-velm', starts in 's1'; an arc is missing between them"),
    Slip(
      "lines.geojson", "\"side\": \"left\"",
      "\"exception_to\": \"fence\"",
      "lines.geojson:2:1: limit: 'exception_to' should name a limit, and 'fence' is of kind "
        + "defence-line"),
    Slip(
      "incidents.geojson", "\"until\": \"1950-06-03\"",
      "\"until\": \"1950-05-03\"",
      "incidents.geojson:3:48: entry: 'until' (1950-05-03) is earlier than 'date' "
        + "(1950-06-01)"),
    Slip(
      "incidents.geojson", "\"accuracy_km\": 3, ",
      "",
      "incidents.geojson:3:16: entry: 'accuracy_km' is missing"),
    Slip(
      "waters.geojson", "\"river\": \"Sil\"",
      "\"river\": \"Sill\"",
      "waters.geojson:4:1: sil: no reach in geo/basemap has the name 'Sill'; did you "
        + "mean 'Sil'?"),
    Slip(
      "basemap/land.geojson", "[21, 0], [21, 1], [20, 1]",
      "[21, 1], [21, 0], [20, 1]",
      "basemap/land.geojson:4:1: warning: far-island: its area is not sound: its edges cross or run "
        + "over each other at 20.5, 0.5; it is drawn mended; mend its rings there"),
    Slip(
      "basemap/land.geojson", "[10.15, -0.5], [10.15, -0.4]",
      "[10.15, -0.4], [10.15, -0.5]",
      "basemap/land.geojson:3:87: warning: its outer ring runs clockwise, and RFC 7946 has outer "
        + "rings counter-clockwise; it was turned round"),
    Slip(
      "basemap/land.geojson", "\"accuracy_km\": 0.3, ",
      "",
      "basemap/land.geojson:1:1: land: 'accuracy_km' is missing"),
    Slip(
      "basemap/land.geojson", "\"source\": \"survey\"",
      "\"source\": \"survy\"",
      "basemap/land.geojson:1:41: land: there is no source 'survy'; did you mean "
        + "'survey'?"),
    Slip(
      "basemap/rivers.geojson", "LineString\", \"coordinates\": [[11.5, -0.9], [10.3, -0.6]]",
      "Point\", \"coordinates\": [11.5, -0.9]",
      "waters.geojson:4:1: sil: no reach in geo/basemap has the name 'Sil'"),
  ]
}
