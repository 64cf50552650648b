import Geometry
import Scene
import Work

/// The pixels of a page at a given resolution.
struct PixelGrid: Equatable {
  /// The largest width in pixels of a Cairo image surface.
  static let greatestWidth = 32_767
  /// The largest height in pixels. Cairo's fixed-point coordinates have 24 bits for whole pixels
  /// and 8 for fractions. Half of that range is left for what lies outside the page.
  static let greatestHeight = 1 << 22

  let width: Int
  let height: Int
  /// Pixels per millimetre.
  let scale: Double

  /// - Throws: ``RenderingError/pictureTooLarge(width:height:)``.
  init(_ page: Scene.Page, dpi: Double) throws {
    scale = dpi / 25.4
    let (width, height) = (page.width.value * scale, page.height.value * scale)
    guard width < 1e9, height < 1e9, Int(width.rounded()) <= Self.greatestWidth,
      Int(height.rounded()) <= Self.greatestHeight
    else { throw RenderingError.pictureTooLarge(width: width.rounded(), height: height.rounded()) }
    self.width = max(1, Int(width.rounded()))
    self.height = max(1, Int(height.rounded()))
  }

  /// The display list for these pixels. Curves are replaced by straight pieces that deviate by at
  /// most a tenth of a pixel, which is also Cairo's tolerance.
  func list(of nodes: [SceneNode]) -> DisplayList {
    DisplayList(nodes, straightenedTo: 0.1 / scale)
  }

  /// The height of a band in rows.
  ///
  /// The bands of all threads together take a twelfth of the picture, but at least about 3 MB and
  /// at most 24 MB. A band is also low enough for every thread to get some and for a Cairo surface
  /// to hold it.
  func rowsPerBand(threads: Int) -> Int {
    let bytes = min(max(3 << 20, width * height * 4 / 12), 24 << 20)
    let shared = threads == 1 ? height : (height + 2 * threads - 1) / (2 * threads)
    return min(max(1, min(bytes / (4 * width * threads), shared)), 30_000)
  }

  /// Draws the page in bands from top to bottom and passes on the pixels of each band. The result
  /// is the same as if the page were drawn at once. To achieve this, each band is drawn a few rows
  /// beyond its edges, see ``overlap(of:bandHeight:)``.
  ///
  /// Cairo's intersections of nearly straight lines depend on their position in its surface, so
  /// about one pixel in ten million may differ by one level: along dashes, which Cairo draws, and
  /// where a page is so high that each band has to be drawn at the top of a surface of its own.
  ///
  /// - Parameters:
  ///   - list: The display list made by ``list(of:)``.
  ///   - hasAlpha: Whether the pixels have opacity. If not, the background is white.
  ///   - bandHeight: The rows in a band. The last band may have fewer.
  ///   - threads: The number of bands that are drawn at the same time.
  ///   - take: Receives the bands in order and one at a time, on any thread.
  func draw(
    _ list: DisplayList, hasAlpha: Bool, bandHeight: Int, threads: Int = 1,
    to take: (UnsafeBufferPointer<UInt32>) throws -> Void
  ) throws {
    let overlap = overlap(of: list, bandHeight: bandHeight)
    let rows = min(height, bandHeight + 2 * overlap)
    let tops = Array(stride(from: 0, to: height, by: bandHeight))
    let starts = tops.map { max(0, min($0 - overlap, height - rows)) }
    try inOrder(tops.count, threads: threads) {
      Band(width: width, rows: rows, hasAlpha: hasAlpha, scale: scale)
    } work: { band, index in
      let own = tops[index]..<min(tops[index] + bandHeight, height)
      let start = starts[index]
      let surface = try band.surface(
        from: start, taking: own, isMoved: height > Self.greatestWidth)
      surface.draw(list, within: box(fromRow: start, to: start + rows))
      try surface.finish()
      return band
    } take: { band, index in
      let taken = min(bandHeight, height - tops[index])
      try take(band.rows(from: tops[index] - starts[index], count: taken))
    }
  }

  /// The number of rows by which a band is drawn beyond its upper and lower edge.
  ///
  /// It is at least 8, because Cairo is less exact in the row where an edge begins or is clipped.
  /// It is larger if a band is lower than the longest dash, because Cairo drops dashes that begin
  /// above a surface and end below it (observed with 1.16). The first and the last band have the
  /// same overlap.
  private func overlap(of list: DisplayList, bandHeight: Int) -> Int {
    let missing = list.longestDash * scale - Double(bandHeight)
    return 8 + Int(min(max(0, missing / 2), 1000).rounded(.up))
  }

  /// The area in millimetres that can be visible in the rows. It extends one pixel further on each
  /// side, which antialiasing may touch.
  private func box(fromRow top: Int, to bottom: Int) -> Box {
    Box(minX: -1, minY: Double(top) - 1, maxX: Double(width) + 1, maxY: Double(bottom) + 1)
      .scaled(by: 1 / scale)
  }
}
