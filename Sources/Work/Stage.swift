/// A stage of the work of drawing a map, for time measurements.
package enum Stage: String, CaseIterable, Sendable {
  /// Reads files: facts, descriptions, styles and texts.
  case read
  /// Computes the checksums of all inputs, which every output file records.
  case sum
  /// Clips, joins and buffers areas and lines.
  case overlay
  /// Projects longitudes and latitudes to positions on the page.
  case project
  /// Generalises lines: removes detail that is too small for the page, and parts outside it.
  case generalise
  /// Typesets texts: converts them to positioned glyphs.
  case typeset
  /// Places labels.
  case label
  /// Everything else between the facts and the finished scene.
  case compose
  /// Draws the scene as pixels or as the drawing commands of a page.
  case draw
  /// Encodes pixels and paths as the bytes of a file.
  case encode
  /// Writes files to the disk.
  case write
}
