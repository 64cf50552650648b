import Documents
import PactmapKit
import ReaderTrials

/// Changes a whole atlas as bytes instruct, reads it and composes its map. The fuzzers that go beyond the readers
/// call it; see ``Instructions``.
public final class AtlasTrials {
  private let atlas: TrialAtlas

  /// - Throws: An error when the atlas cannot be copied.
  public init() throws { atlas = try TrialAtlas() }

  /// Trials for a fuzzer, which cannot handle an error: the process ends when the atlas cannot be copied.
  public static func ready() -> AtlasTrials {
    do {
      return try AtlasTrials()
    } catch {
      fatalError("the atlas cannot be copied: \(error)")
    }
  }

  /// The messages about the changed atlas; empty when its map can be composed.
  public func messages(_ bytes: [UInt8]) -> [String] {
    ReaderTrials.messages { try follow(bytes) }
  }

  /// Follows the instructions and stops the process when a message is not fit for people, or when it takes ten
  /// seconds: drawing is several times slower under the sanitizer than without.
  public func demandSense(_ bytes: [UInt8]) {
    ReaderTrials.demandSense(within: 10, about: bytes) { messages(bytes) }
  }

  /// The messages about the atlas with made-up shapes in it; see ``ShapeInstructions``.
  public func messagesOnShapes(_ bytes: [UInt8]) -> [String] {
    ReaderTrials.messages {
      var instructions = ShapeInstructions(bytes)
      try draw(instructions.follow(document))
    }
  }

  /// Draws made-up shapes and stops the process as ``demandSense(_:)`` does.
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
