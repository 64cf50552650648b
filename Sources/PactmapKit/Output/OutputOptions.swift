import Documents
import Foundation

/// How files are written. Whatever stands here changes the file and not the map.
public struct OutputOptions: Hashable, Sendable {
  /// What becomes of the words in a layered SVG.
  public enum Text: String, CaseIterable, Sendable {
    /// Words, with the letters they need inside the file.
    case embedded
    /// Words, in the fonts of the machine that shows the file.
    case live
    /// Shapes.
    case outlines
  }

  /// The resolutions that a PNG may have, in pixels per inch.
  public static let resolutions = 10.0...2400
  /// How far the paper of a PDF may reach beyond the trimmed page, in millimetres.
  public static let bleeds = 0.0...20

  /// Pixels per inch of a PNG, one of ``resolutions``.
  public var dpi: Double
  /// The words of a layered SVG.
  public var text: Text
  /// Whether a PNG leaves the paper out, so that what lies below it shows.
  public var isTransparent: Bool
  /// Whether a world file and the projection are written beside a PNG, for geographic information systems.
  public var hasWorldFile: Bool
  /// How far the paper of a PDF reaches beyond the trimmed page, in millimetres, one of ``bleeds``; with crop
  /// marks when it is not nil.
  public var bleed: Double?
  /// So many processor cores share the drawing of one picture. Its bytes are the same for any number.
  public var threads = ProcessInfo.processInfo.activeProcessorCount

  /// Files as they come without further wishes: 300 pixels per inch, words with their letters.
  public init(
    dpi: Double = 300, text: Text = .embedded, isTransparent: Bool = false,
    hasWorldFile: Bool = false, bleed: Double? = nil
  ) {
    (self.dpi, self.text, self.isTransparent) = (dpi, text, isTransparent)
    (self.hasWorldFile, self.bleed) = (hasWorldFile, bleed)
  }
}

extension OutputOptions {
  /// Makes sure that the numbers are in their ranges.
  ///
  /// - Throws: for the first one that is not.
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
