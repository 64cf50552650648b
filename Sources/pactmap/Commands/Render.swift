import ArgumentParser
import Foundation
import PactmapKit

extension Pactmap {
  /// The command `pactmap render`.
  struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Draw maps to files.")

    @Argument(help: "Maps to draw; all of the atlas without any.")
    var maps: [String] = []

    @Flag(help: "Draw all maps of the atlas, which is what happens without any name.")
    var all = false

    @OptionGroup var options: AtlasOptions

    @OptionGroup(title: "What is drawn") var drawing: DrawingOptions

    @OptionGroup(title: "How files are written") var files: FileOptions

    @OptionGroup(title: "How the work is done") var work: WorkOptions

    func validate() throws {
      guard maps.isEmpty || !all else {
        throw ValidationError("--all takes no names of maps: it draws all of them")
      }
      if let twice = maps.enumerated().first(where: { maps[..<$0].contains($1) })?.element {
        throw ValidationError("the map '\(twice)' stands twice; name it once")
      }
      let isOneFile =
        maps.count == 1 && files.formats.count == 1 && drawing.presentations.count == 1
      guard !files.goesToStandardOutput || isOneFile else {
        throw ValidationError("'--output -' takes one map, one --format and one --lang")
      }
      guard !work.skipCurrent || !files.goesToStandardOutput && files.fonts == nil else {
        throw ValidationError(
          "'--skip-current' looks at files in a folder; it goes with neither '--output -' nor --fonts"
        )
      }
    }

    func run() throws {
      Heaps.share()
      Interruption.prepare()
      try reportingTimings(work.timings) { try draw() }
    }

    private func draw() throws {
      let atlas = try options.read()
      var jobs = (maps.isEmpty ? atlas.maps : maps).flatMap { map in
        drawing.presentations.map { RenderJob(map, as: $0) }
      }
      let file = files.file
      if let file {
        guard jobs.count == 1 else {
          throw ValidationError(
            "'\(files.output)' is the name of one file, and \(jobs.count) maps are to be drawn; name a folder, or "
              + "one map and one --lang")
        }
        jobs[0].fileName = file.name
      }
      if files.goesToStandardOutput {
        for job in jobs { try drawToStandardOutput(job, of: atlas) }
        return
      }
      var progress = Progress(jobs: jobs.count)
      try atlas.render(
        jobs, formats: files.formats, files.options, to: file?.folder ?? files.output,
        threads: work.threads, skippingCurrent: work.skipCurrent
      ) { job, outcome in progress.finished(job, outcome) }
      guard let folder = files.fonts else { return }
      for path in try atlas.writeFonts(of: jobs, to: folder) { progress.wrote(path) }
    }

    private func drawToStandardOutput(_ job: RenderJob, of atlas: Atlas) throws {
      let drawn = try atlas.render(
        job.map, formats: files.formats, files.options, as: job.presentation)
      let progress = Progress(jobs: 1, usesStandardOutput: false)
      for remark in drawn.first?.remarks ?? [] { progress.remark(job, remark) }
      try drawn.first?.write { try writeAll($0, to: STDOUT_FILENO, "standard output") }
    }
  }
}
