import Geometry

/// How much may be read. Past a limit the reading stops with one message that names the limit, before
/// memory is gone.
package struct ReadingLimits: Hashable, Sendable {
  /// The most bytes of a file: 256 MB hold the coasts of the whole world in full detail.
  package var fileSize = 256 << 20
  /// How deep lists and maps may lie in each other.
  package var depth = 64
  /// The most values of all files together: texts, numbers, lists and maps, positions apart.
  package var values = 2_000_000
  /// The most positions of all shapes together.
  package var vertices = 12_000_000
  /// The most features and entries of all files together.
  package var features = 1_000_000
  /// How often the edges of shapes that are cut, joined or mended together may cross.
  package var crossings = Crossings.usualLimit

  package init() {}

  /// More crossings than these fit in no memory.
  package static let mostCrossings = 1_000_000_000

  /// The largest depth that can be asked for: the readers descend with the document.
  package static let deepest = 256
}

/// What has been read so far, of all files, against the limits.
package struct ReadingTally: Hashable, Sendable {
  package let limits: ReadingLimits
  private(set) var values = 0
  private(set) var vertices = 0
  private(set) var features = 0
  /// The message about the first limit that was passed; nothing more is worth reading then.
  package private(set) var excess: Diagnostic?

  package init(_ limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

  /// How many more values may be read.
  var remainingValues: Int { limits.values - values }

  /// How many more positions may be read.
  var remainingVertices: Int { limits.vertices - vertices }

  /// What two readers have read at the same time, each from nothing; nil when that is more than allowed.
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
  /// - Throws: when there are more than allowed.
  mutating func add(values count: Int, at location: SourceLocation?)
    throws(Diagnostic)
  {
    values += count
    guard values > limits.values else { return }
    throw refuse(limits.values, "values", .values, at: location)
  }

  /// Counts positions.
  ///
  /// - Throws: when there are more than allowed.
  mutating func add(vertices count: Int, at location: SourceLocation?)
    throws(Diagnostic)
  {
    vertices += count
    guard vertices > limits.vertices else { return }
    throw refuse(limits.vertices, "positions", .vertices, at: location)
  }

  /// Counts features or entries.
  ///
  /// - Throws: when there are more than allowed.
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
  /// The message for lists and maps that lie too deep in each other.
  func tooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "lists and maps lie in each other more than \(depth) deep", at: location,
      hint: "raise \(Setting.depth.words)", settings: [.depth])
  }
}
