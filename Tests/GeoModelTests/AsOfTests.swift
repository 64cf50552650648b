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
    #expect(try model("1941-09-27").facilities.contains { $0.id == "tallinn-harbour" })
    #expect(try !model("1941-09-28").facilities.contains { $0.id == "tallinn-harbour" })
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

  @Test func `every day from March 1939 to March 1940 can be drawn`() throws {
    let model = try RepositoryAtlas.read()
    for day in ["1939-03-23", "1939-09-16", "1939-09-28", "1939-10-28", "1939-11-15", "1940-03-12"]
    {
      let date = try #require(Day(day))
      #expect(model.gap(on: date) == nil, "\(day)")
    }
  }

  @Test func `a day without a state is refused with the state and the days that can be drawn`()
    throws
  {
    let day = try #require(Day("1940-03-13"))
    let gap = try #require(try RepositoryAtlas.read().gap(on: day))
    #expect(
      gap.message == "1940-03-13 cannot be drawn: 'finland' has no shape on that day, and no other "
        + "state holds the land beyond the border 'fi-su'")
    #expect(gap.hint == "the model draws the days from 1939-03-23 until before 1940-03-13")
  }

  @Test func `a day before the model is refused`() throws {
    let day = try #require(Day("1939-03-22"))
    let gap = try RepositoryAtlas.read().gap(on: day)
    #expect(gap?.message.contains("no state with a shape on that day") == true)
  }
}
