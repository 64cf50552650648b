/// A picture in memory.
public struct Pixels: Hashable, Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// Red, green, blue and opacity of each pixel, 0…255, the colours multiplied by the opacity (sRGB), row by row from
  /// the top down: `4 * width * height` bytes.
  public let bytes: [UInt8]
}

#if canImport(CoreGraphics)
  import CoreGraphics
  import Foundation

  extension Pixels {
    /// The picture for Apple's frameworks (sRGB); nil when the system cannot make one.
    public var cgImage: CGImage? {
      guard let space = CGColorSpace(name: CGColorSpace.sRGB),
        let provider = CGDataProvider(data: Data(bytes) as CFData)
      else { return nil }
      return CGImage(
        width: width, height: height, bitsPerComponent: 8, bitsPerPixel: 32,
        bytesPerRow: 4 * width, space: space,
        bitmapInfo: CGBitmapInfo(rawValue: CGImageAlphaInfo.premultipliedLast.rawValue),
        provider: provider, decode: nil, shouldInterpolate: true, intent: .defaultIntent)
    }
  }
#endif
