import Testing

@testable import Cartography

@Suite struct NoteMarkTests {
  let marks = NoteMarks(notes: (1...12).map { "n-\($0)" })

  @Test func `a mark is the place of its note in superscript figures`() {
    #expect(marks.marks(["n-1"]) == "¹" && marks.marks(["n-10"]) == "¹⁰")
  }

  @Test func `marks ascend, stand apart and once`() {
    #expect(marks.marks(["n-12", "n-3", "n-3"]) == "³\u{a0}¹²")
  }

  @Test func `a note that the map does not print has no mark`() {
    #expect(marks.marks(["n-13"]).isEmpty && marks.marks([String]()).isEmpty)
    #expect(marks.marks(["n-13", "n-2"]) == "²")
  }

  /// The notes of a map with some panels.
  func notes(_ panels: String, layers: [String] = SampleMap.allLayers) throws -> [String] {
    var map = SampleMap()
    map.column = "{side: right, width: 70, panels: [\(panels)]}"
    map.layers = layers
    // A base on Costa would also cite the notes of Costa.
    map.model.facilities.removeAll { $0.id == "costa-air" }
    return try map.bench().matter.notes.notes
  }

  @Test func `notes come in the order of a reader: sites, events, areas, the entry`() throws {
    #expect(try notes("notes, chronology") == ["n-osk", "n-clash", "n-costa", "n-entry"])
  }

  @Test func `without the panel that explains them there are no marks`() throws {
    #expect(try notes("chronology").isEmpty)
  }

  @Test func `the entry has its mark only in a chronology, an area only in its name`() throws {
    #expect(try notes("notes") == ["n-osk", "n-clash", "n-costa"])
    #expect(try notes("notes, milestones").last == "n-entry")
    let nameless = SampleMap.allLayers.map { $0.replacing(", label: true", with: "") }
    #expect(try notes("notes", layers: nameless) == ["n-osk", "n-clash"])
  }

  @Test func `events that the map does not draw cite nothing`() throws {
    let calm = SampleMap.allLayers.filter { !$0.contains("incidents") }
    #expect(try notes("notes", layers: calm) == ["n-osk", "n-costa"])
  }
}
