import Cartography
import Geometry
import MapSpec
import Projection
import Rendering
import Scene
import Typesetting
import Work

extension Atlas {
  /// Draws one map.
  ///
  /// - Parameters:
  ///   - map: an id of ``maps``.
  ///   - formats: the files to make.
  ///   - options: how they are written.
  ///   - presentation: another style, sheet or language than the map's own.
  /// - Returns: a file for each format, in the order asked for, and after a PNG those that belong to it.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func render(
    _ map: String, formats: [OutputFormat], _ options: OutputOptions = OutputOptions(),
    as presentation: Presentation = Presentation()
  ) throws -> [RenderedMap] {
    try reportingProblems {
      let composition = try composition(map, as: presentation)
      let name = presentation.stem(of: map)
      let remarks = repairRemarks + composition.remarks.map(\.message)
      let provenance = try timed(.sum) {
        try self.provenance(of: map, options, as: presentation)
      }
      return try formats.flatMap { format in
        var scene = composition.scene
        scene.metadata.generator = "Pactmap \(Self.version)"
        scene.metadata.fingerprint = provenance(format).line
        let file = RenderedMap(
          fileName: "\(name).\(format.fileExtension)", remarks: remarks,
          encode: try encoder(
            of: scene, format, options, presentation,
            idPrefix: name.replacing(".", with: "-")))
        return [file] + (format == .png ? try companions(of: scene, name, options) : [])
      }
    }
  }

  private func encoder(
    of scene: Scene, _ format: OutputFormat, _ options: OutputOptions,
    _ presentation: Presentation, idPrefix: String
  ) throws -> @Sendable (RenderedMap.Sink) throws -> Void {
    switch format {
    case .png:
      try folder.limits.checkPixels(of: scene.page, dpi: options.dpi)
      return { sink in
        try scene.png(
          dpi: options.dpi, transparent: options.isTransparent, threads: options.threads, to: sink)
      }
    case .svg:
      return try svgEncoder(of: scene, options.text, idPrefix: idPrefix)
    case .printSVG:
      return { sink in try timed(.draw) { try scene.printSVG() }.withUnsafeBytes(sink) }
    case .pdf:
      let marks = try marks(for: scene, options, presentation)
      return { sink in
        try timed(.encode) {
          try scene.pdf(marks: marks) { face, glyphs in try face.program(of: glyphs) }
        }.withUnsafeBytes(sink)
      }
    }
  }

  /// The bleed that was asked for, with marks and a slug in the typeface of the style's small print.
  private func marks(
    for scene: Scene, _ options: OutputOptions, _ presentation: Presentation
  ) throws -> PrintMarks? {
    guard let bleed = options.bleed else { return nil }
    let style = try style(
      presentation.style ?? description(of: scene.metadata.id, as: presentation).style)
    return try PrintMarks(
      bleed: Millimetres(bleed), slugOf: scene,
      family: style.fonts[style.type(.small).font]?.family ?? "",
      typesetter: Typesetter(fonts(of: style)))
  }

  private func svgEncoder(
    of scene: Scene, _ text: OutputOptions.Text, idPrefix: String
  ) throws -> @Sendable (RenderedMap.Sink) throws -> Void {
    let form: SVGOptions.Text =
      switch text {
      case .live: .live
      case .outlines: .outlines
      case .embedded:
        .embedded(
          try timed(.encode) {
            try scene.fontUses.map { use in
              EmbeddedFont(
                face: use.face, characters: use.characters,
                file: try use.face.subset(for: use.characters, features: use.features))
            }
          })
      }
    let options = SVGOptions(text: form, idPrefix: idPrefix)
    return { sink in try timed(.encode) { scene.svg(options) }.withUnsafeBytes(sink) }
  }

  /// The files beside a PNG that tell a geographic information system where it lies; none for a projection
  /// that no well-known text can tell.
  private func companions(
    of scene: Scene, _ name: String, _ options: OutputOptions
  ) throws -> [RenderedMap] {
    guard options.hasWorldFile, let place = scene.metadata.georeference,
      let text = try Projection(place.projection).wellKnownText
    else { return [] }
    return [
      RenderedMap(
        fileName: "\(name).pgw", bytes: Array(place.worldFile(dpi: options.dpi).utf8)),
      RenderedMap(
        fileName: "\(name).prj", bytes: Array(Scene.Georeference.projectionFile(text).utf8)),
    ]
  }
}
