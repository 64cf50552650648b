import Foundation
import PactmapKit

/// The file that `--output` names, told from a folder by its ending.
struct NamedFile {
  /// Where it lies.
  let folder: String
  /// Its name, as it was given.
  let name: String
  let format: OutputFormat

  /// - Parameter formats: those that were asked for; nil for none.
  /// - Returns: nil for the name of a folder, and for what ``complaint(about:as:)`` has something to say about.
  init?(_ path: String, as formats: [OutputFormat]?) {
    let possible = Self.formats(ofFile: path)
    guard let format = possible.first(where: { formats?.contains($0) ?? true }),
      Self.complaint(about: path, as: formats) == nil
    else { return nil }
    let slash = path.lastIndex(of: "/")
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    self.format = format
  }

  /// Why a path can be neither a folder nor the file of a map in one of the formats; nil when it can be one.
  static func complaint(about path: String, as formats: [OutputFormat]?) -> String? {
    guard !isFolder(path) else { return nil }
    let name = path.lowercased()
    if let ending = strangers.first(where: { name.hasSuffix("." + $0) }) {
      return
        "'\(path)' is the name of a picture of another kind (\(ending)); name one that ends in "
        + "\(endings.joined(separator: ", ")), or a folder"
    }
    let possible = Self.formats(ofFile: path)
    guard let first = possible.first, let formats else { return nil }
    if formats.count > 1 {
      return
        "'\(path)' is the name of one file, and --format asks for \(formats.count); name a folder, or one format"
    }
    return possible.contains(where: formats.contains)
      ? nil
      : "'\(path)' is the name of a file in the format \(first.rawValue), and --format asks for "
        + "\(formats.map(\.rawValue).joined()); make the two agree"
  }

  /// The formats that a file of such a name may have, the likeliest first; none for a folder.
  private static func formats(ofFile path: String) -> [OutputFormat] {
    guard !isFolder(path) else { return [] }
    // The longest ending is the likeliest: .print.svg before .svg.
    let named = OutputFormat.allCases.filter { path.lowercased().hasSuffix("." + $0.fileExtension) }
      .sorted { $0.fileExtension.count > $1.fileExtension.count }
    return named == [.svg] ? [.svg, .printSVG] : named
  }

  private static let endings = OutputFormat.allCases.map { "." + $0.fileExtension }

  /// The endings of pictures that are not written.
  private static let strangers = [
    "jpg", "jpeg", "tif", "tiff", "gif", "webp", "bmp", "heic", "avif", "eps", "ps", "ai", "emf",
    "svgz",
  ]

  /// A path that ends in a slash, or at which there is a folder.
  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return path.hasSuffix("/")
      || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
