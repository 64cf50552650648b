/// An area of many parts with an index that finds the parts near a place by their bounding boxes.
package struct IndexedArea: Sendable {
  private let parts: Area
  private let boxes: [Box?]

  package init(_ area: Area) {
    parts = area
    boxes = area.map(\.box)
  }

  /// The parts whose bounding boxes overlap `box`, in the order of the area.
  package func parts(near box: Box) -> Area {
    zip(parts, boxes).compactMap { part, own in own.map(box.intersects) == true ? part : nil }
  }
}
