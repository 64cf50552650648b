import Geometry
import Scene
import Work

/// The pixels of a page at a resolution.
struct PixelGrid: Equatable {
  /// Wider pictures do not fit a surface of Cairo's.
  static let greatestWidth = 32_767
  /// Cairo counts in 24 bits and 8 for fractions of a pixel; half of that leaves room for what lies off
  /// the page.
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

  /// What is drawn, for these pixels: with straight pieces that lie no more than a tenth of a pixel from the
  /// curves, as Cairo's do.
  func list(of nodes: [SceneNode]) -> DisplayList {
    DisplayList(nodes, straightenedTo: 0.1 / scale)
  }

  /// Rows that fit a surface of Cairo's, so few that the bands of all threads together take a twelfth of the
  /// picture, but at least about 3 MB and at most 24, and that every thread gets some.
  func rowsPerBand(threads: Int) -> Int {
    let bytes = min(max(3 << 20, width * height * 4 / 12), 24 << 20)
    let shared = threads == 1 ? height : (height + 2 * threads - 1) / (2 * threads)
    return min(max(1, min(bytes / (4 * width * threads), shared)), 30_000)
  }

  /// Draws the page band by band, from the top down, and hands each band's pixels on: the same pixels as
  /// those of the page drawn at once. For that bands are drawn a little beyond both edges, see
  /// ``overlap(of:bandHeight:)``.
  ///
  /// Higher pages than Cairo can hold are moved up band by band; as Cairo works out where the sides of
  /// nearly straight lines meet from their places, a pixel among some ten million may then differ by a level.
  ///
  /// - Parameters:
  ///   - list: made by ``list(of:)``.
  ///   - hasAlpha: with or without opacity; without, the paper below everything is white.
  ///   - bandHeight: rows in a band; the last one may have fewer.
  ///   - threads: so many bands are drawn at the same time.
  ///   - take: gets the bands in order, one at a time, on any thread.
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

  /// The rows that bands are drawn beyond their edges.
  ///
  /// Eight, as Cairo measures the row in which an edge begins or is cut off less exactly than the next; more
  /// when a band is lower than a dash is long, as Cairo forgets dashes that begin above a surface and end below
  /// it (seen with 1.16). Every band is drawn on as many rows, the first and the last too.
  private func overlap(of list: DisplayList, bandHeight: Int) -> Int {
    let missing = list.longestDash * scale - Double(bandHeight)
    return 8 + Int(min(max(0, missing / 2), 1000).rounded(.up))
  }

  /// What may show in some rows, in millimetres: a pixel more on each side, which antialiasing may touch.
  private func box(fromRow top: Int, to bottom: Int) -> Box {
    Box(minX: -1, minY: Double(top) - 1, maxX: Double(width) + 1, maxY: Double(bottom) + 1)
      .scaled(by: 1 / scale)
  }
}
