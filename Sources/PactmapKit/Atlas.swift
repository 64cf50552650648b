import Cartography
import Documents
import GeoModel
import MapSpec
import Projection
import Rendering
import Scene
import Selection
import Typesetting
import Work

/// An atlas: a folder with facts (`geo/`) and map descriptions (`maps/`), read and ready to be
/// drawn.
///
/// Each file is read once, and every drawing records what it was made from. Read the atlas again to
/// see later changes to its files.
///
/// ```swift
/// let atlas = try Atlas(path: "my-atlas")
/// let drawing = try atlas.draw("overview")
/// try drawing.write([.png, .pdf], to: "out")
/// ```
public struct Atlas: Sendable {
  let folder: AtlasFolder
  let contents: AtlasContents
  /// The facts. Their order does not depend on the files.
  ///
  /// You can change them. Drawing, describing and checking then use the changed facts, and the
  /// rules that apply to files apply to them too. The files are not changed.
  public var model: GeoModel {
    didSet { facts = facts.changed(to: model) }
  }
  private(set) var facts: AtlasFacts

  /// Reads an atlas.
  ///
  /// - Parameters:
  ///   - path: The folder. If it is nil, the search starts in the working directory and goes
  ///     upwards to the nearest folder that contains `geo/` and `maps/`.
  ///   - limits: How much the atlas may contain.
  /// - Throws: ``PactmapError/badInput(_:)`` with the file, line and column of each error.
  public init(path: String?, limits: Limits = Limits()) throws {
    self = try reportingProblems { try Atlas(reading: AtlasFolder.find(path, limits: limits)) }
  }

  /// - Parameters:
  ///   - folder: The folder of the atlas.
  ///   - fontFolders: The folders in which fonts are searched.
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

  /// The ids of the maps that the atlas describes, in alphabetical order.
  public var maps: [String] { folder.mapIDs }

  /// The version of the program. Every output file contains it.
  public static let version = "0.2.0"

  /// Composes a map: the finished drawing and the report on its labels.
  package func composition(
    _ map: String, as presentation: Presentation = Presentation()
  ) throws -> Composition {
    let description = try timed(.read) { try self.description(of: map, as: presentation) }
    let style = try timed(.read) { try self.style(of: description, as: presentation) }
    let texts = try timed(.read) { try self.texts(language(of: presentation), for: [description]) }
    return try blaming(description, style, texts) {
      let fonts = try timed(.read) { try self.fonts(of: style) }
      return try timed(.compose) {
        try Composer.compose(
          description, on: presentation.paper, style: style, texts: texts,
          model: facts.drawableModel(),
          fonts: fonts, labelLimit: folder.limits.labels)
      }
    }
  }

  /// Calls `body`, which makes something of a map. An error that it throws gets the location in the
  /// atlas that caused it.
  func blaming<Value>(
    _ map: MapDescription, _ style: Style?, _ texts: Texts, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch {
      throw Blame(
        map: map, style: style, texts: texts,
        reference: try? self.texts(defaultLanguage, for: [map]), model: try facts.model()
      ).placed(error)
    }
  }

  /// The font files of a style.
  func fonts(of style: Style) throws -> FontLibrary { try contents.fonts(of: style) }

  /// The description of a map, completed with what follows from the facts.
  func description(of map: String) throws -> MapDescription {
    try contents.description(of: map, MapDefaults(facts.model()))
  }

  /// The style of a map. The presentation may replace the style that the description names.
  func style(of map: MapDescription, as presentation: Presentation) throws -> Style {
    try Style(reading: try styleDocument(of: map, as: presentation))
  }

  /// The same style as one document, combined with the styles that it extends.
  func styleDocument(
    of map: MapDescription, as presentation: Presentation
  ) throws -> DocumentNode {
    guard let name = presentation.style else {
      return try styleDocument(map.style, at: map.places["style"] ?? map.location)
    }
    return try styleDocument(name)
  }

  /// Reads a style, combined with the styles that it extends.
  ///
  /// - Parameters:
  ///   - name: The name of the style.
  ///   - location: Where the name is written, for the message if there is no such style.
  func style(_ name: String, at location: SourceLocation? = nil) throws -> Style {
    try Style(reading: try styleDocument(name, at: location))
  }

  /// A style, combined with the styles that it extends, as one document.
  func styleDocument(_ name: String, at location: SourceLocation? = nil) throws -> DocumentNode {
    try contents.style(name, at: location)
  }
}

/// Converts the errors of all modules to messages for users.
func reportingProblems<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as PactmapError {
    throw error
  } catch {
    throw PactmapError.badInput(Problem.all(in: error))
  }
}
