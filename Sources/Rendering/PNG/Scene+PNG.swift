import CCairo
import Geometry
import Scene

extension Scene {
  /// Writes the picture as a PNG file, in bands: neither the picture nor the file is ever whole in memory.
  ///
  /// - Parameters:
  ///   - dpi: pixels per inch of the page.
  ///   - transparent: whether the picture is without its paper, so that what lies below it shows.
  ///   - sink: takes the file's next bytes; what it throws ends the work.
  /// - Throws: ``RenderingError``.
  package func png(
    dpi: Double, transparent: Bool = false, to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try png(dpi: dpi, transparent: transparent, bandHeight: nil, to: sink)
  }

  /// The picture as a PNG file in memory.
  ///
  /// - Parameters:
  ///   - dpi: pixels per inch of the page.
  ///   - transparent: whether the picture is without its paper, so that what lies below it shows.
  /// - Throws: ``RenderingError``.
  package func png(dpi: Double, transparent: Bool = false) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try png(dpi: dpi, transparent: transparent) { bytes += $0 }
    return bytes
  }

  /// Writes the picture in bands of so many rows.
  func png(
    dpi: Double, transparent: Bool, bandHeight: Int?,
    to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let grid = try PixelGrid(page, dpi: dpi)
    let stream = PNGStream(width: grid.width, hasAlpha: transparent)
    let chunks = [.standardColors, .resolution(dpi: dpi)] + metadata.pngTexts
    try stream.begin(height: grid.height, chunks, to: sink)
    // The page may end within a pixel: the paper fills it all the same.
    let drawn = bleeding(by: Millimetres(2 / grid.scale))
    try grid.draw(
      DisplayList(transparent ? drawn.withoutPaper : drawn.nodes),
      format: transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
      bandHeight: bandHeight ?? grid.rowsPerBand
    ) { try stream.add(rows: $0, to: sink) }
    try stream.end(to: sink)
  }

  /// All but the sheet itself.
  private var withoutPaper: [SceneNode] {
    nodes.filter { node in
      if case .group(let group) = node { group.role != .paper } else { true }
    }
  }
}

extension Scene.Metadata {
  /// What the file says about itself, under the keywords that the PNG specification lists (third edition,
  /// §11.3.3) and two of the project's own.
  fileprivate var pngTexts: [PNGChunk] {
    let localized = [
      ("Title", title), ("Description", summary),
    ].map { PNGChunk.text($0.0, $0.1, language: language) }
    let plain = [
      ("Source", origins.joined(separator: "\n")),
      ("Copyright", licences.joined(separator: ", ")), ("Software", generator),
      (OwnKey.map, id), (OwnKey.fingerprint, fingerprint ?? ""),
    ].filter { !$0.1.isEmpty }.map { PNGChunk.text($0.0, $0.1) }
    return localized + plain
  }
}
