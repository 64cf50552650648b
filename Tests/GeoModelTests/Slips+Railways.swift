extension Slip {
  /// Mistakes in railways.
  static let ofRailways =
    [
      Slip(
        "railways.geojson", "\"gauge_mm\": [1524, 750], ", "",
        "railways.geojson:3:16: shore-railway: 'gauge_mm' is missing"),
      Slip(
        "railways.geojson", "\"gauge_certainty\": \"likely\", ", "",
        "railways.geojson:3:16: shore-railway: 'gauge_certainty' is missing"),
      Slip(
        "railways.geojson", "\"likely\"", "\"likley\"",
        "railways.geojson:3:80: shore-railway: 'gauge_certainty' should be one of sure, likely, "
          + "unsure, found the text 'likley'; did you mean 'likely'?"),
      Slip(
        "railways.geojson", "[1524, 750]", "15",
        "railways.geojson:3:48: shore-railway: 'gauge_mm' should be a whole number from 200 to "
          + "3500, found the number 15"),
      Slip(
        "railways.geojson", "\"opened\": \"1901\"", "\"opened\": 1901",
        "railways.geojson:3:100: shore-railway: 'opened' should be a text, found the number 1901; "
          + "put it in quotes to make it one"),
      Slip(
        "railways.geojson", "\"kind\": \"railway\"", "\"kind\": \"route\"",
        "railways.geojson:3:34: shore-railway: a line of kind 'route' has no 'gauge_mm'; it "
          + "belongs to the kind 'railway'"),
      Slip(
        "lines.geojson", "\"side\": \"left\"", "\"closed\": \"1950\"",
        "lines.geojson:3:86: limit: a line of kind 'limit' has no 'closed'; it belongs to the kind "
          + "'railway'"),
      Slip(
        "railways.geojson", "\"id\": \"shore-railway\"", "\"id\": \"limit\"",
        "railways.geojson:2:1: limit: the line 'limit' is defined twice; it stands first at "
          + "lines.geojson:2:1"),
    ]
    + ["[]", "[1524, 1524]", "[1524, 99]", "[1524.5]", "[\"1524\"]"].map { gauges in
      Slip(
        "railways.geojson", "[1524, 750]", gauges,
        "railways.geojson:3:48: shore-railway: 'gauge_mm' should be one gauge or a list of "
          + "different ones, in whole millimetres from 200 to 3500; write 1524 or [1524, 1435]")
    }
}
