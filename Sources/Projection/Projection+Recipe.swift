import CProj

extension Projection {
  /// The data from which a projection can be created again without PROJ's database. Unlike the
  /// projection itself, it may be passed between threads.
  package struct Recipe: Sendable {
    let definition: String
    let name: String
    let unit: Double
    let degree: Double
    let axes: AxisOrder
    /// The steps of the operation in PROJ's words; nil where PROJ has none for it.
    let steps: String?
  }

  package var recipe: Recipe {
    Recipe(
      definition: definition, name: name, unit: unit, degree: degree, axes: axes,
      steps: proj_as_proj_string(context.pointer, operation, PJ_PROJ_5, nil).map {
        String(cString: $0)
      })
  }

  /// Creates the same projection for another thread. This saves the ten milliseconds of a lookup in
  /// the database.
  ///
  /// - Throws: ``ProjectionError``.
  package static func made(by recipe: Recipe) throws(ProjectionError) -> Projection {
    if let known = try Projection(recipe) { return known }
    return try Projection(recipe.definition)
  }
}
