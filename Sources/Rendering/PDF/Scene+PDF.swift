import CCairo
import Geometry
import Scene

extension Scene {
  /// The page as a PDF file with embedded fonts and words that can be searched. Its boxes say where to cut
  /// and how far ink reaches; without marks both are the page.
  ///
  /// - Parameter marks: what the printer wants round the page; the sheet grows by it.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  package func pdf(marks: PrintMarks? = nil) throws -> [UInt8] {
    let sheet = PrintSheet(self, marks: marks)
    return try metadata.describing(pdfDrawnByCairo(sheet), sheet)
  }

  private func pdfDrawnByCairo(_ sheet: PrintSheet) throws -> [UInt8] {
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.closure, sheet.size.width.points, sheet.size.height.points)
    guard let surface else { throw RenderingError.drawingFailed(reason: "no PDF surface") }
    // PDF 1.5 tells which letters a ligature stands for. From version 1.18 on Cairo then compresses the
    // cross-references too, which an update cannot follow.
    let compresses = cairo_version() >= 11_700
    cairo_pdf_surface_restrict_to_version(
      surface, compresses ? CAIRO_PDF_VERSION_1_4 : CAIRO_PDF_VERSION_1_5)
    // A fixed date, or equal input would give different bytes each second.
    cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_CREATE_DATE, metadata.date + "T00:00:00Z")
    return try withExtendedLifetime(sink) {
      let canvas = Canvas(surface: surface, scale: 72 / 25.4, textMode: .glyphs)
      canvas.draw(DisplayList(sheet.nodes))
      try canvas.finish()
      return sink.bytes
    }
  }
}

extension Scene.Metadata {
  /// The file with what Cairo does not write: the boxes of the page, its language, and all that the map
  /// says about itself, for people (the information dictionary) and for catalogues (XMP).
  fileprivate func describing(_ bytes: [UInt8], _ sheet: PrintSheet) throws -> [UInt8] {
    guard let file = PDFFile(bytes), let number = file.nextNumber,
      let catalog = file.object("Root", of: file.trailer),
      let pages = file.object("Pages", of: catalog.value),
      case .array(let kids)? = pages.value["Kids"], case .reference(let pageNumber)? = kids.first,
      let page = file.object(pageNumber), let mediaBox = page["MediaBox"],
      let info = file.trailer.reference("Info")
    else { throw RenderingError.drawingFailed(reason: "Cairo's PDF has an unknown form") }
    let packet = xmp(producer: Self.pdfProducer)
    return file.updated([
      pageNumber: .init(page.adding(sheet.boxes(mediaBox: mediaBox))),
      catalog.number: .init(
        catalog.value.adding([
          "Lang": .text(language), "Metadata": .reference(number),
          "ViewerPreferences": .dictionary(["DisplayDocTitle": .keyword("true")]),
        ])),
      info: .init(.dictionary(pdfInformation)),
      number: .init(
        .dictionary(["Type": .name("Metadata"), "Subtype": .name("XML")]),
        data: Array(packet.utf8)),
    ])
  }

  private static var pdfProducer: String {
    "cairo " + (cairo_version_string().map { String(cString: $0) } ?? "")
  }

  /// The information dictionary, with two entries of the project's own.
  private var pdfInformation: [String: PDFValue] {
    let texts = [
      "Title": title, "Subject": subject, "Keywords": pdfKeywords, "Author": Self.author,
      "Creator": generator, "Producer": Self.pdfProducer, OwnKey.map: id,
      OwnKey.fingerprint: fingerprint ?? "",
    ].filter { !$0.value.isEmpty }.mapValues(PDFValue.text)
    let day = date.filter { $0 != "-" }
    return texts.merging(["CreationDate": .text("D:\(day)000000Z")]) { $1 }
  }
}

extension PrintSheet {
  /// The page's boxes (ISO 32000-1, §14.11.2). The bare page has that of the medium for all, to the last
  /// digit.
  fileprivate func boxes(mediaBox: PDFValue) -> [String: PDFValue] {
    guard trim != size.box else { return ["TrimBox": mediaBox, "BleedBox": mediaBox] }
    return ["TrimBox": box(trim), "BleedBox": box(bleed)]
  }

  /// Points from the lower left corner, upwards.
  private func box(_ box: Box) -> PDFValue {
    let height = size.height.value
    let edges = [box.minX, height - box.maxY, box.maxX, height - box.minY]
    return .array(edges.map { .number("\((Millimetres($0).points * 1e4).rounded() / 1e4)") })
  }
}
