import Documents
import Foundation

/// Options that change the output files but not the map.
public struct OutputOptions: Hashable, Sendable {
  /// How text is written in a layered SVG.
  public enum Text: String, CaseIterable, Sendable {
    /// As text, with the necessary parts of the fonts embedded in the file.
    case embedded
    /// As text, in fonts that are installed where the file is shown.
    case live
    /// As outlines.
    case outlines
  }

  /// The range of resolutions for a PNG, in pixels per inch.
  public static let resolutions = 10.0...2400
  /// The range of the bleed of a PDF, in millimetres.
  public static let bleeds = 0.0...20

  /// The resolution of a PNG in pixels per inch, within ``resolutions``.
  public var dpi: Double
  /// How text is written in a layered SVG.
  public var text: Text
  /// Whether the paper is left out of a PNG, so that its background is transparent.
  public var isTransparent: Bool
  /// Whether a world file and a projection file are written next to a PNG, for geographic
  /// information systems.
  public var hasWorldFile: Bool
  /// The bleed of a PDF in millimetres, within ``bleeds``. If it is not nil, crop marks are added.
  public var bleed: Double?
  /// The number of threads that draw one picture. It does not change the bytes of the picture.
  public var threads = ProcessInfo.processInfo.activeProcessorCount

  /// Creates options. The defaults are 300 pixels per inch and embedded fonts.
  public init(
    dpi: Double = 300, text: Text = .embedded, isTransparent: Bool = false,
    hasWorldFile: Bool = false, bleed: Double? = nil
  ) {
    (self.dpi, self.text, self.isTransparent) = (dpi, text, isTransparent)
    (self.hasWorldFile, self.bleed) = (hasWorldFile, bleed)
  }
}

extension OutputOptions {
  /// Checks that the numbers are in range.
  ///
  /// - Throws: An error for the first one that is not.
  func check() throws(Diagnostic) {
    let numbers = [
      ("resolution", dpi, Self.resolutions, "pixels per inch"),
      ("bleed", bleed ?? 0, Self.bleeds, "millimetres"),
    ]
    for (name, number, range, unit) in numbers where !range.contains(number) {
      throw Diagnostic(
        "the \(name) of \(number) \(unit) is not from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
      )
    }
  }
}
