import Documents

/// What the readers of descriptions, styles and texts accept. It is found out by reading samples with them.
package enum MapShapes {
  /// The shape of a map's description, before what it leaves out is added.
  ///
  /// - Throws: An error if a sample is not sound.
  package static func map() throws -> ValueShape {
    let samples = try maps.enumerated().map {
      try YAMLDocument.parse($1, file: "map-\($0).yaml")
    }
    return try KeyRecorder.shape(of: samples) { _ = try MapDescription(reading: $0) }
  }

  /// The shape of a style's file.
  ///
  /// - Parameter complete: A style that extends no other.
  /// - Throws: An error if a sample is not sound.
  package static func style(_ complete: DocumentNode) throws -> ValueShape {
    let more = try YAMLDocument.parse(style, file: "style.yaml")
    return try KeyRecorder.shape(of: [complete.overlaid(by: more)]) {
      _ = try Style(reading: $0)
    }
  }

  /// The shape of the key `language` in a file of texts.
  ///
  /// - Throws: An error if the sample is not sound.
  package static func language() throws -> ValueShape {
    let sample = try YAMLDocument.parse(
      "{language: {name: English, plural: {one: n = 1}}}", file: "texts.yaml")
    return try KeyRecorder.shape(of: [sample], part: { $0["language"] }) {
      _ = try Texts(reading: $0, language: "en")
    }
  }

  /// Every kind of layer and inset, with and without what may be missing.
  private static let maps = [
    """
    id: full
    title: {en: "Full"}
    treaties: [pact]
    date: 1901-05-02
    period: 1901-04-01..1901-06-01
    projection: EPSG:3857
    page: {size: A4, orientation: landscape}
    frame: {fit: [bases]}
    style: atlas
    layers:
      - {kind: sea}
      - {kind: land, style: a}
      - {kind: powers}
      - {kind: area, style: a, label: true}
      - {kind: area, style: a, label: name, label_class: b}
      - {kind: area, style: a}
      - {kind: lakes}
      - {kind: rivers}
      - {kind: coast, label: name}
      - {kind: coast}
      - {kind: graticule}
      - {kind: borders, style: a, label: name}
      - {kind: borders, style: a}
      - {kind: lines, style: a, label: true}
      - {kind: lines, style: a, label: name}
      - {kind: lines, style: a}
      - {kind: states}
      - {kind: waters}
      - {kind: towns}
      - {kind: towns, ranks: [1]}
      - {kind: facilities}
      - {kind: garrisons}
      - {kind: incidents, label: true}
      - {kind: incidents, label: name}
      - {kind: incidents}
      - {kind: limits}
    column: {side: left, width: 60, panels: [title]}
    footer: {height: 8, panels: [credits]}
    insets:
      - {kind: locator, corner: top-left, width: 30, extent: [1, 5, 5, 9], offset: [1, 1]}
      - {kind: locator, corner: top-left, width: 30, extent: [1, 5, 5, 9]}
      - {kind: scale-bar, corner: top-left, length_km: 50, offset: [1, 1]}
      - {kind: scale-bar, corner: top-left, length_km: 50}
      - {kind: zoom, corner: top-left, width: 30, height: 30, center: [1, 2], scale: 50000, offset: [1, 1]}
      - {kind: zoom, corner: top-left, width: 30, height: 30, center: [1, 2], scale: 50000}
      - {kind: zoom}
      - {kind: panels, corner: top-left, width: 30, panels: [notes], offset: [1, 1]}
      - {kind: panels, corner: top-left, width: 30, panels: [notes]}
    labels:
      - {id: base-a, side: left}
      - {id: base-b, offset: [1, 1], leader: true}
      - {id: base-c, at: [1, 2]}
    """,
    """
    {id: other, title: name, treaties: [pact], date: 1901-05-02, period: 1901-04-01..1901-06-01, projection: EPSG:3857,
     page: {width: 100, height: 100}, frame: {scale: 50000, center: [1, 2]}, style: atlas, layers: []}
    """,
  ]

  /// The maps that a style need not hold.
  private static let style = """
    powers:
      subjects: [{fill: "#000000"}]
      others: [{fill: "#000000", hatch: {angle: 45, spacing: 1, color: "#000000", width: 0.1}}]
      states: {sample: {fill: "#000000", hatch: {angle: 45, spacing: 1, color: "#000000", width: 0.1}, subject: {fill: "#000000"}}}
    areas:
      sample:
        fill: "#000000"
        stripes: {angle: 45, spacing: 2, width: 1}
        hatch: {angle: 45, spacing: 1, color: "#000000", width: 0.1}
        band: {color: "#000000", width: 1}
        edge: {color: "#000000", width: 1}
    lines:
      sample: {color: "#000000", width: 1, dash: [2, 1], cap: round, tooth: {length: 1, spacing: 2}, gauges: {broad: {color: "#000000", width: 1, cap: butt, dash: []}}}
    labels:
      sample: {like: base, gaps: [1], trackings: [0]}
    type:
      title: {form: words}
    leave_out: [notes]
    """
}
