import Geometry

/// The contents of one frame, ready to be drawn by layers: the main frame of the map or that of a zoom.
struct View {
  let page: Page
  /// The sites inside the frame that no inset covers, from north to south.
  let sites: [Site]
  /// The ids of the sites that a zoom shows again, together with their names.
  let zoomed: Set<String>
  let marks: NoteMarks
  /// The prefix of the ids of everything drawn in this view.
  let prefix: String
  /// The boxes of the insets, which cover what lies below them.
  var covers: [Box] = []
  /// Whether the frame is that of a zoom.
  var isZoom = false

  var frame: MapFrame { page.frame }

  /// Whether a zoom shows a site again.
  func isZoomed(_ site: Site) -> Bool { zoomed.contains(site.id) }
}
