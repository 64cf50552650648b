/// The keys of all objects that are being read, to find duplicate keys within an object.
struct OpenKeys {
  /// The keys of all open objects, those of the outermost first.
  private var keys: [String] = []

  /// An object that is being read.
  struct Object {
    /// Whether no key has been read yet.
    var isNew = true
    /// The number of keys in the list that belong to the enclosing objects.
    fileprivate let outer: Int
    /// Its keys beyond those in the list.
    fileprivate var others: Set<String> = []
  }

  /// The largest number of an object's keys in the list. A list is faster than a set for a few
  /// keys.
  private static let most = 16

  var count: Int { keys.count }

  /// Starts an object within the objects that are already open.
  func begin() -> Object { Object(outer: keys.count) }

  /// Adds a key to the innermost object.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - object: The innermost object.
  /// - Returns: Whether the object did not have the key before.
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

  /// Removes all keys after the first `count`.
  mutating func giveUp(after count: Int) { keys.removeLast(max(0, keys.count - count)) }
}
