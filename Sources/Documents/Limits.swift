import Geometry

/// The largest amounts that may be read. Reading stops when a limit is exceeded, before memory runs
/// out. The message names the limit.
package struct ReadingLimits: Hashable, Sendable {
  /// The largest size of a file in bytes. 256 MiB are enough for the coasts of the whole world in
  /// full detail.
  package var fileSize = 256 << 20
  /// The greatest depth of nested lists and maps.
  package var depth = 64
  /// The largest total number of values in all files. Texts, numbers, lists and maps count;
  /// positions do not.
  package var values = 2_000_000
  /// The largest total number of positions in all shapes.
  package var vertices = 12_000_000
  /// The largest total number of features and entries in all files.
  package var features = 1_000_000
  /// The largest number of crossings between the edges of shapes that are combined or repaired in
  /// one operation.
  package var crossings = Crossings.usualLimit

  package init() {}

  /// The upper bound of the limit for crossings. More of them would not fit into memory.
  package static let mostCrossings = 1_000_000_000

  /// The upper bound of the limit for depth. The readers are recursive, so a deeper document could
  /// exhaust the stack.
  package static let deepest = 256
}

/// The amounts that have been read so far from all files, which count against the limits.
package struct ReadingTally: Hashable, Sendable {
  package let limits: ReadingLimits
  private(set) var values = 0
  private(set) var vertices = 0
  private(set) var features = 0
  /// The error for the first limit that was exceeded. If it is set, reading should stop.
  package private(set) var excess: Diagnostic?

  package init(_ limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

  /// The number of values that may still be read.
  var remainingValues: Int { limits.values - values }

  /// The number of positions that may still be read.
  var remainingVertices: Int { limits.vertices - vertices }

  /// The sum of the amounts of two readers that worked at the same time, each starting from zero.
  /// Nil if it exceeds a limit.
  package func adding(_ other: ReadingTally) -> ReadingTally? {
    var sum = self
    sum.values += other.values
    sum.vertices += other.vertices
    sum.features += other.features
    let isTooMuch =
      sum.values > limits.values || sum.vertices > limits.vertices
      || sum.features > limits.features
    return excess != nil || other.excess != nil || isTooMuch ? nil : sum
  }

  /// Counts values.
  ///
  /// - Parameters:
  ///   - count: The number of values.
  ///   - location: The location for the message.
  /// - Throws: An error if the limit is exceeded.
  mutating func add(values count: Int, at location: SourceLocation?)
    throws(Diagnostic)
  {
    values += count
    guard values > limits.values else { return }
    throw refuse(limits.values, "values", .values, at: location)
  }

  /// Counts positions.
  ///
  /// - Parameters:
  ///   - count: The number of positions.
  ///   - location: The location for the message.
  /// - Throws: An error if the limit is exceeded.
  mutating func add(vertices count: Int, at location: SourceLocation?)
    throws(Diagnostic)
  {
    vertices += count
    guard vertices > limits.vertices else { return }
    throw refuse(limits.vertices, "positions", .vertices, at: location)
  }

  /// Counts features or entries.
  ///
  /// - Parameters:
  ///   - count: The number of features or entries.
  ///   - location: The location for the message.
  /// - Throws: An error if the limit is exceeded.
  package mutating func add(features count: Int, at location: SourceLocation?)
    throws(Diagnostic)
  {
    features += count
    guard features > limits.features else { return }
    throw refuse(limits.features, "features", .features, at: location)
  }

  private mutating func refuse(
    _ limit: Int, _ what: String, _ setting: Setting, at location: SourceLocation?
  ) -> Diagnostic {
    let excess = Diagnostic(
      "up to here the atlas holds more than \(limit) \(what)", at: location,
      hint: "raise \(setting.words), or simplify the data", settings: [setting])
    self.excess = self.excess ?? excess
    return excess
  }
}

extension ReadingLimits {
  /// The error for lists and maps that are nested too deeply.
  func tooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "lists and maps lie in each other more than \(depth) deep", at: location,
      hint: "raise \(Setting.depth.words)", settings: [.depth])
  }
}
