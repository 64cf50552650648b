import Cartography
import Foundation
import Rendering

/// A map that has been composed: every line and every name has its place. It can be written in any form as often as
/// one likes; nothing is worked out again for that.
public struct Drawing: Sendable {
  /// The id of the map.
  public let map: String
  /// How it was drawn.
  public let presentation: Presentation
  let atlas: Atlas
  let composition: Composition

  init(_ map: String, as presentation: Presentation, of atlas: Atlas) throws {
    (self.map, self.presentation, self.atlas) = (map, presentation, atlas)
    composition = try atlas.composition(map, as: presentation)
  }

  /// The name that its files have before the ending: the map's id and whatever departs from the map's own choice,
  /// with dots between.
  public var name: String { presentation.stem(of: map) }

  /// The width of the page, in millimetres.
  public var width: Double { composition.scene.page.width.value }

  /// The height of the page, in millimetres.
  public var height: Double { composition.scene.page.height.value }

  /// Where its labels stand, what their places cost, and what found no place.
  public var labels: LabelReport { LabelReport(composition.labels) }

  /// What its author should know although it could be drawn: what found no room, what the legend does not explain.
  public var remarks: [Problem] { composition.remarks.map(Problem.init) }

  /// The drawing as one file.
  ///
  /// - Throws: ``PactmapError/badInput(_:)``, as ``files(_:_:)``.
  public func data(
    _ format: OutputFormat, _ options: OutputOptions = OutputOptions()
  ) throws -> Data {
    try files([format], options).first.map { Data(try $0.bytes()) } ?? Data()
  }

  /// The drawing as pixels.
  ///
  /// - Parameters:
  ///   - dpi: pixels per inch of the page, one of ``OutputOptions/resolutions``.
  ///   - isTransparent: whether the paper is left out.
  /// - Throws: ``PactmapError/badInput(_:)`` for a resolution out of its range and for more pixels than allowed.
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

  /// Writes the drawing into a folder, which is made when it is missing. Each file appears whole or not at all.
  ///
  /// - Returns: the paths, in order.
  /// - Throws: ``PactmapError``; files before the one that failed are written, it and those after it are as
  ///   they were.
  @discardableResult
  public func write(
    _ formats: [OutputFormat], _ options: OutputOptions = OutputOptions(), to folder: String
  ) throws -> [String] {
    try atlas.write(files(formats, options), to: folder)
  }
}
