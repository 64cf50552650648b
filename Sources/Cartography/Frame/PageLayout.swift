import Geometry
import MapSpec

/// Where on the page the map frame and the column lie, in millimetres.
struct PageLayout {
  /// Room outside the neat line for the degrees of the graticule.
  static let degreeBand = 4.2
  static let gutter = 5.0

  let frame: Box
  let column: Box?

  init(_ map: MapDescription) {
    let page = map.page
    let inner = Box(x: 0, y: 0, width: page.width.value, height: page.height.value)
      .insetBy(page.margin.value)
    guard let spec = map.column else {
      frame = inner.insetBy(Self.degreeBand)
      column = nil
      return
    }
    let width = spec.width.value
    var rest = inner
    switch spec.side {
    case .left:
      column = Box(x: inner.minX, y: inner.minY, width: width, height: inner.height)
      rest.minX += width + Self.gutter
    case .right:
      column = Box(x: inner.maxX - width, y: inner.minY, width: width, height: inner.height)
      rest.maxX -= width + Self.gutter
    }
    frame = rest.insetBy(Self.degreeBand)
  }
}
