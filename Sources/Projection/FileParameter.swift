/// The first parameter in the definition of a reference system that would make PROJ open a file.
/// Nil if there is none. The names are those of the operations of PROJ 9.1 and of WKT.
func fileParameter(in definition: String) -> String? {
  let words = definition.matches(of: /[A-Za-z_]+/).map { definition[$0.range] }
  return words.first { word in
    let name = word.lowercased()
    guard word.endIndex < definition.endIndex else { return false }
    let rest = definition[word.endIndex...].drop(while: \.isWhitespace)
    return fileKeys.contains(name) && rest.first == "=" || name == "parameterfile"
  }.map(String.init)
}

/// `init` names a file of definitions, `file` and `model` name deformation models, and the others
/// name grids for datum shifts.
private let fileKeys: Set = [
  "init", "nadgrids", "geoidgrids", "grids", "xy_grids", "z_grids", "catalog", "file", "model",
]
