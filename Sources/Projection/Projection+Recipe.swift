import CProj

extension Projection {
  /// What a projection is made of once PROJ has looked its system up: unlike the projection it may go from thread to
  /// thread.
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

  /// The same projection for another thread, without the ten milliseconds that a look into the database takes.
  ///
  /// - Throws: ``ProjectionError``.
  package static func made(by recipe: Recipe) throws(ProjectionError) -> Projection {
    if let known = try Projection(recipe) { return known }
    return try Projection(recipe.definition)
  }
}
