import Documents
import Exchange
import Foundation
import GeoModel
import Geometry

/// Brings data from elsewhere into an atlas.
public struct Import: Sendable {
  /// What is known about the data besides what its file says.
  public struct Terms: Hashable, Sendable {
    /// The part of the globe that is kept, as `W,S,E,N` in degrees. Nil for that of the atlas's base map, or for
    /// everything.
    public var window: String?
    /// The denominator of the largest scale that the data is drawn at. Nil keeps every corner.
    public var scale: Double?
    /// The licence. Nil for the one that the file states.
    public var licence: String?
    /// The title of the source. Nil for the name of the file.
    public var source: String?
    /// How far a position may be off, in kilometres. Nil for what the file states.
    public var accuracyKm: Double?

    /// Creates terms that state nothing.
    public init() {}
  }

  /// The files that were written, by their paths.
  public let files: [String]
  /// What there is to know about it, as sentences.
  public let words: [String]

  init(_ writing: Writing) { (files, words) = (writing.files, writing.words) }

  /// Brings land, lakes or rivers from files of any format into the base map.
  ///
  /// - Parameters:
  ///   - paths: The files.
  ///   - theme: `land`, `lakes` or `rivers`; nil for what the shapes suggest.
  ///   - atlas: The folder of the atlas, as for ``Atlas/init(path:limits:)``.
  ///   - terms: What is known about the data.
  ///   - limits: How much may be read.
  /// - Throws: ``PactmapError``.
  public static func basemap(
    _ paths: [String], as theme: String?, atlas: String?, _ terms: Terms, limits: Limits = Limits()
  ) throws -> Import {
    try reportingProblems {
      var writing = try Writing(atlas, limits)
      let collections = try paths.map {
        (path: $0, features: try ForeignFile.features(of: $0, limits: limits.reading))
      }
      let window = try writing.window(terms.window)
      let origin = try origin(of: collections, terms, window)
      let shapes = collections.map { path, collection in
        (
          path: path,
          shapes: collection.features.compactMap { feature in
            feature.geometry.map { BasemapImport.Item($0, feature.properties) }
          }
        )
      }
      let made = try BasemapImport(
        shapes, as: theme.flatMap(BasemapImport.Theme.init), window: window,
        scale: terms.scale, origin)
      let file = "geo/basemap/\(made.theme.rawValue).geojson"
      try writing.add(source: origin)
      writing.add(made.file.text, to: file)
      writing.words.append(
        "\(file) holds \(made.file.features.count.counted("feature")) with \(made.file.positions) positions\(writing.replacing(file))."
      )
      return try writing.commit()
    }
  }

  /// Cuts the coast and the lakes of the atlas's window out of GSHHG.
  ///
  /// - Parameters:
  ///   - detail: `low`, `intermediate`, `high` or `full`; nil for what suits the scale.
  ///   - atlas: The folder of the atlas, as for ``Atlas/init(path:limits:)``.
  ///   - terms: The window and the scale.
  ///   - limits: How much may be read.
  /// - Throws: ``PactmapError``.
  public static func coast(
    detail: String?, atlas: String?, _ terms: Terms, limits: Limits = Limits()
  ) throws -> Import {
    try reportingProblems {
      var writing = try Writing(atlas, limits)
      guard let window = try writing.window(terms.window) else {
        throw Diagnostic(
          "the base map does not say which part of the globe it holds",
          hint: "name \(Setting.window.words)", settings: [.window])
      }
      let detail =
        detail.flatMap(ShoreDump.Detail.init) ?? .init(forScale: terms.scale ?? 3_000_000)
      let dump = try ShoreDump(window, detail: detail)
      let origin = Origin(
        source: "gshhg",
        title: "GSHHG, a global self-consistent hierarchical high-resolution geography database",
        licence: "LGPL-3.0-or-later (GSHHG, Wessel & Smith 1996)", accuracyKm: detail.accuracyKm,
        provenance: "GSHHG, \(detail.rawValue) resolution, cut with GMT to \(window.text)")
      try writing.add(source: origin)
      for (theme, area) in [("land", dump.land), ("lakes", dump.lakes)] where !area.isEmpty {
        let shapes = area.map { BasemapImport.Item(.polygon($0)) }
        let made = try BasemapImport(
          [(path: "GSHHG", shapes: shapes)], as: BasemapImport.Theme(rawValue: theme),
          window: window, scale: terms.scale, origin)
        writing.add(made.file.text, to: "geo/basemap/\(theme).geojson")
        writing.words.append(
          "geo/basemap/\(theme).geojson holds \(made.file.features.count.counted("area")) with \(made.file.positions) positions\(writing.replacing("geo/basemap/\(theme).geojson"))."
        )
      }
      if !dump.lakes.isEmpty {
        writing.words.append(
          "Lakes of GSHHG include reservoirs of the 20th century; take away those that are too young."
        )
      }
      return try writing.commit()
    }
  }

