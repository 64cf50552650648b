extension Box {
  /// Parallel bars across the box. They are counted from the origin of the plane, so those of different boxes with the
  /// same numbers continue each other. Their ends lie outside the box.
  ///
  /// - Parameters:
  ///   - angle: The direction of the bars, in degrees from the x axis towards the y axis.
  ///   - spacing: The distance from one bar to the next, in the unit of the box.
  ///   - width: The width of a bar, less than `spacing`.
  package func bars(angle: Double, spacing: Double, width: Double) -> Area {
    precondition(spacing > width && width > 0, "bars need a width and something between them")
    let along = Vector(angle: angle * .pi / 180)
    let across = along.perpendicular
    let places = corners.map { corner in
      let v = corner - Point(0, 0)
      return (along: v.dot(along), across: v.dot(across))
    }
    let (first, last) = (places.map(\.across).min() ?? 0, places.map(\.across).max() ?? 0)
    let start = (places.map(\.along).min() ?? 0) - spacing
    let end = (places.map(\.along).max() ?? 0) + spacing
    let rows = Int(((first - width) / spacing).rounded(.down))...Int((last / spacing).rounded(.up))
    return rows.map { row in
      let low = Double(row) * spacing
      let corners = [(start, low), (end, low), (end, low + width), (start, low + width)]
      return Polygon(Ring(corners.map { Point(0, 0) + along * $0 + across * $1 }))
    }
  }
}
