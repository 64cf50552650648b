import GeoModel
import Work

/// The facts that are drawn: checked, sorted by id, and with a hash of their content.
struct AtlasFacts: Sendable {
  private let read: GeoModel
  private let sumOfFiles: Deferred<String>
  private let sound: Deferred<GeoModel>
  private let drawable: Deferred<GeoModel>
  private let sum: Deferred<String>

  /// Facts that were read from files.
  ///
  /// - Parameters:
  ///   - model: The facts.
  ///   - files: The files from which they were read. They are hashed in the background.
  init(_ model: GeoModel, of files: [String: ReadFile]) {
    read = model
    sumOfFiles = Deferred { try digestOfFacts(files) }
    sound = Deferred(whenAsked: { model })
    drawable = Deferred { try model.readyToDraw() }
    sum = sumOfFiles
  }

  private init(_ model: GeoModel, instead read: GeoModel, _ sumOfFiles: Deferred<String>) {
    (self.read, self.sumOfFiles) = (read, sumOfFiles)
    let sound = Deferred(whenAsked: { try model.losingPlaces(of: read).checked().inOrderOfID })
    self.sound = sound
    drawable = Deferred(whenAsked: { try sound.value().readyToDraw() })
    sum = Deferred(whenAsked: {
      let (before, now) = (Digest.of(read.document), Digest.of(model.inOrderOfID.document))
      if now == before { return try sumOfFiles.value() }
      var digest = Digest()
      digest.add(try sumOfFiles.value())
      digest.add(now)
      return digest.hexadecimal
    })
  }

  /// Replaces the facts by a changed model.
  func changed(to model: GeoModel) -> AtlasFacts { AtlasFacts(model, instead: read, sumOfFiles) }

  /// The facts after they have passed the checks.
  ///
  /// - Throws: `Problems` with all errors in facts that were changed.
  func model() throws -> GeoModel { try sound.value() }

  /// The checked facts with a base map that can be drawn and measured.
  ///
  /// - Throws: `Problems` with all errors in facts that were changed and in areas of the base map
  ///   that cannot be drawn.
  func drawableModel() throws -> GeoModel { try drawable.value() }

  /// A hash of all facts. For unchanged facts, it is the hash of the files.
  func digest() throws -> String { try sum.value() }
}
