import ArgumentParser
import PactmapKit

/// Options that change the map.
struct DrawingOptions: ParsableArguments {
  @Option(help: "A style of the atlas instead of the map's own.")
  var style: String?

  @Option(
    help: ArgumentHelp(
      "Another sheet: A5 to A0, with -portrait or -landscape, or millimetres as 210x148.",
      valueName: "size"))
  var page: Paper?

  @Option(
    help: ArgumentHelp(
      "The layers to draw, separated by commas, or those to leave out: --layers=-rivers,-graticule.",
      valueName: "list"))
  var layers: LayerSelection?

  @OptionGroup var language: LanguageOptions

  @OptionGroup var days: DayOptions

  /// One for each language.
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

/// Options that change the files.
struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "File formats, separated by commas: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "list"))
  var format = FormatList(formats: [.png, .svg, .pdf])

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Where the files go; - writes one to standard output.", valueName: "dir"))
  var output: String = "out"

  @Option(help: "Pixels per inch of a PNG.")
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
      "Copy the fonts that an SVG needs here, with their licence.", valueName: "dir"))
  var fonts: String?

  @Option(
    help: ArgumentHelp(
      "Millimetres of paper beyond the trimmed page of a PDF, with crop marks.", valueName: "mm"))
  var bleed: Double?

  func validate() throws {
    guard (10...2400).contains(dpi) else {
      throw ValidationError("--dpi takes a number from 10 to 2400")
    }
    guard bleed.map((0...20).contains) ?? true else {
      throw ValidationError("--bleed takes a number of millimetres from 0 to 20")
    }
  }

  var goesToStandardOutput: Bool { output == "-" }

  var options: OutputOptions {
    OutputOptions(
      dpi: dpi, text: text, isTransparent: transparent, hasWorldFile: worldFile, bleed: bleed)
  }
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

extension Paper: ExpressibleByArgument {
  /// Reads an argument as ``init(_:)`` does.
  public init?(argument: String) { self.init(argument) }
}

extension LayerSelection: ExpressibleByArgument {
  /// Reads an argument as ``init(_:)`` does.
  public init?(argument: String) { self.init(argument) }
}

extension OutputOptions.Text: ExpressibleByArgument {}

extension Presentation {
  /// What messages call a map: with its language unless it is the default.
  func title(of map: String) -> String {
    language == Self.defaultLanguage ? map : "\(map) (\(language))"
  }
}
