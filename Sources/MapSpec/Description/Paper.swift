import Geometry

/// A sheet of paper to print a map on, if it differs from the page in the map's description.
public struct Paper: Hashable, Sendable {
  /// Paper sizes of the A series of ISO 216.
  public enum Size: String, CaseIterable, Sendable {
    /// 148 × 210 mm.
    case a5
    /// 210 × 297 mm.
    case a4
    /// 297 × 420 mm.
    case a3
    /// 420 × 594 mm.
    case a2
    /// 594 × 841 mm.
    case a1
    /// 841 × 1189 mm.
    case a0

    /// The width and the height in millimetres, in portrait orientation.
    package var sides: (width: Double, height: Double) {
      switch self {
      case .a5: (148, 210)
      case .a4: (210, 297)
      case .a3: (297, 420)
      case .a2: (420, 594)
      case .a1: (594, 841)
      case .a0: (841, 1189)
      }
    }
  }

  /// The orientation of a sheet.
  public enum Orientation: String, CaseIterable, Sendable {
    /// Taller than wide.
    case portrait
    /// Wider than tall.
    case landscape
  }

  /// The permitted width and height of a sheet in millimetres, from the size of a postcard to larger than A0.
  public static let sides = 50.0...2000.0

  /// The word for the sheet in the names of files, for example `a5-landscape` or `210x148`.
  public let name: String
  package private(set) var width: Millimetres
  package private(set) var height: Millimetres
  /// Whether the orientation is fixed. If not, the sheet takes the orientation of the map's page.
  package let isOriented: Bool

  /// Creates a sheet of a standard size. Without an orientation, it takes that of the map's page.
  public init(_ size: Size, _ orientation: Orientation? = nil) {
    let (short, long) = size.sides
    let isWide = orientation == .landscape
    (width, height) = (Millimetres(isWide ? long : short), Millimetres(isWide ? short : long))
    name = ([size.rawValue] + (orientation.map { [$0.rawValue] } ?? [])).joined(separator: "-")
    isOriented = orientation != nil
  }

  /// Creates a sheet of any size.
  ///
  /// - Parameters:
  ///   - width: the width in millimetres, within ``sides``.
  ///   - height: the height in millimetres, within ``sides``.
  /// - Returns: nil if the width or the height is outside ``sides``.
  public init?(width: Double, height: Double) {
    self.init(width: width, height: height, name: "\(width.plain)x\(height.plain)")
  }

  private init?(width: Double, height: Double, name: String) {
    guard Self.sides.contains(width), Self.sides.contains(height) else { return nil }
    (self.width, self.height, self.name) = (Millimetres(width), Millimetres(height), name)
    isOriented = true
  }

  /// Reads the size of a sheet: `A5` to `A0`, or width and height in millimetres, for example `210x148`. A
  /// standard size may end with `-portrait` or `-landscape`; without one of them, the sheet takes the
  /// orientation of the map's page. The result is nil if the text is neither.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if let size = Size(rawValue: parts[0].lowercased()), parts.count <= 2 {
      guard parts.count == 2 else {
        self.init(size)
        return
      }
      guard let orientation = Orientation(rawValue: parts[1]) else { return nil }
      self.init(size, orientation)
      return
    }
    let numbers = text.split(separator: "x").map { Double($0) }
    guard numbers.count == 2, let width = numbers[0], let height = numbers[1] else { return nil }
    self.init(width: width, height: height, name: text.lowercased())
  }

  /// The sheet in the orientation of a map's page, unless its own orientation is fixed.
  package func turned(like page: PageSpec) -> Paper {
    guard !isOriented, (page.width > page.height) != (width > height) else { return self }
    var turned = self
    (turned.width, turned.height) = (height, width)
    return turned
  }
}
