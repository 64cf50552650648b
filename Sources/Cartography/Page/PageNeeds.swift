/// The parts of the base map that a layer needs. Other parts are not projected. The land is always available,
/// because names and territories need it too.
struct PageNeeds: OptionSet {
  let rawValue: Int

  static let lakes = PageNeeds(rawValue: 1)
  static let rivers = PageNeeds(rawValue: 2)
  /// The bands of sea near the land.
  static let shoreBands = PageNeeds(rawValue: 4)
}
