import Cartography
import Geometry
import MapSpec
import Projection
import Rendering
import Scene
import Typesetting
import Work

extension Drawing {
  /// Encodes the drawing as files without writing them.
  ///
  /// - Parameters:
  ///   - formats: The formats of the files.
  ///   - options: Options for the files.
  /// - Returns: One file for each format, in the given order. A PNG is followed by the files that
  ///   belong to it.
  /// - Throws: ``PactmapError/badInput(_:)`` for options that are out of range, for a picture with
  ///   more pixels than allowed, and for fonts that have changed since the atlas was read.
  public func files(
    _ formats: [OutputFormat], _ options: OutputOptions = OutputOptions()
  ) throws -> [DrawnFile] {
    try reportingProblems {
      try options.check()
      let provenance = try timed(.sum) {
        try atlas.provenance(of: map, options, as: presentation)
      }
      return try formats.flatMap { format in
        var scene = composition.scene
        scene.metadata.generator = "Pactmap \(Atlas.version)"
        scene.metadata.fingerprint = provenance(format).line
        let encode = try encoder(of: scene, format, options)
        let file = DrawnFile(
          fileName: "\(name).\(format.fileExtension)", remarks: try remarkTexts()
        ) { [contents = atlas.contents] sink in
          try encode(sink)
          try contents.demandSameFonts()
        }
        return [file] + (format == .png ? try companions(of: scene, options) : [])
      }
    }
  }

  /// Remarks for the author of the map. All repairs of the data are combined in one remark.
  private func remarkTexts() throws -> [String] {
    try atlas.repairRemarks() + composition.remarks.map(\.message) + composition.labels.flaws
  }

  private func encoder(
    of scene: Scene, _ format: OutputFormat, _ options: OutputOptions
  ) throws -> @Sendable (DrawnFile.Sink) throws -> Void {
    switch format {
    case .png:
      try atlas.folder.limits.checkPixels(of: scene.page, dpi: options.dpi)
      return { sink in
        try scene.png(
          dpi: options.dpi, transparent: options.isTransparent, threads: options.threads, to: sink)
      }
    case .svg:
      return try svgEncoder(of: scene, options.text)
    case .printSVG:
      return { sink in try timed(.draw) { try scene.printSVG() }.withUnsafeBytes(sink) }
    case .pdf:
      let marks = try marks(for: scene, options)
      return { sink in
        try timed(.encode) {
          try scene.pdf(marks: marks) { face, glyphs in try face.program(of: glyphs) }
        }.withUnsafeBytes(sink)
      }
    }
  }

  /// The bleed, crop marks and slug, if a bleed is requested. The slug uses the typeface of the
  /// style's small print.
  private func marks(
    for scene: Scene, _ options: OutputOptions
  ) throws -> PrintMarks? {
    guard let bleed = options.bleed else { return nil }
    let style = try atlas.style(
      of: atlas.description(of: map, as: presentation), as: presentation)
    return try PrintMarks(
      bleed: Millimetres(bleed), slugOf: scene,
      family: style.fonts[style.type(.small).font]?.family ?? "",
      typesetter: Typesetter(atlas.fonts(of: style)))
  }

  private func svgEncoder(
    of scene: Scene, _ text: OutputOptions.Text
  ) throws -> @Sendable (DrawnFile.Sink) throws -> Void {
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
    let options = SVGOptions(text: form, idPrefix: name.replacing(".", with: "-"))
    return { sink in try timed(.encode) { scene.svg(options) }.withUnsafeBytes(sink) }
  }

  /// The files next to a PNG that tell a geographic information system where the map lies. Empty if
  /// the projection cannot be expressed as well-known text.
  private func companions(
    of scene: Scene, _ options: OutputOptions
  ) throws -> [DrawnFile] {
    guard options.hasWorldFile, let place = scene.metadata.georeference,
      let text = try Projection(place.projection).wellKnownText
    else { return [] }
    return [
      DrawnFile(
        fileName: "\(name).pgw", bytes: Array(place.worldFile(dpi: options.dpi).utf8)),
      DrawnFile(
        fileName: "\(name).prj", bytes: Array(Scene.Georeference.projectionFile(text).utf8)),
    ]
  }
}
