import Geometry

/// A window through which the layers are drawn: the map's own frame, or that of a zoom.
struct View {
  let page: Page
  /// What stands in the frame and no inset covers, from north to south.
  let sites: [Site]
  /// Ids of the sites that an inset draws again, with their names.
  let zoomed: Set<String>
  let marks: NoteMarks
  /// Stands before the ids of everything drawn.
  let prefix: String

  var frame: MapFrame { page.frame }

  /// Whether an inset draws a site again.
  func isZoomed(_ site: Site) -> Bool { zoomed.contains(site.id) }
}
