import Foundation
import PactmapKit

/// Reports progress: the paths of written files on standard output and, on a terminal, how far a
/// batch has come on standard error.
struct Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let usesStandardOutput: Bool
  private let jobs: Int
  private var done = 0

  /// - Parameters:
  ///   - jobs: The number of maps to draw.
  ///   - usesStandardOutput: Whether paths are printed to standard output. False if a map is
  ///     written there.
  init(jobs: Int, usesStandardOutput: Bool = true) {
    (self.jobs, self.usesStandardOutput) = (jobs, usesStandardOutput)
    if isTerminal, jobs > 1 { write("drawing \(jobs) maps …\n") }
  }

  /// Reports a finished job.
  mutating func finished(_ job: RenderJob, _ outcome: RenderJob.Outcome) {
    done += 1
    for text in outcome.remarks { remark(job, text) }
    for path in outcome.paths { wrote(path) }
    if isTerminal, jobs > 1, outcome.error == nil {
      let state = outcome.isSkipped ? " is current" : ""
      write("\(done) of \(jobs): \(job.presentation.title(of: job.map))\(state)\n")
    }
  }

  /// Reports something that the picture alone does not tell, such as a part that had to be left
  /// out.
  func remark(_ job: RenderJob, _ text: String) {
    write("\(job.presentation.title(of: job.map)): \(text)\n")
  }

  func wrote(_ path: String) {
    if usesStandardOutput { print(path) } else { write(path + "\n") }
  }

  private func write(_ text: String) { complain(text) }
}
