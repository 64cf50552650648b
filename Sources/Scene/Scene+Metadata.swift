import Geometry

extension Scene {
  /// What a file says about itself.
  package struct Metadata: Hashable, Sendable {
    package var id: String
    package var title: String
    /// The subtitle: what the map shows, in a line.
    package var subject: String
    /// What the map shows, in sentences for people who cannot see it; empty without.
    package var description = ""
    package var keywords: [String]
    /// ISO 639-1.
    package var language: String
    /// The day that stands in for the creation date, so that equal input gives equal bytes: `YYYY-MM-DD`.
    package var date: String
    /// The line of credits, as the map prints it.
    package var credits: String
    /// The works the drawn facts come from, in the order of the credits.
    package var sources: [String] = []
    /// The licences of those works, each once.
    package var licences: [String] = []
    /// A short name for people who cannot see the map: its title with its day; nil for the title alone.
    package var shortName: String?
    package var georeference: Georeference?
    /// What made the file, with its version.
    package var generator = "Pactmap"
    /// A hash of everything that decides what the file shows, in hexadecimal; nil when nobody took it.
    package var fingerprint: String?

    package init(
      id: String, title: String, subject: String, keywords: [String], language: String,
      date: String, credits: String
    ) {
      (self.id, self.title, self.subject, self.keywords) = (id, title, subject, keywords)
      (self.language, self.date, self.credits) = (language, date, credits)
    }

    /// The short name, or the title where there is none.
    package var name: String { shortName ?? title }

    /// The description, or the subtitle where there is none.
    package var summary: String { description.isEmpty ? subject : description }

    /// The works, or the line of credits where they are not known one by one.
    package var origins: [String] { sources.isEmpty ? [credits] : sources }
  }

  /// How the page lies on the ground.
  package struct Georeference: Hashable, Sendable {
    /// The projection as the map names it: `EPSG:3346`.
    package var projection: String
    /// The projected position of the page's top left corner, east and north, in units of the projection.
    package var origin: Point
    /// Units of the projection per millimetre of the page; east lies to the right, north up.
    package var unitsPerMillimetre: Double
    /// The longitudes (x) and latitudes (y), in degrees, that hold what the map's frame shows.
    package var bounds: Box

    package init(
      projection: String, origin: Point, unitsPerMillimetre: Double, bounds: Box
    ) {
      (self.projection, self.origin) = (projection, origin)
      (self.unitsPerMillimetre, self.bounds) = (unitsPerMillimetre, bounds)
    }
  }
}
