import Cartography
import Foundation
import Rendering

/// A map that has been composed: the position of every line and every name is fixed. It can be
/// written in several formats and several times without composing it again.
public struct Drawing: Sendable {
  /// The id of the map.
  public let map: String
  /// How the map differs from its description.
  public let presentation: Presentation
  let atlas: Atlas
  let composition: Composition

  init(_ map: String, as presentation: Presentation, of atlas: Atlas) throws {
    let presentation = atlas.settled(presentation)
    (self.map, self.presentation, self.atlas) = (map, presentation, atlas)
    composition = try atlas.composition(map, as: presentation)
  }

  /// The name of its files without the extension. It consists of the map's id and the differences
  /// from the map's description, separated by dots.
  public var name: String { presentation.stem(of: map) }

  /// The width of the page, in millimetres.
  public var width: Double { composition.scene.page.width.value }

  /// The height of the page, in millimetres.
  public var height: Double { composition.scene.page.height.value }

  /// The report on the labels: their positions, the costs of these positions, and the labels left
  /// out.
  public var labels: LabelReport { LabelReport(composition.labels) }

  /// Remarks for the author, such as what was left out for lack of room or what the legend does not
  /// explain.
  public var remarks: [Problem] { composition.remarks.map(Problem.init) }

  /// Encodes the drawing as one file.
  ///
  /// - Throws: ``PactmapError/badInput(_:)``, as ``files(_:_:)`` does.
  public func data(
    _ format: OutputFormat, _ options: OutputOptions = OutputOptions()
  ) throws -> Data {
    try files([format], options).first.map { Data(try $0.bytes()) } ?? Data()
  }

  /// Draws the map as pixels in memory.
  ///
  /// - Parameters:
  ///   - dpi: Pixels per inch of the page, within ``OutputOptions/resolutions``.
  ///   - isTransparent: Whether the paper is left out.
  /// - Throws: ``PactmapError/badInput(_:)`` for a resolution that is out of range and for more
  ///   pixels than allowed.
  public func pixels(dpi: Double = 300, isTransparent: Bool = false) throws -> Pixels {
    let options = OutputOptions(dpi: dpi, isTransparent: isTransparent)
    return try reportingProblems {
      try options.check()
      try atlas.folder.limits.checkPixels(of: composition.scene.page, dpi: dpi)
      let picture = try composition.scene.picture(
        dpi: dpi, transparent: isTransparent, threads: options.threads)
      return Pixels(width: picture.width, height: picture.height, bytes: picture.bytes)
    }
  }

  /// Writes the drawing into a folder, which is created if it does not exist. Each file is either
  /// written completely or not at all.
  ///
  /// - Returns: The paths of the files in order.
  /// - Throws: ``PactmapError``. Files before the one that failed have been written; that file and
  ///   those after it are unchanged.
  @discardableResult
  public func write(
    _ formats: [OutputFormat], _ options: OutputOptions = OutputOptions(), to folder: String
  ) throws -> [String] {
    try atlas.write(files(formats, options), to: folder)
  }
}
