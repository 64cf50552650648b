import Documents
import GeoModel
import MapSpec
import Selection

extension Account {
  private var facts: MapFacts { words.facts }
  private var map: MapDescription { words.map }
  /// The day for which bases and troops are shown.
  var day: Day { facts.day }

  /// The title, the subtitle and the days that the map shows.
  func opening() throws -> String {
    var values: [String: TextValue] = ["title": .text(try words.title), "date": .day(map.date)]
    values["subtitle"] = try words.subtitle.map { .text($0) }
    let key = facts.showsPossession ? "describe.map" : "describe.situation"
    let borders = try words.text(map.subtitle == nil ? "\(key)-alone" : key, values)
    guard day != map.date else { return borders }
    return borders + " " + (try words.text("describe.as-of", ["date": .day(day)]))
  }

  /// The terms of a treaty: its signature, duration and limit of men, the preceding talks, the subsequent
  /// entry of the troops and the end.
  func terms(of treaty: Treaty) throws -> String {
    let name = TextValue.text(words.name(treaty.names))
    guard treaty.isSigned(on: day) else {
      let sentences = [
        try words.text("describe.unsigned", ["treaty": name, "date": .day(day)]),
        try talks(of: treaty),
      ]
      return sentences.compactMap(\.self).joined(separator: " ")
    }
    var sentences = [
      try words.text("describe.signed", ["treaty": name, "date": .day(treaty.signed)])
    ]
    if let term = try words.term(of: treaty, "describe.term") { sentences.append(term) }
    if let contingent = treaty.contingent {
      sentences.append(
        try words.text(
          "describe.limit",
          [
            "men": .count(contingent.limit),
            "covers": .text(words.covers(contingent, of: treaty)),
          ]))
    }
    if let talks = try talks(of: treaty) { sentences.append(talks) }
    if let entry = treaty.entry {
      sentences.append(try words.text("describe.entered", ["date": .day(entry)]))
    } else if treaty.isEntryAwaited {
      sentences.append(try words.text("describe.not-entered", ["date": .day(day)]))
    }
    if let ended = treaty.ended, words.texts.byKey["describe.ended"] != nil {
      sentences.append(try words.text("describe.ended", ["date": .day(ended)]))
    }
    sentences += try words.strengths(of: treaty)
    return sentences.joined(separator: " ")
  }

  /// The numbers of men that were proposed in the talks; nil if no talks are known.
  private func talks(of treaty: Treaty) throws -> String? {
    guard !treaty.negotiation.isEmpty else { return nil }
    let isOfOneYear = treaty.negotiation.allSatisfy { $0.date.year == treaty.signed.year }
    let steps = try treaty.negotiation.map { step in
      try words.text(
        "describe.talk",
        [
          "men": .count(step.men),
          "date": isOfOneYear ? .shortDay(step.date) : .day(step.date),
        ])
    }
    return try words.text("describe.talks", ["list": .text(try words.list(steps))])
  }

  /// The other contents of the map, in the words of its legend; nil if there are none.
  func drawn() throws -> String? {
    let texts = try map.layers.map(\.spec).compactMap { layer -> String? in
      guard let key = layer.legend, facts.holdsFeatures(layer) else { return nil }
      let date = facts.date(of: layer)
      return try words.text(
        key, ["date": .day(date), "year": .text("\(date.year)"), "sources": .text("")])
    }
    guard !texts.isEmpty else { return nil }
    let list = texts.joined(separator: try words.text("list.semicolon"))
    return try words.text("describe.drawn", ["list": .text(list)])
  }

  /// The contradictions between sources that the map has to mention.
  func notes() throws -> [String] {
    try facts.citedNotes.map { note in
      let (subject, text) = words.note(note)
      return try words.text("describe.note", ["subject": .text(subject), "text": .text(text)])
    }
  }
}
