import Documents
import Foundation
import Scene
import Typesetting

extension Atlas {
  /// Copies the fonts of some maps into a folder, with their licence texts, for use on a machine
  /// that does not have these fonts.
  ///
  /// - Returns: The paths of the files in order.
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
