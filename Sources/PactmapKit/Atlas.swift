import Cartography
import Documents
import GeoModel
import MapSpec
import Rendering
import Scene
import Typesetting
import Work

/// A folder with a geographic model (`geo/`) and map descriptions (`maps/`), read and ready to draw. Each of its
/// files is read once; to see what changed since, read the atlas again.
///
/// ```swift
/// let atlas = try Atlas(path: "my-atlas")
/// let files = try atlas.render("overview", formats: [.png, .pdf])
/// try atlas.write(files, to: "out")
/// ```
public struct Atlas: Sendable {
  let folder: AtlasFolder
  let model: GeoModel
  /// A sum over everything the model was read from, taken while other things go on.
  let factsDigest: Deferred<String>
  let contents: AtlasContents

  /// Reads an atlas.
  ///
  /// - Parameters:
  ///   - path: the folder; nil for the nearest folder upwards from the working directory that holds
  ///     `geo/` and `maps/`.
  ///   - limits: how much it may hold.
  /// - Throws: ``PactmapError/badInput(_:)``, naming each file, line and column that cannot be read.
  public init(path: String?, limits: Limits = Limits()) throws {
    self = try reportingProblems { try Atlas(reading: AtlasFolder.find(path, limits: limits)) }
  }

  init(reading folder: AtlasFolder) throws {
    self.folder = folder
    try folder.refuseLinksOut()
    contents = AtlasContents(folder)
    factsDigest = Deferred { try digestOfFacts(in: folder) }
    model = try timed(.read) {
      try GeoModel.read(atlas: folder.path, limits: folder.limits.reading).inOrderOfID
    }
  }

  /// Ids of the maps that the atlas describes, in alphabetical order.
  public var maps: [String] { folder.mapIDs }

  /// The version of the program, which every file names.
  public static let version = "0.2.0"

  /// The finished drawing of a map and the report on its labels.
  package func composition(
    _ map: String, as presentation: Presentation = Presentation()
  ) throws -> Composition {
    let description = try timed(.read) { try self.description(of: map, as: presentation) }
    let style = try timed(.read) {
      try self.style(
        presentation.style ?? description.style,
        at: presentation.style == nil ? description.location : nil)
    }
    let texts = try timed(.read) { try self.texts(presentation.language, for: [description]) }
    let fonts = try timed(.read) { try self.fonts(of: style) }
    return try timed(.compose) {
      try Composer.compose(
        description, on: presentation.paper?.sheet, style: style, texts: texts, model: model,
        fonts: fonts, labelLimit: folder.limits.labels)
    }
  }

  /// The font files of a style.
  func fonts(of style: Style) throws -> FontLibrary {
    let families = style.fonts.values.sorted { $0.family < $1.family }.map {
      FontLibrary.Family(
        name: $0.family, regular: $0.regular, bold: $0.bold, italic: $0.italic,
        boldItalic: $0.boldItalic)
    }
    return try contents.fonts(families)
  }

  func description(of map: String) throws -> MapDescription {
    guard folder.mapIDs.contains(map) else {
      throw unknown("map", map, folder.mapIDs)
    }
    let path = folder.file("maps/\(map).yaml")
    let document = try contents.document(at: path)
    let description = try MapDescription(reading: document)
    guard description.id == map else {
      throw Diagnostic(
        "the map's id is '\(description.id)', its file is named '\(map).yaml'",
        at: document["id"]?.location, hint: "make the two equal")
    }
    return description
  }

  /// Reads a style with those it extends.
  ///
  /// - Parameter location: where it is named, for the message when there is none.
  func style(_ name: String, at location: SourceLocation? = nil) throws -> Style {
    try Style(reading: try styleDocument(name, at: location))
  }

  /// A style with those it extends, as one document.
  func styleDocument(
    _ name: String, at location: SourceLocation? = nil, extending chain: [String] = []
  ) throws -> DocumentNode {
    guard folder.styles.contains(name) else {
      throw unknown("style", name, folder.styles, at: location)
    }
    guard !chain.contains(name) else {
      throw Diagnostic(
        "styles extend each other in a circle: \((chain + [name]).joined(separator: " → "))",
        at: location, hint: "let one of them stand alone")
    }
    let path = folder.file("maps/styles/\(name).yaml")
    let document = try contents.document(at: path)
    guard let base = document["extends"] else { return document }
    guard case .string(let below) = base.value else {
      throw Diagnostic("'extends' should be the name of a style", at: base.location)
    }
    return try styleDocument(below, at: base.location, extending: chain + [name])
      .overlaid(by: document)
  }

  func unknown(
    _ what: String, _ name: String, _ known: [String], at location: SourceLocation? = nil
  ) -> Diagnostic {
    Diagnostic(
      "unknown \(what) '\(name)'", at: location,
      hint: Spelling.hint(for: name, in: known)
        ?? (known.isEmpty ? "the atlas has none" : "there is \(known.joined(separator: ", "))"))
  }
}

/// Turns what the modules throw into messages for people.
func reportingProblems<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as PactmapError {
    throw error
  } catch let problems as Problems {
    throw PactmapError.badInput(problems.diagnostics.map(\.description))
  } catch {
    throw PactmapError.badInput(["\(error)"])
  }
}
