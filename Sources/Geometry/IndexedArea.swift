/// An area of many parts, in which those near a place are found without looking at all of their points.
package struct IndexedArea: Sendable {
  private let parts: Area
  private let boxes: [Box?]

  package init(_ area: Area) {
    parts = area
    boxes = area.map(\.box)
  }

  /// The parts whose boxes meet `box`, in the order of the area.
  package func parts(near box: Box) -> Area {
    zip(parts, boxes).compactMap { part, own in own.map(box.intersects) == true ? part : nil }
  }
}
