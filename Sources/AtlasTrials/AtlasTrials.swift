import Documents
import PactmapKit
import ReaderTrials

/// Changes an atlas in a way that bytes determine, reads it and composes its map. It is used by the
/// fuzzers that test more than a single reader (see ``Instructions``).
public final class AtlasTrials {
  private let atlas: TrialAtlas

  /// - Throws: An error if the atlas cannot be copied.
  public init() throws { atlas = try TrialAtlas() }

  /// Creates trials for a fuzzer, which cannot handle an error. If the atlas cannot be copied, the
  /// process ends.
  public static func ready() -> AtlasTrials {
    do {
      return try AtlasTrials()
    } catch {
      fatalError("the atlas cannot be copied: \(error)")
    }
  }

  /// The error messages about the changed atlas. Empty if its map can be composed.
  public func messages(_ bytes: [UInt8]) -> [String] {
    ReaderTrials.messages { try follow(bytes) }
  }

  /// Tests the changed atlas and stops the process if a message is not fit for users or if the test
  /// takes more than ten seconds. Drawing is several times slower with the sanitizer than without.
  public func demandSense(_ bytes: [UInt8]) {
    ReaderTrials.demandSense(within: 10, about: bytes) { messages(bytes) }
  }

  /// The error messages about the atlas with additional shapes (see ``ShapeInstructions``). Empty
  /// if its map can be drawn.
  public func messagesOnShapes(_ bytes: [UInt8]) -> [String] {
    ReaderTrials.messages {
      var instructions = ShapeInstructions(bytes)
      try draw(instructions.follow(document))
    }
  }

  /// Tests the atlas with additional shapes and stops the process if a message is not fit for users
  /// or if the test takes more than twenty seconds.
  public func demandSenseOfShapes(_ bytes: [UInt8]) {
    ReaderTrials.demandSense(within: 20, about: bytes) { messagesOnShapes(bytes) }
  }

  private func follow(_ bytes: [UInt8]) throws {
    var instructions = Instructions(bytes, names: atlas.names)
    try draw(instructions.follow(document))
  }

  private func document(_ name: String) -> DocumentNode? {
    let bytes = atlas.originals[name] ?? []
    return name.hasSuffix(".yaml")
      ? try? YAMLDocument.parse(bytes, file: name) : try? JSONDocument.parse(bytes, file: name)
  }

  private func draw(_ changed: [String: DocumentNode]) throws {
    try atlas.withFiles(changed.mapValues { Array($0.json.utf8) }) {
      let atlas = try Atlas(path: atlas.path)
      for map in atlas.maps { _ = try atlas.composition(map) }
    }
  }
}
