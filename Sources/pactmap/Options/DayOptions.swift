import ArgumentParser
import PactmapKit

/// Options that choose the day of a map.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day whose borders, bases and troops count, instead of the map's own.",
      valueName: "yyyy-mm-dd"), transform: Reading.day)
  var date: Day?

  @Option(
    help: ArgumentHelp(
      "The days whose events are shown; bases and troops are those of the last one, and so are borders without --date.",
      valueName: "from..to"),
    transform: Reading.period)
  var period: ClosedRange<Day>?
}
