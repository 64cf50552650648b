import Documents
import Foundation
import GeoModel
import MapSpec

extension Atlas {
  /// Checks the model and every map description.
  ///
  /// - Returns: a line for each problem: `file:line:column: feature: what is wrong; what to do`.
  public func check() -> CheckReport {
    var problems = ModelCheck.diagnostics(of: model)
    for map in folder.mapIDs {
      guard let labels = collect(into: &problems, { try composition(map).labels }) else { continue }
      problems += labels.flaws.map { Diagnostic("map '\(map)': \($0)") }
    }
    return CheckReport(
      errors: problems.filter { $0.severity == .error }.map(\.description),
      warnings: problems.filter { $0.severity == .warning }.map(\.description))
  }
}

/// What ``Atlas/check()`` found.
public struct CheckReport: Sendable {
  /// Problems that make the atlas unfit to draw, a line each.
  public let errors: [String]
  /// What a careful author would look at, a line each.
  public let warnings: [String]
}
