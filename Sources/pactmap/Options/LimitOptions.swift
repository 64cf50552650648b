import ArgumentParser
import PactmapKit

/// Options that raise or lower the limits of what is read and drawn.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The largest file that is read, in megabytes (2²⁰ bytes).", valueName: "mb"))
  var maxFileSize = Limits().fileSize >> 20

  @Option(
    help: ArgumentHelp("How deep lists and maps may lie in each other.", valueName: "number"))
  var maxDepth = Limits().depth

  @Option(
    help: ArgumentHelp(
      "The most texts, numbers, lists and maps in all files together.", valueName: "number"))
  var maxValues = Limits().values

  @Option(
    help: ArgumentHelp("The most positions of all shapes together.", valueName: "number"))
  var maxVertices = Limits().vertices

  @Option(
    help: ArgumentHelp("The most features and entries of all files.", valueName: "number"))
  var maxFeatures = Limits().features

  @Option(
    help: ArgumentHelp(
      "How often the edges of shapes drawn together may cross.", valueName: "number"))
  var maxCrossings = Limits().crossings

  @Option(help: ArgumentHelp("The most labels of a map.", valueName: "number"))
  var maxLabels = Limits().labels

  @Option(
    help: ArgumentHelp("The most pixels of a PNG; none is wider than 32767.", valueName: "number"))
  var maxPixels = Limits().pixels

  func validate() throws {
    guard (1...Self.mostMegabytes).contains(maxFileSize) else {
      throw ValidationError("--max-file-size takes megabytes from 1 to \(Self.mostMegabytes)")
    }
    guard (1...Limits.deepest).contains(maxDepth) else {
      throw ValidationError("--max-depth takes a number from 1 to \(Limits.deepest)")
    }
    let counts = [
      ("values", maxValues), ("vertices", maxVertices), ("features", maxFeatures),
      ("crossings", maxCrossings), ("labels", maxLabels), ("pixels", maxPixels),
    ]
    for (name, count) in counts where count < 1 {
      throw ValidationError("--max-\(name) takes a number from 1 on")
    }
  }

  private static let mostMegabytes = 1_000_000

  var limits: Limits {
    var limits = Limits()
    (limits.fileSize, limits.depth, limits.values) = (maxFileSize << 20, maxDepth, maxValues)
    (limits.vertices, limits.features) = (maxVertices, maxFeatures)
    limits.crossings = maxCrossings
    (limits.labels, limits.pixels) = (maxLabels, maxPixels)
    return limits
  }
}

extension AtlasOptions {
  /// Reads the atlas within these limits.
  func read() throws -> Atlas { Kept.toTheEnd(try Atlas(path: atlas, limits: limits.limits)) }
}
