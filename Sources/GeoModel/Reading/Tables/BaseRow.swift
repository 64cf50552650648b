import Documents
import Geometry

/// What a row of a table says, as the entries that the files of `geo/` would hold.
struct BaseRow {
  struct Item {
    var id: String
    var node: DocumentNode
    var location: SourceLocation
  }

  /// The place, if it is a new one.
  var place: (item: Item, position: LonLat)?
  var facility: Item?
  var garrison: Item?
}
