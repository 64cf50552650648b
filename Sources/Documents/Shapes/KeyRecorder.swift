import Synchronization

/// Notes for which keys readers ask while they read samples, so that nobody has to write the keys of a file down a
/// second time.
///
/// The maps of the samples are told apart by where they stand, so each sample needs a file name of its own.
package final class KeyRecorder: Sendable {
  /// The recorder of the readers that run in this task; nil for ordinary reading.
  @TaskLocal static var current: KeyRecorder?

  struct Key {
    let name: String
    var shape: ValueShape?
    /// Whether ``shape`` was stated by a reader that knows more than the type of the value.
    var isExact = false
    var isRequired = false
  }

  /// The keys of each map, in the order in which they were asked for.
  private let maps = Mutex<[SourceLocation: [Key]]>([:])

  /// Reads samples and returns what their readers accept.
  ///
  /// - Parameters:
  ///   - samples: Sound documents. Together they hold every map that a reader may meet, and for each key that is not
  ///     required a map that lacks it.
  ///   - part: The part of a document whose shape is wanted.
  ///   - read: Reads one sample.
  /// - Throws: What `read` throws for a sample that is not sound.
  package static func shape(
    of samples: [DocumentNode], part: (DocumentNode) -> DocumentNode? = { $0 },
    _ read: (DocumentNode) throws -> Void
  ) rethrows -> ValueShape {
    let recorder = KeyRecorder()
    try $current.withValue(recorder) {
      for sample in samples { try read(sample) }
    }
    return ShapeBuilder(recorder).shape(of: samples.compactMap(part))
  }

  /// The keys that were asked for in a map. Nil if no reader has read it.
  func keys(of map: DocumentNode) -> [Key]? {
    map.location.flatMap { place in maps.withLock { $0[place] } }
  }

  func note(_ key: String, in map: DocumentNode, _ change: (inout Key) -> Void = { _ in }) {
    guard let place = map.location else { return }
    maps.withLock { maps in
      var keys = maps[place] ?? []
      if let index = keys.firstIndex(where: { $0.name == key }) {
        change(&keys[index])
      } else {
        var new = Key(name: key)
        change(&new)
        keys.append(new)
      }
      maps[place] = keys
    }
  }
}

extension Fields {
  /// States what the reader accepts for a key, if that is more than the type of its value. Ordinary reading ignores it.
  package func note(_ key: String, _ shape: @autoclosure () -> ValueShape) {
    recorder?.note(key, in: node) { ($0.shape, $0.isExact) = (shape(), true) }
  }

  /// States that the reader cannot do without a key. Ordinary reading ignores it.
  package func noteRequired(_ key: String) {
    recorder?.note(key, in: node) { $0.isRequired = true }
  }

  /// States the type of a key's value.
  func noteType(_ key: String, _ shape: @autoclosure () -> ValueShape) {
    recorder?.note(key, in: node) { if !$0.isExact { $0.shape = shape() } }
  }
}
