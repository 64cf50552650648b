import Documents

extension Fields {
  /// Reports every key that nothing has read. If such a key belongs to other kinds of the same thing, the
  /// message lists those kinds.
  ///
  /// - Parameters:
  ///   - thing: the thing being read, with its article, for example `a layer`.
  ///   - kind: the kind of the thing being read.
  ///   - owners: the keys that only some kinds have, each with those kinds.
  func finish<Kind: RawRepresentable<String>>(
    _ thing: String, of kind: Kind, owners: [(key: String, kinds: [Kind])]
  ) throws(Problems) {
    try finish { key in
      owners.first { $0.key == key }.map { owner in
        Stranger(
          "\(thing) of kind '\(kind.rawValue)' has no '\(key)'",
          kinds: owner.kinds.map(\.rawValue))
      }
    }
  }
}
