import Documents
import Foundation
import Scene
import Typesetting

extension Atlas {
  /// Copies the fonts that a map's words are set in into a folder, with what they say of their licence, for a
  /// machine that has none of them.
  ///
  /// - Returns: the paths, in order.
  /// - Throws: ``PactmapError``.
  public func writeFonts(
    of map: String, as presentation: Presentation = Presentation(), to folder: String
  ) throws -> [String] {
    let files = try reportingProblems {
      let faces = try composition(map, as: presentation).scene.fontUses.map(\.face)
      let fonts = try faces.map { face in
        RenderedMap(
          fileName: URL(fileURLWithPath: face.file).lastPathComponent,
          bytes: try DocumentFile.read(face.file))
      }
      let licences = try faces.map { try paragraph($0.licence()) }.joined(separator: "\n")
      return fonts + [RenderedMap(fileName: "LICENCES.txt", bytes: Array(licences.utf8))]
    }
    return try write(files, to: folder)
  }

  private func paragraph(_ licence: FontLicence) -> String {
    [licence.name, licence.copyright, licence.licence, licence.url].filter { !$0.isEmpty }
      .map { $0 + "\n" }.joined()
  }
}
