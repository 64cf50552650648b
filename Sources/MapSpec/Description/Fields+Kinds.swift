import Documents

extension Fields {
  /// Reports every key that nobody asked for; of one that belongs to things of other kinds it says to which.
  ///
  /// - Parameters:
  ///   - thing: what is read, with its article: `a layer`.
  ///   - kind: its kind.
  ///   - owners: the keys that only some kinds have, and which.
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
