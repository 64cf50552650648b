import Documents
import Exchange
import Foundation
import GeoModel

extension Import {
  /// Files that are about to be written into an atlas: all of them, or none.
  struct Writing {
    let atlas: AtlasFolder
    let limits: Limits
    private(set) var files: [String] = []
    var words: [String] = []
    private var changes = FileChanges()

    init(_ atlas: String?, _ limits: Limits) throws {
      self.atlas = try AtlasFolder.find(atlas, limits: limits)
      self.limits = limits
    }

    mutating func add(_ text: String, to name: String) { add(Array(text.utf8), to: name) }

    /// What is added to a sentence about a file that replaces another one.
    func replacing(_ name: String) -> String {
      FileManager.default.fileExists(atPath: atlas.file(name))
        ? ", in place of the former ones" : ""
    }

    mutating func add(_ bytes: [UInt8], to name: String) {
      files.append(atlas.file(name))
      changes.write(bytes, to: atlas.file(name))
    }

    /// Adds the source to `geo/sources.yaml`, unless it is there.
    mutating func add(source: Origin) throws {
      let path = atlas.file("geo/sources.yaml")
      let bytes = FileManager.default.fileExists(atPath: path) ? try DocumentFile.read(path) : []
      var list = try SourceList(String(decoding: bytes, as: UTF8.self), file: path)
      guard !list.holds(source.source) else { return }
      guard list.add(id: source.source, title: source.title, licence: source.licence) else {
        throw Diagnostic(
          "the source '\(source.source)' cannot be added at the end of this file",
          at: SourceLocation(file: path),
          hint: "add it yourself: \(source.source): {kind: dataset, title: …, licence: …}")
      }
      add(list.text, to: "geo/sources.yaml")
      words.append(
        "geo/sources.yaml has a new source, \(source.source): look at its title and licence.")
    }

    mutating func commit() throws -> Import {
      for path in files { try Folder.make(Folder.above(path)) }
      try changes.make()
      return Import(self)
    }

    /// The window of the command, else the one of the atlas's land.
    func window(_ text: String?) throws -> Window? {
      if let text { return try Window(text) }
      let path = atlas.file("geo/basemap/land.geojson")
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      let bytes = try DocumentFile.read(path, limit: limits.fileSize)
      let land = try GeoJSONDocument.parse(bytes, file: path)
      let numbers = land.members["window"]?.items.compactMap(\.number) ?? []
      guard numbers.count == 4 else { return nil }
      return Window(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
    }
  }
}

extension Import.Writing {
  /// Reads the facts of the atlas with the table among them.
  ///
  /// - Throws: `PactmapError` with the errors that the table causes, at their places in its file.
  func check(_ table: [UInt8], as file: String, from path: String) throws {
    let folder = try PassingFolder()
    try FileManager.default.copyItem(atPath: atlas.file("geo"), toPath: folder.path + "/geo")
    guard FileManager.default.createFile(atPath: "\(folder.path)/\(file)", contents: Data(table))
    else { throw PactmapError.cannotWrite(path: folder.path, reason: "the table cannot be copied") }
    do {
      _ = try GeoModel.readingFiles(atlas: folder.path, limits: limits.reading)
    } catch {
      let place = folder.path
      throw PactmapError.badInput(
        Problem.all(in: error).map { problem in
          problem.relocated {
            $0 == "\(place)/\(file)" ? path : $0.replacing(place, with: atlas.path)
          }
        })
    }
  }
}

extension Problem {
  /// The same problem with another name for its file.
  func relocated(_ name: (String) -> String) -> Problem {
    Problem(
      Diagnostic(
        message, at: file.map { SourceLocation(file: name($0), line: line, column: column) },
        subject: feature, hint: hint, settings: settings,
        severity: severity == .error ? .error : .warning))
  }
}
