/// What of the base map a layer draws with, so that nothing is projected in vain. The land is always there: names
/// and territories ask for it, too.
struct PageNeeds: OptionSet {
  let rawValue: Int

  static let lakes = PageNeeds(rawValue: 1)
  static let rivers = PageNeeds(rawValue: 2)
  /// The sea near the land.
  static let shoreBands = PageNeeds(rawValue: 4)
}
