import ArgumentParser
import PactmapKit

extension Pactmap {
  /// The command `pactmap import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Bring data from elsewhere into an atlas.",
      subcommands: [Basemap.self, Coast.self, Borders.self, Table.self])

    /// Options about where data is from and how much of it is kept.
    struct TermOptions: ParsableArguments {
      // A box may begin with a minus sign, which is no option.
      @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The part that is kept, in degrees.", valueName: "W,S,E,N"))
      var window: String?

      @Option(
        help: ArgumentHelp(
          "Simplify for maps of 1 : N and smaller; without it every corner is kept.", valueName: "N"
        ))
      var scale: Double?

      func validate() throws {
        guard scale.map({ (1000...1_000_000_000).contains($0) }) ?? true else {
          throw ValidationError("--scale takes the N of 1 : N, from 1000 to 1000000000")
        }
      }

      var terms: PactmapKit.Import.Terms {
        var terms = PactmapKit.Import.Terms()
        (terms.window, terms.scale) = (window, scale)
        return terms
      }
    }

    /// Options about who made the data.
    struct OriginOptions: ParsableArguments {
      @Option(
        help: ArgumentHelp(
          "The licence of the data, if the file does not say it.", valueName: "words"))
      var licence: String?

      @Option(
        help: ArgumentHelp(
          "The title of the source (default: the file's name).", valueName: "words"))
      var source: String?

      @Option(
        help: ArgumentHelp(
          "How many kilometres a position may be off, if the file does not say it.", valueName: "km"
        ))
      var accuracy: Double?

      func validate() throws {
        guard accuracy.map({ (0...500).contains($0) }) ?? true else {
          throw ValidationError("--accuracy takes kilometres from 0 to 500")
        }
      }

      func completed(_ terms: PactmapKit.Import.Terms) -> PactmapKit.Import.Terms {
        var terms = terms
        (terms.licence, terms.source, terms.accuracyKm) = (licence, source, accuracy)
        return terms
      }
    }

    /// The command `pactmap import basemap`.
    struct Basemap: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract:
          "Land, lakes or rivers from files of any format, or from the world inside the program, into geo/basemap/.",
        discussion: """
          GeoJSON is read directly; Shapefile, GeoPackage and others with ogr2ogr (Debian: gdal-bin). Shapes are repaired, \
          cut, simplified and, if they are land, dissolved. Without --window the window of the base map counts. Without files \
          the part --window of the world inside the program takes the place of the base map.
          """)

      /// What a file holds.
      enum Theme: String, CaseIterable, ExpressibleByArgument { case land, lakes, rivers }

      @Argument(help: "The files; none for the world inside the program.")
      var files: [String] = []

      @Option(
        name: .customLong("as"),
        help: "What they hold: land, lakes or rivers (default: as the shapes suggest).")
      var theme: Theme?

      @OptionGroup var terms: TermOptions
      @OptionGroup var origin: OriginOptions
      @OptionGroup var options: AtlasOptions

      func run() throws {
        guard !files.isEmpty else {
          return tell(
            try .world(
              atlas: options.atlas, terms.terms, limits: options.limits.limits))
        }
        tell(
          try .basemap(
            files, as: theme?.rawValue, atlas: options.atlas, origin.completed(terms.terms),
            limits: options.limits.limits))
      }
    }

    /// The command `pactmap import coast`.
    struct Coast: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "A detailed coast with its lakes, cut out of GSHHG with GMT.",
        discussion:
          "Needs GMT and its data (Debian: gmt and gmt-gshhg-full, gmt-gshhg-high or gmt-gshhg-low)."
      )

      /// How detailed the coast is.
      enum Detail: String, CaseIterable, ExpressibleByArgument {
        case low, intermediate, high, full
      }

      @Flag(help: "From GSHHG, the only source so far.")
      var gshhg = false

      @Option(help: "How detailed: low, intermediate, high or full (default: as --scale needs).")
      var detail: Detail?

      @OptionGroup var terms: TermOptions
      @OptionGroup var options: AtlasOptions

      func run() throws {
        tell(
          try .coast(
            detail: detail?.rawValue, atlas: options.atlas, terms.terms,
            limits: options.limits.limits))
      }
    }

    /// The command `pactmap import borders`.
    struct Borders: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "Borders of a time: lines, or areas and the edges between them.",
        discussion: """
          Lines go to geo/borders.geojson. Of areas, the edges that two of them share become lines; with --as territories \
          they become territories, with names, which can be host, guest or ceded land.
          """)

      /// What the borders become.
      enum Form: String, CaseIterable, ExpressibleByArgument { case lines, territories }

      @Argument(help: "The file.")
      var file: String

      @Option(
        help: ArgumentHelp(
          "When they held: two days or years, as 1878-07-13..1913-08-10 or 1878..1912.",
          valueName: "from..to"))
      var valid: String

      @Option(name: .customLong("as"), help: "What they become: lines or territories.")
      var form: Form = .lines

      @OptionGroup var terms: TermOptions
      @OptionGroup var origin: OriginOptions
      @OptionGroup var options: AtlasOptions

      func run() throws {
        tell(
          try .borders(
            file, valid: valid, keepsAreas: form == .territories, atlas: options.atlas,
            origin.completed(terms.terms), limits: options.limits.limits))
      }
    }

    /// The command `pactmap import table`.
    struct Table: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "A table of bases into geo/, after it was checked.",
        discussion: "CSV is copied; XLSX and ODS are converted with ogr2ogr (Debian: gdal-bin).")

      @Argument(help: "The table.")
      var file: String

      @OptionGroup var options: AtlasOptions

      func run() throws {
        tell(try .table(file, atlas: options.atlas, limits: options.limits.limits))
      }
    }
  }
}

/// Prints what an import did.
private func tell(_ done: PactmapKit.Import) {
  done.words.forEach { print($0) }
  done.files.forEach { print($0) }
}
