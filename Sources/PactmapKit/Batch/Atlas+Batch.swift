import Documents
import Foundation
import Synchronization
import Work

extension Atlas {
  /// Draws maps on several processor cores and writes them into a folder. The maps share the data
  /// of the atlas. Each map is a separate job, and its files are the same as if it were drawn
  /// alone.
  ///
  /// After an error no other job starts. Jobs that are already running are finished.
  ///
  /// - Parameters:
  ///   - jobs: The maps to draw.
  ///   - formats: The formats in which each map is written.
  ///   - options: Options for the files.
  ///   - folder: The output folder. It is created if it does not exist.
  ///   - threads: The number of jobs that run at the same time. The default is the number of cores.
  ///   - skippingCurrent: Whether to skip jobs whose files are current (see
  ///     ``isCurrent(_:formats:_:as:in:)``), so that an interrupted batch continues where it
  ///     stopped.
  ///   - report: Called with the outcome of every job that was started, one at a time and in the
  ///     order of `jobs`.
  /// - Throws: The error of the first job that failed, or ``PactmapError/badInput(_:)`` before
  ///   anything is drawn if two jobs would write the same file.
  public func render(
    _ jobs: [RenderJob], formats: [OutputFormat], _ options: OutputOptions = OutputOptions(),
    to folder: String, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    skippingCurrent: Bool = false,
    report: (RenderJob, RenderJob.Outcome) throws -> Void
  ) throws {
    if let job = jobs.first(where: { $0.fileName != nil }), formats.count != 1 {
      throw PactmapError.badInput([
        Problem(
          "the map '\(job.map)' is to be one file in \(formats.count) formats", hint: "ask for one")
      ])
    }
    let jobs = jobs.map(settled)
    try refuseClashes(among: jobs, formats, options)
    Draft.removeLeftovers(in: folder)
    let options = options.sharing(threads, among: jobs.count)
    let failure = Mutex<PactmapError?>(nil)
    let watch = Stopwatch.current
    try inOrder(jobs.count, threads: threads) {
    } work: { _, index -> RenderJob.Outcome? in
      guard failure.withLock({ $0 == nil }) else { return nil }
      let result = Stopwatch.time(with: watch) {
        self.outcome(of: jobs[index], formats, options, to: folder, skippingCurrent)
      }
      if let error = result.error { failure.withLock { $0 = $0 ?? error } }
      return result
    } take: { outcome, index in
      if let outcome { try report(jobs[index], outcome) }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// The job with its presentation settled.
  func settled(_ job: RenderJob) -> RenderJob {
    var settled = job
    settled.presentation = self.settled(job.presentation)
    return settled
  }

  private func outcome(
    of job: RenderJob, _ formats: [OutputFormat], _ options: OutputOptions, to folder: String,
    _ skippingCurrent: Bool
  ) -> RenderJob.Outcome {
    var outcome = RenderJob.Outcome()
    do {
      outcome.isSkipped =
        try skippingCurrent
        && isCurrent(job, formats: formats, options, in: folder)
      if outcome.isSkipped { return outcome }
      let files = try render(job.map, formats: formats, options, as: job.presentation)
      outcome.remarks = files.first?.remarks ?? []
      let names = formats.flatMap { job.fileNames($0, options) }
      outcome.paths = try write(
        job.fileName == nil ? files : zip(files, names).map { $0.named($1) }, to: folder)
    } catch let error as PactmapError {
      outcome.error = error
    } catch {
      outcome.error = .badInput(Problem.all(in: error))
    }
    return outcome
  }
}

extension OutputOptions {
  /// Divides the threads among the jobs. If there are as many jobs as cores, each picture is drawn
  /// by one thread.
  fileprivate func sharing(_ threads: Int, among jobs: Int) -> OutputOptions {
    var options = self
    options.threads = max(1, threads / max(1, jobs))
    return options
  }
}
