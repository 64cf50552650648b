import Foundation
import PactmapKit

/// The file that `--output` names. Its extension distinguishes it from a folder.
struct NamedFile {
  /// The folder that contains the file.
  let folder: String
  /// The name of the file, as it was given.
  let name: String
  let format: OutputFormat

  /// Reads the value of `--output`.
  ///
  /// - Parameters:
  ///   - path: The value.
  ///   - formats: The formats that were requested, or nil if none were.
  /// - Returns: Nil if the path names a folder, or if ``complaint(about:as:)`` finds fault with it.
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

  /// Explains why a path can be neither a folder nor the file of a map in one of the requested
  /// formats. Nil if it can be one of them.
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

  /// The formats that a file of this name may have, the most likely one first. Empty for a folder.
  private static func formats(ofFile path: String) -> [OutputFormat] {
    guard !isFolder(path) else { return [] }
    // The longest extension is the most likely one: `.print.svg` before `.svg`.
    let named = OutputFormat.allCases.filter { path.lowercased().hasSuffix("." + $0.fileExtension) }
      .sorted { $0.fileExtension.count > $1.fileExtension.count }
    return named == [.svg] ? [.svg, .printSVG] : named
  }

  private static let endings = OutputFormat.allCases.map { "." + $0.fileExtension }

  /// The extensions of picture formats that Pactmap does not write.
  private static let strangers = [
    "jpg", "jpeg", "tif", "tiff", "gif", "webp", "bmp", "heic", "avif", "eps", "ps", "ai", "emf",
    "svgz",
  ]

  /// Whether a path ends in a slash or leads to an existing folder.
  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return path.hasSuffix("/")
      || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
