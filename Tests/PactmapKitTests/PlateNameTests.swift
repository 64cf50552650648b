import Cartography
import Testing

/// What an editor of atlases asks of the names of a plate.
@Suite struct PlateNameTests {
  @Test(arguments: Plate.all)
  func `no name lies abroad, on a border or tick, nearest a wrong symbol, or stacked on another`(
    _ plate: Plate
  ) throws {
    let lapses = try plate.composition().labels.lapses.map { "\($0)" }
    #expect(lapses == [])
  }
}
