import Documents

extension Node {
  init(reading entry: inout Entry) throws {
    guard case .point(let position) = entry.geometry else {
      throw entry.problem("a node should be a Point, found \(entry.shapeName)")
    }
    id = entry.id
    self.position = position
    text = try entry.fields.optionalString("text") ?? ""
    evidence = try entry.evidence(hasPosition: true)
  }
}

extension Arc {
  init(reading entry: inout Entry) throws {
    guard case .lineString(let line) = entry.geometry else {
      throw entry.problem("an arc should be a LineString, found \(entry.shapeName)")
    }
    id = entry.id
    kind = try entry.fields.choice("kind", as: Kind.self)
    start = try entry.reference("start", .node)
    end = try entry.reference("end", .node)
    self.line = line
    names = try entry.optionalNames() ?? Names([:])
    method = try entry.fields.string("method")
    span = try entry.span()
    evidence = try entry.evidence(hasPosition: true)
  }

  /// The same arc with its ends moved exactly to its nodes.
  ///
  /// - Throws: An error if an end is too far from its node.
  func joined(to start: Node?, _ end: Node?) throws(Problems) -> Arc {
    var arc = self
    var problems: [Diagnostic] = []
    let ends = [
      ("start", start, arc.line.points.startIndex), ("end", end, arc.line.points.count - 1),
    ]
    for (name, node, index) in ends {
      guard let node else { continue }
      let (found, wanted) = (arc.line.points[index], node.position.point)
      if found.distance(to: wanted) <= Self.joiningTolerance {
        arc.line.points[index] = wanted
      } else {
        problems.append(
          Diagnostic(
            "its \(name) at \(found.x.exactDegrees), \(found.y.exactDegrees) is not its node '\(node.id)' at "
              + "\(wanted.x.exactDegrees), \(wanted.y.exactDegrees)", at: evidence.location,
            subject: id,
            hint: "move one of them"))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return arc
  }

  /// The largest distance in degrees between an end and its node, about a centimetre.
  private static let joiningTolerance = 1e-7
}
