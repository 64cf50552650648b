/// A part of the work of drawing a map.
package enum Stage: String, CaseIterable, Sendable {
  /// Files are read: facts, descriptions, styles, texts.
  case read
  /// Sums over all inputs are taken, which every file records.
  case sum
  /// Areas and lines are cut, joined and grown.
  case overlay
  /// Longitudes and latitudes become places on the page.
  case project
  /// Lines lose what the page cannot show, and what lies off it.
  case generalise
  /// Words become letters in their places.
  case typeset
  /// Names find their places.
  case label
  /// Everything else between the facts and the finished scene.
  case compose
  /// The scene becomes pixels, or the program of a page.
  case draw
  /// Pixels and paths become the bytes of a file.
  case encode
  /// Bytes go to the disk.
  case write
}
