import Scene

/// Some rows of a picture as Cairo keeps them: 32 bits a pixel, row by row without gaps.
///
/// Colours are multiplied by their opacity; without opacity the highest byte means nothing.
final class PixelRows {
  let width: Int
  let count: Int
  /// The number of the first row in the picture.
  private(set) var top = 0
  /// The rows that are drawn on, by their numbers in the picture.
  private(set) var numbers: Range<Int>
  private let pixels: UnsafeMutablePointer<UInt32>

  /// - Parameters:
  ///   - pixels: outlive the object.
  ///   - width: pixels in a row.
  ///   - count: rows.
  init(_ pixels: UnsafeMutablePointer<UInt32>, width: Int, count: Int) {
    (self.pixels, self.width, self.count) = (pixels, width, count)
    numbers = 0..<count
  }

  /// Moves on to other rows of the picture.
  ///
  /// - Parameter numbers: those that are drawn on; nothing is drawn on the others.
  func move(to top: Int, drawing numbers: Range<Int>) {
    self.top = top
    self.numbers = numbers.clamped(to: top..<(top + count))
  }

  /// The first pixel of a row, counted from the first there is.
  func row(_ index: Int) -> UnsafeMutablePointer<UInt32> { pixels + index * width }

  /// The pixels whose centres lie between two places, of those in a row.
  func columns(from low: Double, to high: Double) -> Range<Int> {
    centres(from: low, to: high, among: 0..<width)
  }

  /// The rows that are drawn on and whose middles lie between two places, by their numbers in the picture.
  func numbers(from low: Double, to high: Double) -> Range<Int> {
    centres(from: low, to: high, among: numbers)
  }
}

/// The whole numbers `n` of a range for which `n + 0.5` lies between two places.
private func centres(from low: Double, to high: Double, among all: Range<Int>) -> Range<Int> {
  let low = max(low - 0.5, Double(all.lowerBound)).rounded(.up)
  let high = min(high - 0.5, Double(all.upperBound - 1)).rounded(.down)
  return low <= high ? Int(low)..<(Int(high) + 1) : all.lowerBound..<all.lowerBound
}

extension Color {
  /// As Cairo writes it into a pixel, without opacity.
  var pixel: UInt32 {
    [red, green, blue].reduce(255) { pixel, part in
      pixel << 8 | UInt32(min(max(part, 0) * 65_536, 65_535)) >> 8
    }
  }
}

extension UInt32 {
  /// Lays a colour over a pixel.
  ///
  /// - Parameter share: of the pixel that the colour covers, 0…255.
  @inline(__always)
  mutating func lay(_ color: UInt32, share: UInt32) {
    /// Two of the four parts at a time; a half and a 256th more round the division by 255.
    func mixed(_ color: UInt32, _ old: UInt32) -> UInt32 {
      let sum = (color & 0xff_00ff) * share + (old & 0xff_00ff) * (255 - share) + 0x80_0080
      return (sum + (sum >> 8 & 0xff_00ff)) >> 8 & 0xff_00ff
    }
    self = mixed(color >> 8, self >> 8) << 8 | mixed(color, self)
  }
}
