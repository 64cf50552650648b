import Scene

/// A page of a PDF file: its content, layer by layer, and the resources that the content uses.
struct PDFPage {
  private(set) var content: PDFContent
  /// The titles of the layers in drawing order. The content refers to a layer by `L` and its
  /// number, counted from 1.
  private(set) var layers: [String] = []

  init(
    _ sheet: PrintSheet, program: (FontFace, Set<UInt32>) throws -> FontProgram?
  ) rethrows {
    content = PDFContent(
      height: sheet.size.height, fonts: try PDFFonts(of: sheet.nodes, program: program))
    for node in sheet.nodes { addLayer(node) }
  }

  /// Adds a part of the drawing. Top-level groups become layers that a reader can switch off (ISO
  /// 32000-1, §8.11).
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

  /// Adds the page's content and resources to a file.
  ///
  /// - Returns: The dictionary of the page and the object numbers of the layers.
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
      // Blend translucent colours in the same colour space in which they are given.
      "Group": .dictionary([
        "Type": .name("Group"), "S": .name("Transparency"), "I": .keyword("true"),
        "CS": .name("DeviceRGB"),
      ]),
    ]
    return (page, groups)
  }
}