  /// Brings borders of a time into the atlas.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - valid: The days on which they held, as `FROM..TO`.
  ///   - keepsAreas: Whether areas become territories rather than the lines between them.
  ///   - atlas: The folder of the atlas, as for ``Atlas/init(path:limits:)``.
  ///   - terms: What is known about the data.
  ///   - limits: How much may be read.
  /// - Throws: ``PactmapError``.
  public static func borders(
    _ path: String, valid: String, keepsAreas: Bool, atlas: String?, _ terms: Terms,
    limits: Limits = Limits()
  ) throws -> Import {
    try reportingProblems {
      guard let days = BorderImport.Validity(valid) else {
        throw Diagnostic(
          "'\(valid)' does not tell when the borders held",
          hint:
            "write two days or two years, the first before the last, as 1878-07-13..1913-08-10 or 1878..1912; one of them may be missing"
        )
      }
      var writing = try Writing(atlas, limits)
      let collection = try ForeignFile.features(of: path, limits: limits.reading)
      let window = try writing.window(terms.window)
      let origin = try origin(of: [(path, collection)], terms, window)
      let made = try BorderImport(
        path, collection, valid: days, keepsAreas: keepsAreas, window: window, scale: terms.scale,
        origin)
      try writing.add(source: origin)
      if let lines = made.lines {
        writing.add(lines.text, to: "geo/borders.geojson")
        writing.words.append(
          "geo/borders.geojson holds \(lines.features.count.counted("border"))\(writing.replacing("geo/borders.geojson"))."
        )
        if !writing.atlas.names(in: "geo/territories", ending: ".geojson").isEmpty {
          writing.words.append(
            "geo/territories/ holds states, whose borders are drawn, too: remove what stands in both."
          )
        }
      }
      if let territories = made.territories {
        let name = stem(of: path).slug
        let file = "geo/territories/\(name.isEmpty ? "imported" : name).geojson"
        let ids = territories.features.map(\.id)
        writing.words.append(
          "\(file) holds \(ids.count.counted("territory", "territories"))\(writing.replacing(file)): \(ids.joined(separator: ", "))."
        )
        writing.add(territories.text, to: file)
        if FileManager.default.fileExists(atPath: writing.atlas.file("geo/borders.geojson")) {
          writing.words.append(
            "geo/borders.geojson holds borders, which are drawn, too: remove what stands in both.")
        }
      }
      writing.words += made.notes
      return try writing.commit()
    }
  }

  /// Brings a table of bases into the atlas. It is read together with the atlas before it is written.
  ///
  /// - Parameters:
  ///   - path: The table: text of any kind, or a workbook if `ogr2ogr` is installed.
  ///   - atlas: The folder of the atlas, as for ``Atlas/init(path:limits:)``.
  ///   - limits: How much may be read.
  /// - Throws: ``PactmapError``.
  public static func table(
    _ path: String, atlas: String?, limits: Limits = Limits()
  ) throws -> Import {
    try reportingProblems {
      var writing = try Writing(atlas, limits)
      let bytes = try ForeignFile.table(at: path, limits: limits.reading)
      let name = stem(of: path).slug
      let file = "geo/\(name.isEmpty ? "bases" : name).csv"
      guard !FileManager.default.fileExists(atPath: writing.atlas.file(file)) else {
        throw Diagnostic(
          "the atlas has a table of this name", at: SourceLocation(file: writing.atlas.file(file)),
          hint: "rename the one to import, or remove the other first")
      }
      try writing.check(bytes, as: file, from: path)
      writing.add(bytes, to: file)
      return try writing.commit()
    }
  }

  /// The name of a file without its folder and ending.
  private static func stem(of path: String) -> String {
    path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? path
  }

  /// Where data is from, by the terms of the command and what the files themselves state.
  private static func origin(
    of collections: [(path: String, features: FeatureCollection)], _ terms: Terms, _ window: Window?
  ) throws -> Origin {
    let path = collections.first?.path ?? ""
    let members = collections.map(\.features.members)
    func stated(_ keys: [String]) -> String? {
      for member in members {
        for key in keys {
          if case .string(let text)? = member[key]?.value, !text.isEmpty { return text }
        }
      }
      return nil
    }
    let licence = terms.licence ?? stated(["licence", "license"])
    var accuracy = terms.accuracyKm
    for member in members where accuracy == nil {
      if case .number(let number)? = member["accuracy_km"]?.value { accuracy = number }
    }
    guard let licence, let accuracyKm = accuracy else {
      let lacks = [
        licence == nil
          ? (
            "under which licence it may be used",
            "\(Setting.licence.words), such as \"public domain\" or \"ODbL-1.0\""
          ) : nil,
        accuracy == nil ? ("how exact it is", "\(Setting.accuracy.words), such as 1") : nil,
      ].compactMap(\.self)
      throw ExchangeError.unstated(
        file: path, what: lacks.map(\.0).joined(separator: ", nor "),
        advice: "state \(lacks.map(\.1).joined(separator: ", and "))")
    }
    let title = terms.source ?? stated(["source", "name"]) ?? stem(of: path)
    let cut = window.map { ", cut to \($0.text)" } ?? ""
    let simplified = terms.scale.map { ", simplified for 1 : \($0.plain)" } ?? ""
    let known = stated(["provenance"]).map { "\($0); " } ?? ""
    let files = collections.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
    return Origin(
      source: title.slug.isEmpty ? "imported" : String(title.slug.prefix(40)), title: title,
      licence: licence, accuracyKm: accuracyKm,
      provenance: "\(known)imported from \(files.joined(separator: ", "))\(cut)\(simplified)")
  }
}

extension Window {
  /// The window as `W,S,E,N`.
  fileprivate var text: String { [west, south, east, north].map(\.plain).joined(separator: ",") }
}
