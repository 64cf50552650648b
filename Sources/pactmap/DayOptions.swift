import ArgumentParser
import PactmapKit

/// Options that choose the day of a map.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day whose borders, bases and troops count, instead of the map's own.",
      valueName: "yyyy-mm-dd"))
  var date: Day?

  @Option(
    help: ArgumentHelp(
      "The days whose events are shown; bases and troops are those of the last one, and so are borders without --date.",
      valueName: "from..to"),
    transform: Self.period)
  var period: Period?

  private static func period(_ text: String) throws -> Period {
    do {
      return try Period(text)
    } catch {
      switch error {
      case .notTwoDays:
        throw ValidationError(
          "'\(text)' is not a period; write two days as 1901-04-01..1901-06-01")
      case .backwards:
        throw ValidationError("the period \(text) ends before it starts; swap the two days")
      }
    }
  }
}
