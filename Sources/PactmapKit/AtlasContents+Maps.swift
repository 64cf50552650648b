import Documents
import MapSpec
import Projection
import Selection
import Typesetting

extension AtlasContents {
  /// The description of a map as its author wrote it.
  ///
  /// - Throws: `Diagnostic` for a map that the atlas does not have and for a file that cannot be read.
  func documentOfMap(_ map: String) throws -> DocumentNode {
    guard folder.mapIDs.contains(map) else { throw Diagnostic.unknown("map", map, folder.mapIDs) }
    return try document(at: folder.file("maps/\(map).yaml"))
  }

  /// Reads the description of a map, completed with what follows from the facts.
  ///
  /// - Throws: `Diagnostic` or `Problems` with everything that is wrong with it.
  func description(of map: String, _ defaults: MapDefaults) throws -> MapDescription {
    let document = try documentOfMap(map)
    let description = try MapDescription(reading: defaults.completed(document, id: map))
    guard description.id == map else {
      throw Diagnostic(
        "the map's id is '\(description.id)', its file is named '\(map).yaml'",
        at: document["id"]?.location, hint: "make the two equal")
    }
    return description
  }

  /// Finds the font files of a style.
  ///
  /// - Throws: `Diagnostic` for a file that was not found, with the line of the style that names
  ///   it.
  func fonts(of style: Style) throws -> FontLibrary {
    do {
      return try fonts(
        style.fonts.values.sorted { $0.family < $1.family }.map {
          FontLibrary.Family(
            name: $0.family, regular: $0.regular, bold: $0.bold, italic: $0.italic,
            boldItalic: $0.boldItalic)
        })
    } catch let error as TypesettingError {
      throw style.placed(error)
    }
  }

  /// Reads in advance what most maps need: the style of the first map with its fonts, the texts in
  /// the default language, and PROJ's database. Errors are ignored here. They are reported when a
  /// map needs the data.
  func readAhead() {
    _ = try? texts(defaultLanguage)
    guard let map = folder.mapIDs.first, let document = try? documentOfMap(map) else { return }
    if case .string(let projection)? = document["projection"]?.value,
      Projection.needsDatabase(projection)
    {
      _ = ProjLibrary.database
    }
    _ = ProjLibrary.version
    guard case .string(let name)? = document["style"]?.value ?? .string(MapDefaults.style),
      let style = try? Style(reading: style(name))
    else { return }
    _ = try? fonts(of: style)
  }
}

extension Diagnostic {
  /// The error for a name that the atlas does not have.
  static func unknown(
    _ what: String, _ name: String, _ known: [String], at location: SourceLocation? = nil
  ) -> Diagnostic {
    Diagnostic(
      "unknown \(what) '\(name)'", at: location,
      hint: Spelling.hint(for: name, in: known)
        ?? (known.isEmpty ? "the atlas has none" : "there is \(known.joined(separator: ", "))"))
  }
}
