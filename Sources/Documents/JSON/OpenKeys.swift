/// The keys of the objects that are being read, so that one that stands twice in its object is found.
struct OpenKeys {
  /// Those of the outer objects first.
  private var keys: [String] = []

  /// An object that is being read.
  struct Object {
    /// Whether its first key is still to come.
    var isNew = true
    /// How many keys in the list belong to the objects round it.
    fileprivate let outer: Int
    /// Its keys that found no room in the list.
    fileprivate var others: Set<String> = []
  }

  /// An object has this many keys in the list: for a few, a list is quicker than a set.
  private static let most = 16

  var count: Int { keys.count }

  /// Begins an object within those that are being read.
  func begin() -> Object { Object(outer: keys.count) }

  /// Adds a key of the innermost object.
  ///
  /// - Returns: whether the key is new.
  mutating func add(_ key: String, to object: inout Object) -> Bool {
    guard !keys[object.outer...].contains(key) else { return false }
    guard keys.count - object.outer >= Self.most else {
      keys.append(key)
      return true
    }
    return object.others.insert(key).inserted
  }

  /// Whether the innermost object has had a key so far.
  func contains(_ key: String, in object: Object) -> Bool {
    keys[object.outer...].contains(key) || object.others.contains(key)
  }

  /// Ends the innermost object.
  mutating func end(_ object: Object) { giveUp(after: object.outer) }

  /// Forgets all keys after the first `count`.
  mutating func giveUp(after count: Int) { keys.removeLast(max(0, keys.count - count)) }
}
