import Documents
import Foundation
import Scene
import Typesetting

extension Atlas {
  /// Copies the fonts that the words of some maps are set in into a folder, with what they say of their licence, for
  /// a machine that has none of them.
  ///
  /// - Returns: the paths, in order.
  /// - Throws: ``PactmapError``.
  public func writeFonts(of jobs: [RenderJob], to folder: String) throws -> [String] {
    let files = try reportingProblems {
      let uses = try jobs.flatMap {
        try composition($0.map, as: $0.presentation).scene.fontUses.map(\.face)
      }
      let faces = Set(uses).sorted { $0.file < $1.file }
      let fonts = try faces.map { face in
        DrawnFile(
          fileName: URL(fileURLWithPath: face.file).lastPathComponent,
          bytes: try DocumentFile.read(face.file))
      }
      let licences = try faces.map { try paragraph($0.licence()) }.joined(separator: "\n")
      return fonts + [DrawnFile(fileName: "LICENCES.txt", bytes: Array(licences.utf8))]
    }
    return try write(files, to: folder)
  }

  private func paragraph(_ licence: FontLicence) -> String {
    [licence.name, licence.copyright, licence.licence, licence.url].filter { !$0.isEmpty }
      .map { $0 + "\n" }.joined()
  }
}
