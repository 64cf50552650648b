import Geometry

extension Scene {
  /// Metadata that is written into the files of a drawing.
  package struct Metadata: Hashable, Sendable {
    package var id: String
    package var title: String
    /// The subtitle: one line that says what the map shows.
    package var subject: String
    /// An alternative text of whole sentences for people who cannot see the map. Empty if there is
    /// none.
    package var description = ""
    package var keywords: [String]
    /// The language of the texts, as an ISO 639-1 code.
    package var language: String
    /// The day that is written as the creation date, in the form `YYYY-MM-DD`. It does not depend
    /// on the clock, so equal input gives equal bytes.
    package var date: String
    /// The line of credits as it is printed on the map.
    package var credits: String
    /// The works that the facts on the map come from, in the order of the credits.
    package var sources: [String] = []
    /// The licences of these works, each listed once.
    package var licences: [String] = []
    /// The accessible name of the map for people who cannot see it: its title with its day. Nil if
    /// the title alone suffices.
    package var shortName: String?
    package var georeference: Georeference?
    /// The name and version of the program that made the file.
    package var generator = "Pactmap"
    /// A hash, in hexadecimal, of everything that decides what the file shows. Nil if it was not
    /// computed.
    package var fingerprint: String?

    package init(
      id: String, title: String, subject: String, keywords: [String], language: String,
      date: String, credits: String
    ) {
      (self.id, self.title, self.subject, self.keywords) = (id, title, subject, keywords)
      (self.language, self.date, self.credits) = (language, date, credits)
    }

    /// The short name or, if there is none, the title.
    package var name: String { shortName ?? title }

    /// The description or, if there is none, the subtitle.
    package var summary: String { description.isEmpty ? subject : description }

    /// The source works, or the line of credits if the works are not listed one by one.
    package var origins: [String] { sources.isEmpty ? [credits] : sources }
  }

  /// Maps positions on the page to coordinates of the projection.
  package struct Georeference: Hashable, Sendable {
    /// The identifier of the projection as the map description gives it, such as `EPSG:3346`.
    package var projection: String
    /// The easting and northing of the page's top left corner, in units of the projection.
    package var origin: Point
    /// Units of the projection per millimetre of the page. East is to the right and north is up.
    package var unitsPerMillimetre: Double
    /// The range of longitudes (x) and latitudes (y), in degrees, that covers what the map's frame
    /// shows.
    package var bounds: Box

    package init(
      projection: String, origin: Point, unitsPerMillimetre: Double, bounds: Box
    ) {
      (self.projection, self.origin) = (projection, origin)
      (self.unitsPerMillimetre, self.bounds) = (unitsPerMillimetre, bounds)
    }
  }
}
