import Documents

extension Atlas {
  /// Checks that no two jobs would write the same file, and that no job would write a file that
  /// belongs to another map of the atlas.
  ///
  /// - Throws: ``PactmapError/badInput(_:)``, naming both maps and the file.
  func refuseClashes(
    among jobs: [RenderJob], _ formats: [OutputFormat], _ options: OutputOptions
  ) throws(PactmapError) {
    var owners: [String: RenderJob] = [:]
    for job in jobs {
      for name in formats.flatMap({ job.fileNames($0, options) }) {
        if let other = owners.updateValue(job, forKey: name) { throw Self.clash(other, job, name) }
      }
    }
    // The files that another map of the atlas would write in a run of its own.
    for other in maps.map({ RenderJob($0) }) {
      for name in OutputFormat.allCases.flatMap({ other.fileNames($0, options) }) {
        guard let job = owners[name], job.fileName == nil, job.title != other.title else {
          continue
        }
        throw Self.clash(other, job, name)
      }
    }
  }

  private static func clash(_ a: RenderJob, _ b: RenderJob, _ name: String) -> PactmapError {
    guard a.title != b.title else {
      return .badInput([Problem(Diagnostic("\(a.title) stands twice", hint: "name it once"))])
    }
    let message = "\(a.title) and \(b.title) would both be written to '\(name)'"
    return .badInput([Problem(Diagnostic(message, hint: "give one of the maps another id"))])
  }
}

extension RenderJob {
  /// The map and what differs from its description, for a message.
  fileprivate var title: String {
    let parts = presentation.nameParts
    return "the map '\(map)'" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
  }
}
