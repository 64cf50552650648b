import Documents
import Geometry

extension GeoModel {
  /// Checks the model with all the rules that apply to files, and returns it as it would be read
  /// from files with the same content. Messages name values that were made in Swift by their ids,
  /// because they have no line in a file.
  ///
  /// - Throws: All errors: ids that are used twice or do not exist, numbers out of range, dates out
  ///   of order, arcs that do not end at their nodes.
  package func checked() throws(Problems) -> GeoModel {
    var check = ValueCheck()
    var model = self
    model.sources = check.dictionary(sources, .source) { try Source(reading: &$0) }
    model.notes = check.dictionary(notes, .note) { try Note(reading: &$0) }
    model.treaties = check.values(treaties, .treaty) { try Treaty(reading: &$0) }
    model.places = check.values(places, .place) { try Place(reading: &$0) }
    model.facilities = check.values(facilities, .facility) { try Facility(reading: &$0) }
    model.garrisons = check.values(garrisons, .garrison) { try Garrison(reading: &$0) }
    model.nodes = check.values(nodes, .node) { try Node(reading: &$0) }
    model.arcs = check.values(arcs, .arc) { try Arc(reading: &$0) }
    model.territories = check.values(territories, .territory) { try Territory(reading: &$0) }
    model.lines = check.values(lines, .line) { try Line(reading: &$0) }
    model.incidents = check.values(incidents, .incident) { try Incident(reading: &$0) }
    model.waters = check.values(waters, .water) { try Water(reading: &$0) }
    check.resolve()
    check.problems += model.join()
    guard check.problems.isEmpty else { throw Problems(check.problems) }
    return model
  }

  /// The same model, in which every value that differs from the other model has lost its position
  /// in the file. The value no longer is what that line says, so messages name it by its id.
  package func losingPlaces(of read: GeoModel) -> GeoModel {
    var model = self
    model.treaties.losePlaces(of: read.treaties, \.evidence.location)
    model.places.losePlaces(of: read.places, \.evidence.location)
    model.facilities.losePlaces(of: read.facilities, \.evidence.location)
    model.garrisons.losePlaces(of: read.garrisons, \.evidence.location)
    model.nodes.losePlaces(of: read.nodes, \.evidence.location)
    model.arcs.losePlaces(of: read.arcs, \.evidence.location)
    model.territories.losePlaces(of: read.territories, \.evidence.location)
    model.lines.losePlaces(of: read.lines, \.evidence.location)
    model.incidents.losePlaces(of: read.incidents, \.evidence.location)
    model.waters.losePlaces(of: read.waters, \.evidence.location)
    for index in model.territories.indices where model.territories[index].evidence.location == nil {
      for state in model.territories[index].states.indices {
        model.territories[index].states[state].location = nil
      }
    }
    return model
  }
}

/// Reads values that were made in Swift as if they were written in files.
private struct ValueCheck {
  var problems: [Diagnostic] = []
  private var reader = EntryReader()

  mutating func values<Value: Writable>(
    _ values: [Value], _ kind: EntryKind, _ read: (inout Entry) throws -> Value
  ) -> [Value] {
    collect(values, into: &problems) { value in
      let written = value.written
      try written.geometry?.refuseWhatNoFileHolds(subject: value.id, at: written.location)
      do {
        return try reader.read(
          value.id, kind, written.node, written.geometry, at: written.location, read)
      } catch var problem as Diagnostic where problem.subject == nil {
        problem.subject = value.id
        throw problem
      }
    }
  }

  /// Checks values that are stored by their ids.
  mutating func dictionary<Value: Writable>(
    _ values: [String: Value], _ kind: EntryKind, _ read: (inout Entry) throws -> Value
  ) -> [String: Value] {
    let sorted = values.sorted { $0.key < $1.key }
    for (key, value) in sorted where value.id != key {
      problems.append(
        Diagnostic(
          "the \(kind.rawValue) is kept under '\(key)', and its id is '\(value.id)'",
          subject: value.id, hint: "make the two equal"))
    }
    let read = self.values(sorted.map(\.value), kind, read)
    return Dictionary(read.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func resolve() { problems += Array(reader.lost) }
}

extension Array where Element: Hashable {
  /// Removes the file positions of elements that the other array does not contain.
  fileprivate mutating func losePlaces(
    of others: [Element], _ place: WritableKeyPath<Element, SourceLocation?>
  ) {
    guard self != others else { return }
    let known = Set(others)
    for index in indices where !known.contains(self[index]) {
      self[index][keyPath: place] = nil
    }
  }
}
