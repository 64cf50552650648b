import Scene

extension Scene {
  /// The picture as pixels in memory.
  ///
  /// - Parameters:
  ///   - dpi: Pixels per inch of the page.
  ///   - transparent: Whether the paper is left out, so that the background of the picture is
  ///     transparent.
  ///   - threads: The number of bands that are drawn at the same time.
  /// - Returns: The width and height in pixels, and four bytes per pixel from the top left: red,
  ///   green and blue, premultiplied by the opacity, then the opacity.
  /// - Throws: ``RenderingError``.
  package func picture(
    dpi: Double, transparent: Bool = false, threads: Int = 1
  ) throws -> (width: Int, height: Int, bytes: [UInt8]) {
    let grid = try PixelGrid(page, dpi: dpi)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * grid.width * grid.height)
    try draw(on: grid, transparent: transparent, threads: threads) { rows in
      for pixel in rows {
        // A Cairo pixel is a 32-bit word: opacity, red, green, blue from the highest byte down.
        let opacity = transparent ? pixel >> 24 : 0xff
        withUnsafeBytes(of: ((pixel << 8 | opacity)).bigEndian) { bytes.append(contentsOf: $0) }
      }
    }
    return (grid.width, grid.height, bytes)
  }
}
