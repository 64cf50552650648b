/// A picture in memory.
public struct Pixels: Hashable, Sendable {
  /// The width in pixels.
  public let width: Int
  /// The height in pixels.
  public let height: Int
  /// Red, green, blue and opacity of each pixel, 0…255, row by row from the top: `4 * width *
  /// height` bytes. The colours are in sRGB and premultiplied by the opacity.
  public let bytes: [UInt8]
}

#if canImport(CoreGraphics)
  import CoreGraphics
  import Foundation

  extension Pixels {
    /// The picture for Apple's frameworks, in sRGB. Nil if the system cannot create it.
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
