import Documents
import MapSpec

/// How a map is drawn where it departs from its description.
public struct Presentation: Sendable {
  /// A style of the atlas; nil for the map's own.
  public var style: String?
  /// A sheet of paper; nil for the map's own.
  public var paper: Paper?
  /// A language that has a file in `maps/texts/`.
  public var language: String
  /// The layers to draw; nil for all of the map's.
  public var layers: LayerSelection?
  /// A language whose names of places stand smaller beside the others; nil for the map's own choice.
  public var exonyms: String?
  /// The day whose borders, bases and troops are drawn; nil for the map's own.
  public var date: Day?
  /// The days whose events are drawn, the last one being the day of the bases and troops; nil for the
  /// map's own, up to ``date``.
  public var period: ClosedRange<Day>?

  /// A map as it is described, but for what is given here.
  public init(
    style: String? = nil, paper: Paper? = nil, language: String = Presentation.defaultLanguage,
    exonyms: String? = nil, date: Day? = nil,
    period: ClosedRange<Day>? = nil, layers: LayerSelection? = nil
  ) {
    (self.style, self.paper, self.language) = (style, paper, language)
    (self.exonyms, self.date, self.period) = (exonyms, date, period)
    self.layers = layers
  }

  /// The language of a map for which none is asked; its name does not stand in the names of files.
  public static let defaultLanguage = "en"
}
