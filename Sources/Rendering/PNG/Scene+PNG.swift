import Geometry
import Scene
import Work

extension Scene {
  /// Writes the picture as a PNG file, in bands. Neither the whole picture nor the whole file is
  /// ever in memory.
  ///
  /// - Parameters:
  ///   - dpi: Pixels per inch of the page.
  ///   - transparent: Whether the paper is left out, so that the background of the picture is
  ///     transparent.
  ///   - threads: The number of bands that are drawn at the same time.
  ///   - sink: Receives the next bytes of the file. An error that it throws ends the drawing.
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

  /// Draws the picture in bands from top to bottom; see ``PixelGrid``.
  func draw(
    on grid: PixelGrid, transparent: Bool, threads: Int,
    to take: (UnsafeBufferPointer<UInt32>) throws -> Void
  ) throws {
    try timed(.draw) {
      // The edge of the page may lie inside a pixel. The bleed makes the paper fill that pixel.
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
  ///   - dpi: Pixels per inch of the page.
  ///   - transparent: Whether the paper is left out, so that the background of the picture is
  ///     transparent.
  /// - Throws: ``RenderingError``.
  package func png(dpi: Double, transparent: Bool = false) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try png(dpi: dpi, transparent: transparent) { bytes += $0 }
    return bytes
  }

  /// All nodes except the paper.
  private var withoutPaper: [SceneNode] {
    nodes.filter { node in
      if case .group(let group) = node { group.role != .paper } else { true }
    }
  }
}

extension Scene.Metadata {
  /// The metadata as text chunks, with the keywords of the PNG specification (third edition,
  /// §11.3.3) and two additional ones of this project.
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
