import Geometry
import Scene
import Work

extension Scene {
  /// Writes the picture as a PNG file, in bands: neither the picture nor the file is ever whole in memory.
  ///
  /// - Parameters:
  ///   - dpi: pixels per inch of the page.
  ///   - transparent: whether the picture is without its paper, so that what lies below it shows.
  ///   - threads: so many bands are drawn at the same time.
  ///   - sink: takes the file's next bytes; what it throws ends the work.
  /// - Throws: ``RenderingError``.
  package func png(
    dpi: Double, transparent: Bool = false, threads: Int = 1,
    to sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let grid = try PixelGrid(page, dpi: dpi)
    let stream = PNGStream(width: grid.width, hasAlpha: transparent)
    let chunks = [.standardColors, .resolution(dpi: dpi)] + metadata.pngTexts
    try stream.begin(height: grid.height, chunks, to: sink)
    try draw(on: grid, transparent: transparent, threads: threads) { rows in
      try timed(.encode) { try stream.add(rows: rows, to: sink) }
    }
    try stream.end(to: sink)
  }

  /// Draws the picture band by band, from the top down; see ``PixelGrid``.
  func draw(
    on grid: PixelGrid, transparent: Bool, threads: Int,
    to take: (UnsafeBufferPointer<UInt32>) throws -> Void
  ) throws {
    try timed(.draw) {
      // The page may end within a pixel: the paper fills it all the same.
      let drawn = bleeding(by: Millimetres(2 / grid.scale))
      try grid.draw(
        grid.list(of: transparent ? drawn.withoutPaper : drawn.nodes),
        hasAlpha: transparent, bandHeight: grid.rowsPerBand(threads: threads), threads: threads,
        to: take)
    }
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
