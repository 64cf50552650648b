import Foundation
import PactmapKit

/// Tells what was written: paths on standard output; on a terminal also how far a batch has come, on standard
/// error.
struct Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let usesStandardOutput: Bool
  private let jobs: Int
  private var done = 0

  /// - Parameters:
  ///   - jobs: the maps to be drawn.
  ///   - usesStandardOutput: whether paths go there; not when it holds a file.
  init(jobs: Int, usesStandardOutput: Bool = true) {
    (self.jobs, self.usesStandardOutput) = (jobs, usesStandardOutput)
    if isTerminal, jobs > 1 { write("drawing \(jobs) maps …\n") }
  }

  /// A job came to its end.
  mutating func finished(_ job: RenderJob, _ outcome: RenderJob.Outcome) {
    done += 1
    for text in outcome.remarks { remark(job, text) }
    for path in outcome.paths { wrote(path) }
    if isTerminal, jobs > 1, outcome.error == nil {
      let state = outcome.isSkipped ? " is current" : ""
      write("\(done) of \(jobs): \(job.presentation.title(of: job.map))\(state)\n")
    }
  }

  /// What the reader of the picture cannot see: something is missing from it.
  func remark(_ job: RenderJob, _ text: String) {
    write("\(job.presentation.title(of: job.map)): \(text)\n")
  }

  func wrote(_ path: String) {
    if usesStandardOutput { print(path) } else { write(path + "\n") }
  }

  private func write(_ text: String) { complain(text) }
}
