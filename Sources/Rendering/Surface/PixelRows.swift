import Scene

/// Some rows of a picture in Cairo's format: 32 bits per pixel, row by row without gaps.
///
/// Colours are premultiplied by their opacity. In pictures without opacity the highest byte is
/// unused.
final class PixelRows {
  let width: Int
  let count: Int
  /// The number of the first row, counted in the picture.
  private(set) var top = 0
  /// The rows that are drawn on, counted in the picture.
  private(set) var numbers: Range<Int>
  private let pixels: UnsafeMutablePointer<UInt32>

  /// - Parameters:
  ///   - pixels: The memory, which must outlive this object.
  ///   - width: The number of pixels in a row.
  ///   - count: The number of rows.
  init(_ pixels: UnsafeMutablePointer<UInt32>, width: Int, count: Int) {
    (self.pixels, self.width, self.count) = (pixels, width, count)
    numbers = 0..<count
  }

  /// Moves to other rows of the picture.
  ///
  /// - Parameters:
  ///   - top: The number of the first row, counted in the picture.
  ///   - numbers: The rows that are drawn on. Nothing is drawn on the others.
  func move(to top: Int, drawing numbers: Range<Int>) {
    self.top = top
    self.numbers = numbers.clamped(to: top..<(top + count))
  }

  /// The first pixel of a row, counted from the first row in memory.
  func row(_ index: Int) -> UnsafeMutablePointer<UInt32> { pixels + index * width }

  /// The columns of the pixels whose centres lie between two positions.
  func columns(from low: Double, to high: Double) -> Range<Int> {
    centres(from: low, to: high, among: 0..<width)
  }

  /// The rows whose centres lie between two positions, counted in the picture. Only rows that are
  /// drawn on are included.
  func numbers(from low: Double, to high: Double) -> Range<Int> {
    centres(from: low, to: high, among: numbers)
  }
}

/// The whole numbers `n` in a range for which `n + 0.5` lies between two values.
private func centres(from low: Double, to high: Double, among all: Range<Int>) -> Range<Int> {
  let low = max(low - 0.5, Double(all.lowerBound)).rounded(.up)
  let high = min(high - 0.5, Double(all.upperBound - 1)).rounded(.down)
  return low <= high ? Int(low)..<(Int(high) + 1) : all.lowerBound..<all.lowerBound
}

extension Color {
  /// The colour as an opaque Cairo pixel.
  var pixel: UInt32 {
    [red, green, blue].reduce(255) { pixel, part in
      pixel << 8 | UInt32(min(max(part, 0) * 65_536, 65_535)) >> 8
    }
  }
}

extension UInt32 {
  /// Blends a colour over the pixel.
  ///
  /// - Parameters:
  ///   - color: The colour as a pixel value.
  ///   - share: The part of the pixel that the colour covers, 0…255.
  @inline(__always)
  mutating func lay(_ color: UInt32, share: UInt32) {
    /// Blends two of the four channels at a time. Adding a half and then 1/256 of the sum gives the
    /// rounded quotient by 255.
    func mixed(_ color: UInt32, _ old: UInt32) -> UInt32 {
      let sum = (color & 0xff_00ff) * share + (old & 0xff_00ff) * (255 - share) + 0x80_0080
      return (sum + (sum >> 8 & 0xff_00ff)) >> 8 & 0xff_00ff
    }
    self = mixed(color >> 8, self >> 8) << 8 | mixed(color, self)
  }
}
