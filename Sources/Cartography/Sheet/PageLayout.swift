import Geometry
import MapSpec

/// The boxes of the map frame, the column and the footer on the page, in millimetres.
struct PageLayout {
  /// The width of the strip outside the neat line for the degrees of the graticule.
  static let degreeBand = Millimetres(4.6)
  /// The width of the gaps between the map and the column and between the panels of the footer. The gap above
  /// the footer is half as wide.
  static let gutter = Millimetres(4.5)

  let frame: Box
  let column: Box?
  let footer: Box?

  init(_ map: MapDescription) {
    let page = map.page
    var inner = Box(x: 0, y: 0, width: page.width.value, height: page.height.value)
      .shrunk(by: page.margin.value)
    footer = map.footer.map { spec in
      Box(
        minX: inner.minX, minY: inner.maxY - spec.height.value, maxX: inner.maxX, maxY: inner.maxY)
    }
    if let footer { inner.maxY = footer.minY - Self.gutter.value / 2 }
    guard let spec = map.column else {
      frame = inner.shrunk(by: Self.degreeBand.value)
      column = nil
      return
    }
    let width = spec.width.value
    var rest = inner
    switch spec.side {
    case .left:
      column = Box(x: inner.minX, y: inner.minY, width: width, height: inner.height)
      rest.minX += width + Self.gutter.value
    case .right:
      column = Box(x: inner.maxX - width, y: inner.minY, width: width, height: inner.height)
      rest.maxX -= width + Self.gutter.value
    }
    frame = rest.shrunk(by: Self.degreeBand.value)
  }
}
