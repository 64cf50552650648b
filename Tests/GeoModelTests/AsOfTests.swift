import Documents
import Testing

@testable import GeoModel

/// The model as it stood on a day.
@Suite struct AsOfTests {
  func model(_ day: String) throws -> GeoModel {
    try RepositoryAtlas.read().asOf(try #require(Day(day)))
  }

  @Test func `before it is asked for a base is nothing, then it is proposed, then what came of it`()
    throws
  {
    let outcomes = try ["1939-10-21", "1939-10-22", "1939-10-27", "1939-10-28"].map { day in
      try model(day).facilities.first { $0.id == "kaunas-army" }?.outcome
    }
    #expect(outcomes == [nil, .proposed, .proposed, .notTaken])
  }

  @Test func `a facility ends with its span`() throws {
    #expect(try model("1939-10-10").facilities.contains { $0.id == "haapsalu-army" })
    #expect(try !model("1939-10-11").facilities.contains { $0.id == "haapsalu-army" })
  }

  @Test func `troops are awaited from the agreement to the entry`() throws {
    let awaited = try ["1939-10-27", "1939-10-28", "1939-11-13", "1939-11-14"].map { day in
      try model(day).garrisons.first { $0.id == "alytus-garrison" }?.isAwaited
    }
    #expect(awaited == [nil, true, true, false])
  }

  @Test func `before its signature a treaty has talks but no terms`() throws {
    let before = try #require(try model("1939-10-04").treaties.first { $0.id == "lithuania-1939" })
    #expect(before.negotiation.map(\.men) == [50000, 50000, 35000])
    #expect(before.contingent == nil && before.termYears == nil && before.entry == nil)
    let after = try #require(try model("1939-10-10").treaties.first { $0.id == "lithuania-1939" })
    #expect(after.contingent?.limit == 20000 && after.termYears == 15)
    #expect(after.ratified == nil && after.entry == nil)
  }

  @Test func `chronologies end with the day`() throws {
    let events = try model("1939-10-05").treaties.flatMap(\.events)
    #expect(events.map(\.date).max()?.description == "1939-10-05")
  }

  @Test func `what a treaty set ends with the treaty`() throws {
    let before = try model("1940-06-14"), after = try model("1940-06-15")
    func leftovers(_ model: GeoModel, _ id: String) -> (limit: Int?, bases: Int, troops: Int) {
      (
        model.treaties.first { $0.id == id }?.contingent?.limit,
        model.facilities.count { $0.treaty == id }, model.garrisons.count { $0.treaty == id }
      )
    }
    #expect(leftovers(before, "lithuania-1939").limit == 20000)
    #expect(leftovers(before, "lithuania-1939").bases > 0)
    #expect(leftovers(before, "lithuania-1939").troops > 0)
    #expect(leftovers(after, "lithuania-1939") == (nil, 0, 0))
    #expect(leftovers(after, "latvia-1939").limit == 25000, "the others still hold")
    let ends = [before, after].map { $0.treaties.first { $0.id == "lithuania-1939" }?.ended }
    #expect(ends == [nil, Day("1940-06-15")])
  }

  @Test func `a day without a state is refused with the state and the days that can be drawn`()
    throws
  {
    var model = try RepositoryAtlas.read()
    let finland = try #require(model.territories.firstIndex { $0.id == "finland" })
    model.territories[finland].states[1].span.start = Day("1940-03-20")
    let day = try #require(Day("1940-03-13"))
    let gap = try #require(model.gap(on: day))
    #expect(
      gap.message == "1940-03-13 cannot be drawn: 'finland' has no shape on that day, and no other "
        + "state holds the land beyond the border 'fi-su-1940'")
    #expect(
      gap.hint == "the model draws the days from 1939-03-23 until before 1940-03-13 and from "
        + "1940-03-20 until before 1940-11-01")
  }

  @Test(arguments: ["1939-03-22", "1940-11-01"])
  func `a day before or after the model is refused`(day: String) throws {
    let date = try #require(Day(day))
    let gap = try RepositoryAtlas.read().gap(on: date)
    #expect(gap?.message.contains("no state with a shape on that day") == true)
    #expect(gap?.hint == "the model draws the days from 1939-03-23 until before 1940-11-01")
  }
}
