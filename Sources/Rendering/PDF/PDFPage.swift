import Scene

/// The page of a PDF file: what is drawn on it, layer by layer, and what that refers to.
struct PDFPage {
  private(set) var content: PDFContent
  /// The titles of the layers, in drawing order. Each is called `L` and its number, from one, in the content.
  private(set) var layers: [String] = []

  init(
    _ sheet: PrintSheet, program: (FontFace, Set<UInt32>) throws -> FontProgram?
  ) rethrows {
    content = PDFContent(
      height: sheet.size.height, fonts: try PDFFonts(of: sheet.nodes, program: program))
    for node in sheet.nodes { addLayer(node) }
  }

  /// Adds a part of the drawing; groups of the first order are layers that a reader can turn off (ISO 32000-1,
  /// §8.11).
  private mutating func addLayer(_ node: SceneNode) {
    guard case .group(let group) = node else {
      add(node)
      return
    }
    layers.append(group.title)
    content.write("/OC /L\(layers.count) BDC\n")
    add(node)
    content.write("EMC\n")
  }

  private mutating func add(_ node: SceneNode) {
    switch node {
    case .group(let group): for child in group.nodes { add(child) }
    case .shape(let shape): content.add(shape)
    case .text(let text): content.add(text)
    }
  }

  /// Adds the page's contents and resources to a file.
  ///
  /// - Returns: its dictionary, and the numbers of the layers' objects.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  func add(to document: inout PDFDocument) throws -> (page: [String: PDFValue], layers: [Int]) {
    let stream = try document.add(stream: content.bytes)
    let groups = layers.map { document.add(["Type": .name("OCG"), "Name": .text($0)]) }
    var fonts: [String: PDFValue] = [:]
    for font in content.fonts.all { fonts[font.resource] = .reference(try font.add(to: &document)) }
    let names = groups.enumerated().map { ("L\($0 + 1)", PDFValue.reference($1)) }
    let resources: [String: PDFValue] = [
      "Font": .dictionary(fonts),
      "ExtGState": .dictionary(content.opacities.mapValues(\.value)),
      "Properties": .dictionary(Dictionary(uniqueKeysWithValues: names)),
    ]
    let page: [String: PDFValue] = [
      "Type": .name("Page"), "Contents": .reference(stream),
      "Resources": .dictionary(resources),
      // Colours blend in the space that they are given in.
      "Group": .dictionary([
        "Type": .name("Group"), "S": .name("Transparency"), "I": .keyword("true"),
        "CS": .name("DeviceRGB"),
      ]),
    ]
    return (page, groups)
  }
}
