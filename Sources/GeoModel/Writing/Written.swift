import Documents
import Geometry

/// A value of the model in the form in which a file of `geo/` contains it. Reading this form gives
/// the value again. The rules for reading therefore also apply to values that were made in Swift
/// and are defined only once.
struct Written {
  /// The keys of the entry, without its id and geometry.
  private var entries: [(key: String, value: DocumentNode?)] = []
  /// Where the value was read. Nil for a value that was made in Swift.
  let location: SourceLocation?
  /// The geometry of a GeoJSON feature.
  var geometry: GeoGeometry?

  init(at location: SourceLocation?) { self.location = location }

  /// All keys as one map.
  var node: DocumentNode { .map(entries, at: location) }

  /// Adds a key if it has a value.
  mutating func add(_ key: String, _ value: DocumentNode?) { entries.append((key, value)) }

  mutating func add(_ key: String, _ text: String?) {
    add(key, text.map { DocumentNode.text($0, at: location) })
  }

  mutating func add(_ key: String, _ number: Int?) { add(key, number.map(Double.init)) }

  mutating func add(_ key: String, _ number: Double?) {
    add(key, number.map { DocumentNode.number($0, at: location) })
  }

  mutating func add(_ key: String, _ day: Day?) {
    add(key, day.map { DocumentNode.day($0, at: location) })
  }

  mutating func add(_ key: String, _ flag: Bool) {
    add(key, DocumentNode.flag(flag, at: location))
  }

  mutating func add(_ key: String, _ texts: [String]) {
    add(key, DocumentNode.texts(texts, at: location))
  }

  mutating func add<Word: RawRepresentable<String>>(_ key: String, _ word: Word?) {
    add(key, word?.rawValue)
  }

  /// Adds a nested map if there is a value for it.
  mutating func add<Value>(
    _ key: String, _ value: Value?, _ write: (Value, inout Written) -> Void
  ) {
    add(key, value.map { Self.map($0, at: location, write) })
  }

  /// Adds a list of maps if it is not empty.
  mutating func add<Value>(
    _ key: String, _ values: [Value], _ write: (Value, inout Written) -> Void
  ) {
    add(key, DocumentNode.list(values.map { Self.map($0, at: location, write) }, at: location))
  }

  static func map<Value>(
    _ value: Value, at location: SourceLocation?, _ write: (Value, inout Written) -> Void
  ) -> DocumentNode {
    var written = Written(at: location)
    write(value, &written)
    return written.node
  }

  // MARK: Properties that many entries have

  mutating func add(_ names: Names, _ key: String = "names") {
    guard !names.byLanguage.isEmpty else { return }
    let sorted = names.byLanguage.sorted { $0.key < $1.key }
    let nodes = sorted.map {
      (key: $0.key, value: Optional(DocumentNode.text($0.value, at: location)))
    }
    add(key, DocumentNode.map(nodes, at: location))
  }

  mutating func add(_ span: DateSpan) {
    add("from", span.start)
    add("to", span.end)
  }

  mutating func add(_ evidence: Evidence) {
    add("sources", evidence.sources)
    add("notes", evidence.notes)
    add("accuracy_km", evidence.accuracyKm)
  }
}
