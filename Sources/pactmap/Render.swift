import ArgumentParser
import PactmapKit

extension Pactmap {
  /// `pactmap render`
  struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Draw maps to files.")

    @Argument(help: "Maps to draw; all of the atlas without any.")
    var maps: [String] = []

    @OptionGroup var options: AtlasOptions

    @Option(
      help: ArgumentHelp(
        "File formats, separated by commas: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
        valueName: "list"))
    var format: FormatList = FormatList(formats: OutputFormat.allCases)

    @Option(help: "Pixels per inch of a PNG.")
    var dpi: Double = 300

    @Option(help: "A style of the atlas instead of the map's own.")
    var style: String?

    @Option(
      help: ArgumentHelp(
        "Another sheet: A5 to A0, with -portrait or -landscape, or millimetres as 210x148.",
        valueName: "size"))
    var page: Paper?

    @OptionGroup var language: LanguageOptions

    @OptionGroup var days: DayOptions

    @Option(
      name: [.short, .long], help: ArgumentHelp("Where the files go.", valueName: "dir"))
    var output: String = "out"

    func validate() throws {
      guard (10...2400).contains(dpi) else {
        throw ValidationError("--dpi takes a number from 10 to 2400")
      }
    }

    private func name(of map: String, in code: String) -> String {
      code == Presentation.defaultLanguage ? map : "\(map) (\(code))"
    }

    private func presentation(in code: String) -> Presentation {
      Presentation(
        style: style, paper: page, language: code, exonyms: language.names, date: days.date,
        period: days.period)
    }

    func run() throws {
      try reportingExitCode {
        let atlas = try Atlas(path: options.atlas)
        let progress = Progress()
        for map in maps.isEmpty ? atlas.maps : maps {
          for language in language.codes {
            progress.begin(map)
            let files = try atlas.render(
              map, formats: format.formats, dpi: dpi, as: presentation(in: language))
            for remark in files.first?.remarks ?? [] {
              progress.remark(name(of: map, in: language), remark)
            }
            for path in try atlas.write(files, to: output) { progress.wrote(path) }
          }
        }
      }
    }
  }
}

extension Paper: ExpressibleByArgument {
  /// Reads an argument as ``init(_:)`` does.
  public init?(argument: String) { self.init(argument) }
}

/// `png,svg,pdf`
struct FormatList: ExpressibleByArgument {
  var formats: [OutputFormat]

  init(formats: [OutputFormat]) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    let formats = names.compactMap(OutputFormat.init)
    guard !formats.isEmpty, formats.count == names.count else { return nil }
    self.formats = formats
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}
