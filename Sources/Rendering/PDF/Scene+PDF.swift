import Geometry
import Scene

extension Scene {
  /// The page as a PDF file with its layers, with embedded fonts and words that can be searched. Its boxes say
  /// where to cut and how far ink reaches; without marks both are the page.
  ///
  /// - Parameters:
  ///   - marks: what the printer wants round the page; the sheet grows by it.
  ///   - program: gives some glyphs of a face, by their numbers in the font file; nil for a face that no PDF
  ///     file can hold, whose texts become shapes.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``, and what `program` throws.
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
    // At the end and legible, where whoever asks what a file was made from looks for it.
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
          // Listed as an editor lists layers, the topmost first.
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

  /// Points from the lower left corner, upwards.
  private func box(_ box: Box) -> PDFValue {
    let height = size.height.value
    let edges = [box.minX, height - box.maxY, box.maxX, height - box.minY]
    return .array(edges.map { .number((Millimetres($0).points * 1e4).rounded() / 1e4) })
  }
}
