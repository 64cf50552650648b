import Documents
import GeoModel
import MapSpec

extension Atlas {
  /// Checks the model and every map description.
  public func check() -> CheckReport {
    var problems = ModelCheck.diagnostics(of: model)
    for map in folder.mapIDs {
      guard let composition = collect(into: &problems, { try composition(map) }) else { continue }
      let file = SourceLocation(file: folder.file("maps/\(map).yaml"))
      problems += composition.labels.flaws.map { Diagnostic($0, at: file, subject: map) }
      problems += composition.remarks
    }
    return CheckReport(problems)
  }

  /// Reads an atlas and checks it; what keeps it from being read stands in the report.
  ///
  /// - Parameter path: as for ``init(path:)``.
  public static func check(path: String?) -> CheckReport {
    var problems: [Diagnostic] = []
    let atlas = collect(into: &problems) { try Atlas(reading: AtlasFolder.find(path)) }
    return atlas?.check() ?? CheckReport(problems)
  }
}
