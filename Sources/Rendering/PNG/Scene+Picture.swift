import Scene

extension Scene {
  /// The picture in memory.
  ///
  /// - Parameters:
  ///   - dpi: pixels per inch of the page.
  ///   - transparent: whether the picture is without its paper, so that what lies below it shows.
  ///   - threads: so many bands are drawn at the same time.
  /// - Returns: pixels in a row, rows, and four bytes for each pixel from the top left on: red, green and blue,
  ///   multiplied by the opacity, and the opacity.
  /// - Throws: ``RenderingError``.
  package func picture(
    dpi: Double, transparent: Bool = false, threads: Int = 1
  ) throws -> (width: Int, height: Int, bytes: [UInt8]) {
    let grid = try PixelGrid(page, dpi: dpi)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * grid.width * grid.height)
    try draw(on: grid, transparent: transparent, threads: threads) { rows in
      for pixel in rows {
        // Cairo's pixels are whole words: opacity, red, green, blue from the highest byte on.
        let opacity = transparent ? pixel >> 24 : 0xff
        withUnsafeBytes(of: ((pixel << 8 | opacity)).bigEndian) { bytes.append(contentsOf: $0) }
      }
    }
    return (grid.width, grid.height, bytes)
  }
}
