import Geometry
import Scene

extension Scene {
  /// The page as a PDF file with layers, embedded fonts and searchable text. The trim box and the
  /// bleed box say where to cut and how far the drawing extends. Without marks both are equal to
  /// the page.
  ///
  /// - Parameters:
  ///   - marks: The bleed, crop marks and slug. They make the sheet larger than the page.
  ///   - program: Makes a subset of a face from glyph numbers of the font file. It returns nil for
  ///     a face that PDF cannot hold; texts in that face become outlines.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``, and any error that `program` throws.
  package func pdf(
    marks: PrintMarks? = nil, program: (FontFace, Set<UInt32>) throws -> FontProgram?
  ) throws -> [UInt8] {
    let sheet = PrintSheet(self, marks: marks)
    var document = PDFDocument()
    let (catalog, pages) = (document.reserve(), document.reserve())
    var (page, layers) = try PDFPage(sheet, program: program).add(to: &document)
    page["Parent"] = .reference(pages)
    page.merge(sheet.pdfBoxes) { own, _ in own }
    document.set(
      pages,
      [
        "Type": .name("Pages"), "Kids": .array([.reference(document.add(page))]),
        "Count": .number(1),
      ])
    let info = document.add(metadata.pdfInformation)
    // The packet is at the end and uncompressed, so that programs can find it without parsing the
    // file.
    let packet = try document.add(
      ["Type": .name("Metadata"), "Subtype": .name("XML")], stream: Array(metadata.xmp.utf8),
      isCompressed: false)
    let all = PDFValue.array(layers.map(PDFValue.reference))
    document.set(
      catalog,
      [
        "Type": .name("Catalog"), "Pages": .reference(pages), "Lang": .text(metadata.language),
        "Metadata": .reference(packet),
        "ViewerPreferences": .dictionary(["DisplayDocTitle": .keyword("true")]),
        "OCProperties": .dictionary([
          "OCGs": all,
          // Layers are listed as in an editor, with the topmost first.
          "D": .dictionary([
            "Order": .array(layers.reversed().map(PDFValue.reference)), "ON": all,
          ]),
        ]),
      ])
    return document.bytes(version: "1.5", root: catalog, info: info)
  }
}

extension PrintSheet {
  /// The page's boxes (ISO 32000-1, §14.11.2).
  fileprivate var pdfBoxes: [String: PDFValue] {
    ["MediaBox": box(size.box), "TrimBox": box(trim), "BleedBox": box(bleed)]
  }

  /// The box in points from the lower left corner of the sheet. The `y` axis points upwards.
  private func box(_ box: Box) -> PDFValue {
    let height = size.height.value
    let edges = [box.minX, height - box.maxY, box.maxX, height - box.minY]
    return .array(edges.map { .number((Millimetres($0).points * 1e4).rounded() / 1e4) })
  }
}
