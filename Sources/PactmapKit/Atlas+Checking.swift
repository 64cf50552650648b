import Documents
import GeoModel
import MapSpec

extension Atlas {
  /// Checks the facts, the texts of every language, and every map in every language.
  public func check() -> CheckReport {
    var problems: [Diagnostic] = []
    guard let model = collect(into: &problems, { try facts.drawableModel() }) else {
      return CheckReport(problems)
    }
    problems += ModelCheck.diagnostics(of: model)
    let maps = collect(folder.mapIDs, into: &problems) { try description(of: $0) }
    problems += maps.compactMap { map in
      model.gap(on: map.date).map {
        Diagnostic($0.message, at: map.location, subject: map.id, hint: $0.hint)
      }
    }
    checkTexts(of: maps, model, into: &problems)
    for map in maps { checkMap(map.id, into: &problems) }
    return CheckReport(problems.uniqued)
  }

  /// Reads an atlas and checks it. Errors that prevent the atlas from being read are in the report.
  ///
  /// - Parameters:
  ///   - path: The folder, as for ``init(path:limits:)``.
  ///   - limits: How much the atlas may contain.
  public static func check(path: String?, limits: Limits = Limits()) -> CheckReport {
    var problems: [Diagnostic] = []
    let atlas = collect(into: &problems) {
      try Atlas(reading: AtlasFolder.find(path, limits: limits))
    }
    return atlas?.check() ?? CheckReport(problems)
  }
}
