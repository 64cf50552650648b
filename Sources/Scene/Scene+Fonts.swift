extension Scene {
  /// What a drawing uses of one font face.
  package struct FontUse: Hashable, Sendable {
    package var face: FontFace
    package var characters: Set<Unicode.Scalar>
    /// The tags of the OpenType features that the texts switch on.
    package var features: Set<String>
  }

  /// Every face that the drawing uses, sorted by the path of its font file.
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
