extension Scene {
  /// What a drawing sets in one face.
  package struct FontUse: Hashable, Sendable {
    package var face: FontFace
    package var characters: Set<Unicode.Scalar>
    /// OpenType features that were switched on, by tag.
    package var features: Set<String>
  }

  /// Every face that the drawing sets text in, in order of its file.
  package var fontUses: [FontUse] {
    var uses: [FontFace: FontUse] = [:]
    for case .text(let text) in leaves {
      let face = text.text.face
      var use = uses[face] ?? FontUse(face: face, characters: [], features: [])
      use.characters.formUnion(text.text.text.unicodeScalars)
      use.features.formUnion(text.text.features)
      uses[face] = use
    }
    return uses.values.sorted { $0.face.file < $1.face.file }
  }
}
