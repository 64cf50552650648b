extension Slip {
  private static let island =
    "{\"type\": \"Polygon\", \"coordinates\": [[[20, 0], [21, 0], [21, 1], [20, 1], [20, 0]]]}"

  /// Shapes of the wrong kind, and rings that are none.
  static let ofShapes = [
    Slip(
      "nodes.geojson", "{\"type\": \"Point\", \"coordinates\": [10, 0]}",
      "{\"type\": \"LineString\", \"coordinates\": [[10, 0], [10, 1]]}",
      "nodes.geojson:2:1: n1: a node should be a Point, found a LineString"),
    Slip(
      "arcs/survey.geojson", "{\"type\": \"LineString\", \"coordinates\": [[10, -1], [10, 0]]}",
      "{\"type\": \"Point\", \"coordinates\": [10, -1]}",
      "arcs/survey.geojson:2:1: west: an arc should be a LineString, found a Point"),
    Slip(
      "places.geojson", "\"names\": {\"native\": \"Hill\"}", "\"names\": {}",
      "places.geojson:5:26: hill: 'names' holds no name"),
    Slip(
      "incidents.geojson", "{\"type\": \"Point\", \"coordinates\": [11, -0.5]}",
      "{\"type\": \"LineString\", \"coordinates\": [[11, -0.5], [12, 0]]}",
      "incidents.geojson:2:1: entry: an incident should be a Point or null, found a LineString"),
    Slip(
      "territories.yaml",
      "states:\n      - from: 1950-06-01\n        boundary: [strip-south, new-border, strip-north, "
        + "\"-old-border\"]",
      "states: []", "territories.yaml:25:3: strip: 'states' lists no shape"),
    Slip(
      "territories.yaml", "boundary: [round-osk, \"-new-border\"]", "boundary: [[]]",
      "territories.yaml:22:20: osk: a boundary should be a list of arcs or a list of such lists, "
        + "found a list"),
    Slip(
      "territories.yaml", "boundary: [round-osk, \"-new-border\"]", "boundary: [round-osk, 5]",
      "territories.yaml:22:31: osk: expected the id of an arc, found the number 5"),
    Slip(
      "territories.yaml", "boundary: [round-osk, \"-new-border\"]",
      "boundary: [round-osk, \"-round-osk\", round-osk, \"-new-border\"]",
      "territories.yaml:22:45: osk: the arc 'round-osk' stands here for the third time; an arc is run "
        + "along once, or there and back"),
    Slip(
      "treaties.yaml",
      "{date: 1950-04-01, men: 9000, by: guest, text: \"demand\", sources: [chronicle]}\n      - {",
      "{id: a, date: 1950-04-01, men: 9000, by: guest, text: \"demand\", sources: [chronicle]}\n"
        + "      - {id: a, ",
      "treaties.yaml:15:9: velm-osk: two entries of 'negotiation' have the id 'a'"),
    Slip(
      "garrisons.yaml", "source: survey}", "source: chronicle}",
      "garrisons.yaml:8:17: cape-garrison: 'chronicle' is the source of 'men' and of an estimate; "
        + "state 'men' as the main source does, and the figures of others as estimates"),
    Slip(
      "garrisons.yaml", "approximate: true, source: survey}", "approximate: true}",
      "garrisons.yaml:8:17: cape-garrison: 'source' is missing"),
    Slip(
      "garrisons.yaml", "places: [cape, hill]\n", "places: [cape, hill]\n    territory: strip\n",
      "garrisons.yaml:5:16: cape-garrison: troops stand at 'places' or on a 'territory', and both are "
        + "stated; keep one of them"),
    Slip(
      "treaties.yaml", "covers: \"soldiers\",",
      "covers: \"soldiers\", estimates: [{men: 10, covers: \"a\", places: [cape], source: survey}],",
      "treaties.yaml:10:94: velm-osk: a figure for a whole country has no 'places'; leave them out, or "
        + "state a garrison in geo/garrisons.yaml"),
    Slip(
      "treaties.yaml", "covers: \"soldiers\",",
      "covers: \"soldiers\", estimates: [{men: 10, covers: \"a\"}],",
      "treaties.yaml:10:63: velm-osk: 'source' is missing"),
    Slip(
      "treaties.yaml", "covers: \"soldiers\",",
      "covers: \"soldiers\", estimates: [{men: 10, covers: \"a\", date: 1950-07-02, source: survey}, "
        + "{men: 9, covers: \"b\", date: 1950-07-01, source: survey}],",
      "treaties.yaml:10:121: velm-osk: 'estimates' is not in order of date: 1950-07-01 stands after "
        + "1950-07-02"),
    Slip(
      "waters.geojson", "\"id\": \"sil\", \"geometry\": null",
      "\"id\": \"sil\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [11, -0.5]}",
      "waters.geojson:4:1: sil: a name of waters should be a Point or a LineString, or have no "
        + "geometry and name a 'river'; found a Point and a 'river'"),
    Slip(
      "arcs/survey.geojson", "[[10, -1], [11, -1]]", "[[10, -1], [10.5, 0.5], [11, -1]]",
      "facilities.yaml:2:3: cape-naval: lies outside 'velm' on 1950-05-01, 14.1 km beyond the border; "
        + "check its place, its date and the shape of 'velm'",
      "territories.yaml:6:9: warning: velm: measures 3236 km², 35.3 % less than the 5000 km² of "
        + "chronicle; check its arcs, or say in 'text' what the figure counts",
      "territories.yaml:6:9: warning: velm: its boundary is not sound: its edges cross or run over "
        + "each other at 10.3333, 0; it is drawn mended; look there for arcs that cross or touch",
      "territories.yaml:10:9: warning: velm: its boundary is not sound: its edges cross or run over "
        + "each other at 10.3333, 0; it is drawn mended; look there for arcs that cross or touch"),
    Slip(
      "basemap/land.geojson", "[21, 0], [21, 1], [20, 1]",
      "[20.5, 0], [20.5, 0.5], [21, 0.5], [20.5, 0.5], [20.5, 1], [20, 1]",
      "basemap/land.geojson:4:1: warning: far-island: its area is not sound: its edges cross or run "
        + "over each other at 21, 0.5; it is drawn mended; mend its rings there"),
    Slip(
      "basemap/land.geojson", island, "null",
      "basemap/land.geojson:4:1: warning: far-island: a feature without a shape is passed over"),
    Slip(
      "basemap/land.geojson", island,
      "{\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Point\", \"coordinates\": "
        + "[20, 0]}, {\"type\": \"LineString\", \"coordinates\": [[20, 0], [21, 0]]}]}",
      "basemap/land.geojson:4:1: warning: far-island: the points among its shapes are "
        + "passed over"),
  ]
}
