import Documents

/// How much an atlas may hold and how large a picture may be. Past a limit one message names it.
///
/// The defaults leave room for a base map with the coasts of the whole world in full detail.
public struct Limits: Hashable, Sendable {
  /// The most bytes of a file.
  public var fileSize: Int
  /// How deep lists and maps may lie in each other, 1…256.
  public var depth: Int
  /// The most texts, numbers, lists and maps of all files together, positions apart.
  public var values: Int
  /// The most positions of all shapes together.
  public var vertices: Int
  /// The most features and entries of all files together.
  public var features: Int
  /// How often the edges of shapes that are cut, joined or mended together may cross. Sound shapes never do; those
  /// that do take time and memory with each crossing.
  public var crossings: Int
  /// The most labels of a map or of a zoom of it.
  public var labels: Int
  /// The most pixels of a PNG.
  public var pixels: Int

  /// The usual limits.
  public init() {
    let reading = ReadingLimits()
    (fileSize, depth, values) = (reading.fileSize, reading.depth, reading.values)
    (vertices, features) = (reading.vertices, reading.features)
    crossings = reading.crossings
    labels = 5000
    pixels = 1_000_000_000
  }

  /// The largest ``depth``: the readers descend with the document.
  public static let deepest = ReadingLimits.deepest

  /// What the readers of files need to know.
  var reading: ReadingLimits {
    var limits = ReadingLimits()
    (limits.fileSize, limits.depth, limits.values) = (fileSize, min(depth, Self.deepest), values)
    (limits.vertices, limits.features) = (vertices, features)
    limits.crossings = crossings
    return limits
  }
}
