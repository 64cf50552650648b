extension Survey {
  /// Checks the number of names of bases and towns before any work begins whose cost grows with it. Other names
  /// are counted when they are placed.
  ///
  /// - Throws: ``CartographyError/tooManyLabels(_:allowed:)``.
  func checkNames(_ context: MapContext) throws {
    // No site has more than one name, so most maps do not need the exact count.
    guard sites.count + landBases.count > context.labelLimit else { return }
    let count = try context.layers.reduce(0) { $0 + (try $1.nameCount(self)) }
    guard count <= context.labelLimit else {
      throw CartographyError.tooManyLabels(count, allowed: context.labelLimit)
    }
  }
}
