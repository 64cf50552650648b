import Geometry

/// A sheet of paper that a map is drawn for instead of its own.
public struct Paper: Hashable, Sendable {
  /// Sizes of ISO 216.
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

    /// Width and height in millimetres, as the sheet stands upright.
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

  /// How a sheet lies.
  public enum Orientation: String, CaseIterable, Sendable {
    /// Higher than wide.
    case portrait
    /// Wider than high.
    case landscape
  }

  /// The widths and heights that a sheet may have, in millimetres: from a postcard to beyond A0.
  public static let sides = 50.0...2000.0

  /// What the names of files call it: `a5-landscape`, `210x148`.
  public let name: String
  package private(set) var width: Millimetres
  package private(set) var height: Millimetres
  /// Whether the orientation is fixed; otherwise it follows that of the map.
  package let isOriented: Bool

  /// A sheet of a usual size; without an orientation it lies as the map's own page does.
  public init(_ size: Size, _ orientation: Orientation? = nil) {
    let (short, long) = size.sides
    let isWide = orientation == .landscape
    (width, height) = (Millimetres(isWide ? long : short), Millimetres(isWide ? short : long))
    name = ([size.rawValue] + (orientation.map { [$0.rawValue] } ?? [])).joined(separator: "-")
    isOriented = orientation != nil
  }

  /// A sheet of any size.
  ///
  /// - Parameters:
  ///   - width: in millimetres, one of ``sides``.
  ///   - height: in millimetres, one of ``sides``.
  /// - Returns: nil when it is too small or too large.
  public init?(width: Double, height: Double) {
    self.init(width: width, height: height, name: "\(width.plain)x\(height.plain)")
  }

  private init?(width: Double, height: Double, name: String) {
    guard Self.sides.contains(width), Self.sides.contains(height) else { return nil }
    (self.width, self.height, self.name) = (Millimetres(width), Millimetres(height), name)
    isOriented = true
  }

  /// Reads `A5` to `A0`, with `-portrait` or `-landscape` when it is not to lie as the map's own page does, or width
  /// and height in millimetres as `210x148`; nil for anything else.
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

  /// The sheet turned as the page of a map lies, unless its orientation is fixed.
  package func turned(like page: PageSpec) -> Paper {
    guard !isOriented, (page.width > page.height) != (width > height) else { return self }
    var turned = self
    (turned.width, turned.height) = (height, width)
    return turned
  }
}

extension Double {
  /// The number without a needless `.0`.
  fileprivate var plain: String { self == rounded() ? String(Int(self)) : "\(self)" }
}
