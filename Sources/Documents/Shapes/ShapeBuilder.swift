/// Makes a shape of what readers asked for in the maps of samples.
struct ShapeBuilder {
  private let recorder: KeyRecorder

  init(_ recorder: KeyRecorder) { self.recorder = recorder }

  /// The key that tells the kinds of a thing apart.
  private static let kind = "kind"

  /// The shape that all of the values have.
  func shape(of values: [DocumentNode]) -> ValueShape { resolved(.any, values) }

  /// A shape with the keys of its maps, as far as the values show them.
  private func resolved(_ shape: ValueShape, _ values: [DocumentNode]) -> ValueShape {
    switch shape {
    case .any:
      if !values.isEmpty, values.allSatisfy({ recorder.keys(of: $0) != nil }) {
        return .object(object(values))
      }
      let lists = values.compactMap(\.listItems)
      return lists.isEmpty || lists.count < values.count
        ? .any : .list(resolved(.any, lists.flatMap(\.self)), count: nil)
    case .map:
      let maps = values.filter { recorder.keys(of: $0) != nil }
      return maps.isEmpty ? .entries(.any, names: nil) : .object(object(maps))
    case .list(let item, let count):
      return .list(resolved(item, values.compactMap(\.listItems).flatMap(\.self)), count: count)
    case .entries(let value, let names):
      return .entries(resolved(value, values.flatMap { $0.entries.map(\.node) }), names: names)
    case .either(let shapes): return .either(shapes.map { resolved($0, values) })
    case .text, .number, .integer, .flag, .choice, .object: return shape
    }
  }

  private func object(_ maps: [DocumentNode]) -> ObjectShape {
    let kinds = kinds(of: maps)
    let keySets = Set(kinds.map { Set(keys(of: $0.maps).map(\.name)) })
    guard kinds.count > 1, keySets.count > 1 else {
      return ObjectShape(keys: keys(of: maps), kinds: [])
    }
    return ObjectShape(
      keys: keys(of: maps).filter { $0.name == Self.kind },
      kinds: kinds.map { ObjectShape.Kind(name: $0.name, keys: keys(of: $0.maps)) })
  }

  /// The maps of each kind, in the order in which the kinds first occur. Empty if a map has no kind.
  private func kinds(of maps: [DocumentNode]) -> [(name: String, maps: [DocumentNode])] {
    var kinds: [(name: String, maps: [DocumentNode])] = []
    for map in maps {
      guard case .string(let name)? = map[Self.kind]?.value else { return [] }
      if let index = kinds.firstIndex(where: { $0.name == name }) {
        kinds[index].maps.append(map)
      } else {
        kinds.append((name, [map]))
      }
    }
    return kinds
  }

  /// The shapes without lists that another one allows with any number of items.
  private static func broadest(_ shapes: [ValueShape]) -> [ValueShape] {
    shapes.filter { shape in
      guard case .list(let item, .some) = shape else { return true }
      return !shapes.contains(.list(item, count: nil))
    }
  }

  /// The keys that any of the maps was asked for. A key is required if every map was.
  private func keys(of maps: [DocumentNode]) -> [ObjectShape.Key] {
    let records = maps.compactMap { recorder.keys(of: $0) }
    return records.flatMap { $0.map(\.name) }.uniqued.map { name in
      let found = records.map { record in record.first { $0.name == name } }
      let values = maps.compactMap { $0[name] }
      let shapes = Self.broadest(
        found.compactMap { $0?.shape }.uniqued.map { resolved($0, values) }.uniqued)
      return ObjectShape.Key(
        name: name,
        shape: shapes.count > 1 ? .either(shapes) : shapes.first ?? resolved(.any, values),
        isRequired: found.allSatisfy { $0?.isRequired == true })
    }
  }
}

extension DocumentNode {
  /// The items of a list. Nil for any other value.
  fileprivate var listItems: [DocumentNode]? {
    if case .list(let items) = value { items } else { nil }
  }
}
