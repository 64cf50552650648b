import Documents

/// Limits on the size of an atlas and of a picture. If one is exceeded, the error names it.
///
/// The defaults leave room for a base map with all coasts of the world in full detail.
public struct Limits: Hashable, Sendable {
  /// The largest size of a file in bytes.
  public var fileSize: Int
  /// The largest nesting depth of lists and maps in a file, 1…256.
  public var depth: Int
  /// The largest number of texts, numbers, lists and maps in all files together. Coordinates are
  /// not counted.
  public var values: Int
  /// The largest number of positions in all geometries together.
  public var vertices: Int
  /// The largest number of features and entries in all files together.
  public var features: Int
  /// The largest number of crossings between the edges of shapes that are overlaid or repaired
  /// together. The edges of valid shapes do not cross. Each crossing costs time and memory.
  public var crossings: Int
  /// The largest number of labels in a map or in one of its zooms.
  public var labels: Int
  /// The largest number of pixels in a PNG.
  public var pixels: Int

  /// Creates the default limits.
  public init() {
    let reading = ReadingLimits()
    (fileSize, depth, values) = (reading.fileSize, reading.depth, reading.values)
    (vertices, features) = (reading.vertices, reading.features)
    crossings = reading.crossings
    labels = 5000
    pixels = 1_000_000_000
  }

  /// The largest possible ``depth``. It protects the stack, because the readers are recursive.
  public static let deepest = ReadingLimits.deepest

  /// The limits for the readers of files.
  var reading: ReadingLimits {
    var limits = ReadingLimits()
    (limits.fileSize, limits.depth, limits.values) = (fileSize, min(depth, Self.deepest), values)
    (limits.vertices, limits.features) = (vertices, features)
    limits.crossings = crossings
    return limits
  }
}
