import Cartography
import Documents
import GeoModel
import MapSpec
import Projection
import Rendering
import Scene
import Typesetting
import Work

/// A folder with a geographic model (`geo/`) and map descriptions (`maps/`), read and ready to draw. Each of its
/// files is read once, and every drawing says what was read; to see what changed since, read the atlas again.
///
/// ```swift
/// let atlas = try Atlas(path: "my-atlas")
/// let drawing = try atlas.draw("overview")
/// try drawing.write([.png, .pdf], to: "out")
/// ```
public struct Atlas: Sendable {
  let folder: AtlasFolder
  let contents: AtlasContents
  /// The facts, in an order that does not depend on the files. They can be changed; what is drawn, described and
  /// checked then follows the changed ones, by the rules that hold for files. The files stay as they are.
  public var model: GeoModel {
    didSet { facts = facts.changed(to: model) }
  }
  private(set) var facts: AtlasFacts

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

  /// - Parameter fontFolders: where font files are looked for.
  init(reading folder: AtlasFolder, fontFolders: [String] = FontLibrary.systemFolders) throws {
    self.folder = folder
    try folder.refuseLinksOut()
    let contents = AtlasContents(folder, fontFolders: fontFolders)
    self.contents = contents
    let (model, files) = try timed(.read) {
      try GeoModel.readingFiles(
        atlas: folder.path, limits: folder.limits.reading, meanwhile: contents.readAhead)
    }
    self.model = model.inOrderOfID
    facts = AtlasFacts(self.model, of: files)
    try ProjLibrary.load()
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
    let style = try timed(.read) { try self.style(of: description, as: presentation) }
    let texts = try timed(.read) { try self.texts(presentation.language, for: [description]) }
    return try blaming(description, style, texts) {
      let fonts = try timed(.read) { try self.fonts(of: style) }
      return try timed(.compose) {
        try Composer.compose(
          description, on: presentation.paper, style: style, texts: texts,
          model: facts.model(),
          fonts: fonts, labelLimit: folder.limits.labels)
      }
    }
  }

  /// What `body` makes of a map; its errors name the lines that they are about.
  func blaming<Value>(
    _ map: MapDescription, _ style: Style?, _ texts: Texts, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch {
      throw Blame(
        map: map, style: style, texts: texts,
        reference: try? self.texts(Presentation.defaultLanguage), model: try facts.model()
      ).placed(error)
    }
  }

  /// The font files of a style.
  func fonts(of style: Style) throws -> FontLibrary { try contents.fonts(of: style) }

  func description(of map: String) throws -> MapDescription { try contents.description(of: map) }

  /// The style of a map, as its description or the presentation names it.
  func style(of map: MapDescription, as presentation: Presentation) throws -> Style {
    try Style(reading: try styleDocument(of: map, as: presentation))
  }

  /// The same as one document with those it extends.
  func styleDocument(
    of map: MapDescription, as presentation: Presentation
  ) throws -> DocumentNode {
    guard let name = presentation.style else {
      return try styleDocument(map.style, at: map.places["style"] ?? map.location)
    }
    return try styleDocument(name)
  }

  /// Reads a style with those it extends.
  ///
  /// - Parameter location: where it is named, for the message when there is none.
  func style(_ name: String, at location: SourceLocation? = nil) throws -> Style {
    try Style(reading: try styleDocument(name, at: location))
  }

  /// A style with those it extends, as one document.
  func styleDocument(_ name: String, at location: SourceLocation? = nil) throws -> DocumentNode {
    try contents.style(name, at: location)
  }
}

/// Turns what the modules throw into messages for people.
func reportingProblems<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as PactmapError {
    throw error
  } catch {
    throw PactmapError.badInput(Problem.all(in: error))
  }
}
