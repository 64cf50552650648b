import Documents
import GeoModel
import Work

/// The facts that are drawn: sound, in the order of their ids, with a sum that tells them from others.
struct AtlasFacts: Sendable {
  private let read: GeoModel
  private let sumOfFiles: Deferred<String>
  private let sound: Deferred<GeoModel>
  private let sum: Deferred<String>

  /// Facts that were read.
  ///
  /// - Parameter files: what they were read from; the sum over them is taken while other things go on.
  init(_ model: GeoModel, of files: [String: ReadFile]) {
    read = model
    sumOfFiles = Deferred { try digestOfFacts(files) }
    sound = Deferred(whenAsked: { model })
    sum = sumOfFiles
  }

  private init(_ model: GeoModel, instead read: GeoModel, _ sumOfFiles: Deferred<String>) {
    (self.read, self.sumOfFiles) = (read, sumOfFiles)
    sound = Deferred(whenAsked: { try model.losingPlaces(of: read).checked().inOrderOfID })
    sum = Deferred(whenAsked: {
      let (before, now) = (sumOver(read.document), sumOver(model.inOrderOfID.document))
      if now == before { return try sumOfFiles.value() }
      var digest = Digest()
      digest.add(try sumOfFiles.value())
      digest.add(now)
      return digest.hexadecimal
    })
  }

  /// Other facts in place of those that were read.
  func changed(to model: GeoModel) -> AtlasFacts { AtlasFacts(model, instead: read, sumOfFiles) }

  /// The facts, once they were found to be sound.
  ///
  /// - Throws: `Problems` with all that is wrong with facts that were changed.
  func model() throws -> GeoModel { try sound.value() }

  /// A sum over all facts: for unchanged ones over the files.
  func digest() throws -> String { try sum.value() }
}

private func sumOver(_ document: DocumentNode) -> String {
  var digest = Digest()
  digest.add(document)
  return digest.hexadecimal
}
