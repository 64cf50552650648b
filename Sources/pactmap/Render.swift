import ArgumentParser
import PactmapKit

extension Pactmap {
  /// `pactmap render`
  struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Draw maps to files.")

    @Argument(help: "Maps to draw; all of the atlas without any.")
    var maps: [String] = []

    @OptionGroup var options: AtlasOptions

    @OptionGroup(title: "What is drawn") var drawing: DrawingOptions

    @OptionGroup(title: "How files are written") var files: FileOptions

    func validate() throws {
      let isOneFile =
        maps.count == 1 && files.format.formats.count == 1 && drawing.presentations.count == 1
      guard !files.goesToStandardOutput || isOneFile else {
        throw ValidationError("'--output -' takes one map, one --format and one --lang")
      }
    }

    func run() throws {
      Interruption.prepare()
      try reportingExitCode {
        let atlas = try options.read()
        let progress = Progress(ofStandardOutput: files.goesToStandardOutput)
        for map in maps.isEmpty ? atlas.maps : maps {
          for presentation in drawing.presentations {
            progress.begin(map)
            let drawn = try atlas.render(
              map, formats: files.format.formats, files.options, as: presentation)
            for remark in drawn.first?.remarks ?? [] {
              progress.remark(presentation.title(of: map), remark)
            }
            if files.goesToStandardOutput {
              try drawn.first?.writeToStandardOutput()
            } else {
              for path in try atlas.write(drawn, to: files.output) { progress.wrote(path) }
            }
            if let folder = files.fonts {
              for path in try atlas.writeFonts(of: map, as: presentation, to: folder) {
                progress.wrote(path)
              }
            }
          }
        }
      }
    }
  }
}
