import ArgumentParser
import PactmapKit

/// Options that change what is drawn.
struct DrawingOptions: ParsableArguments {
  @Option(
    help:
      "A style of the atlas or of the program (atlas, mono, screen, blank) instead of the map's own."
  )
  var style: String?

  @Option(
    help: ArgumentHelp(
      "Another sheet: A5 to A0, with -portrait or -landscape, or millimetres as 210x148.",
      valueName: "size"), transform: Reading.paper)
  var page: Paper?

  @Option(
    help: ArgumentHelp(
      "The layers to draw, separated by commas, or those to leave out: --layers=-rivers,-graticule.",
      valueName: "list"), transform: Reading.layers)
  var layers: LayerSelection?

  @OptionGroup var language: LanguageOptions

  @OptionGroup var days: DayOptions

  /// One presentation for each language.
  var presentations: [Presentation] {
    language.codes.map { code in
      var presentation = Presentation(
        style: style, paper: page, language: code, exonyms: language.names, date: days.date,
        period: days.period)
      presentation.layers = layers
      return presentation
    }
  }
}

/// Options that change the output files.
struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "File formats, separated by commas: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")) (default: png,svg,pdf, or that of a file named with --output).",
      valueName: "list"), transform: Reading.formats)
  var format: FormatList?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The folder where the files go, or the file of one map in one format: plate.png. - writes to standard output.",
      valueName: "path"),
    transform: Reading.folder)
  var output: String = "out"

  @Option(help: "Pixels per inch of a PNG, from 10 to 2400.", transform: Reading.resolution)
  var dpi: Double = 300

  @Flag(help: "Leave the paper out of a PNG.")
  var transparent = false

  @Flag(help: "Write a world file and the projection beside a PNG.")
  var worldFile = false

  @Option(
    help: ArgumentHelp(
      "Words in an SVG: embedded (with their letters), live (in fonts of the reader's machine), outlines.",
      valueName: "form"))
  var text: OutputOptions.Text = .embedded

  @Option(
    help: ArgumentHelp(
      "Copy the fonts that an SVG needs here, with their licence.", valueName: "dir"),
    transform: Reading.folder)
  var fonts: String?

  @Option(
    help: ArgumentHelp(
      "Millimetres of paper beyond the trimmed page of a PDF, up to 20, with crop marks.",
      valueName: "mm"),
    transform: Reading.bleed)
  var bleed: Double?

  var goesToStandardOutput: Bool { output == "-" }

  /// The formats in which each map is drawn.
  var formats: [OutputFormat] {
    if let format { return format.formats }
    return file.map { [$0.format] } ?? [.png, .svg, .pdf]
  }

  /// The file that `--output` names. Nil if it names a folder or standard output.
  var file: NamedFile? { goesToStandardOutput ? nil : NamedFile(output, as: format?.formats) }

  func validate() throws {
    guard !goesToStandardOutput else { return }
    if let complaint = NamedFile.complaint(about: output, as: format?.formats) {
      throw ValidationError(complaint)
    }
  }

  var options: OutputOptions {
    OutputOptions(
      dpi: dpi, text: text, isTransparent: transparent, hasWorldFile: worldFile, bleed: bleed)
  }
}

extension OutputOptions.Text: ExpressibleByArgument {}

extension Presentation {
  /// The name of a map in messages: its id, with the language added unless it is the default one.
  func title(of map: String) -> String {
    language.map { "\(map) (\($0))" } ?? map
  }
}
