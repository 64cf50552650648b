extension Survey {
  /// Counts the names that bases and towns ask for, before any of the work that grows with them. Names of other things
  /// are counted when they are placed.
  ///
  /// - Throws: ``CartographyError/tooManyLabels(_:allowed:)``.
  func checkNames(_ context: MapContext) throws {
    // No site has two names.
    guard sites.count + landBases.count > context.labelLimit else { return }
    let count = try context.layers.reduce(0) { $0 + (try $1.nameCount(self)) }
    guard count <= context.labelLimit else {
      throw CartographyError.tooManyLabels(count, allowed: context.labelLimit)
    }
  }
}
