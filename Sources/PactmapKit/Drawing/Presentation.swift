import Documents
import MapSpec

/// Changes to a map's description for one drawing.
public struct Presentation: Sendable {
  /// The name of a style of the atlas or the program. Nil for the map's own style.
  public var style: String?
  /// The paper size. Nil for the map's own size.
  public var paper: Paper?
  /// The code of a language of the atlas or the program. Nil for the atlas's own (``Atlas/defaultLanguage``).
  public var language: String?
  /// The layers to draw. Nil for all layers of the map.
  public var layers: LayerSelection?
  /// A language whose place names are added in smaller type. Nil for the map's own choice.
  public var exonyms: String?
  /// The day whose borders, bases and troops are drawn. Nil for the map's own day.
  public var date: Day?
  /// The days whose events are drawn. Bases and troops are drawn as of the last day. Nil for the
  /// map's own period, up to ``date``.
  public var period: ClosedRange<Day>?

  /// Creates changes to a map's description. Without arguments, nothing changes.
  public init(
    style: String? = nil, paper: Paper? = nil, language: String? = nil,
    exonyms: String? = nil, date: Day? = nil,
    period: ClosedRange<Day>? = nil, layers: LayerSelection? = nil
  ) {
    (self.style, self.paper, self.language) = (style, paper, language)
    (self.exonyms, self.date, self.period) = (exonyms, date, period)
    self.layers = layers
  }

  /// The language that stands in where another lacks a text, and in which an atlas is drawn if it speaks it.
  static let commonLanguage = "en"
}
