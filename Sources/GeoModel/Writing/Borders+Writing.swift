import Documents
import Geometry

extension Node: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    entry.geometry = .point(position)
    entry.add("text", text.isEmpty ? nil : text)
    entry.add(evidence)
    return entry
  }
}

extension Arc: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    entry.geometry = .lineString(line)
    entry.add("kind", kind)
    entry.add("start", start)
    entry.add("end", end)
    entry.add(names)
    entry.add("method", method)
    entry.add(span)
    entry.add(evidence)
    return entry
  }
}

extension Territory: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    entry.add("kind", kind)
    entry.add(names)
    entry.add("label", label) { text, entry in entry.add("text", text) }
    entry.add(
      "states", DocumentNode.list(states.map { $0.node }, at: evidence.location))
    entry.add("of", of)
    entry.add("to_state", toState)
    entry.add("treaty", treaty)
    entry.add("text", text)
    entry.add(evidence)
    return entry
  }
}

extension Territory.State {
  fileprivate var node: DocumentNode {
    var entry = Written(at: location)
    entry.add(span)
    let rings = boundary.map { ring in
      DocumentNode(.list(ring.map { .text($0.description, at: location) }), at: location)
    }
    entry.add("boundary", DocumentNode(.list(rings), at: location))
    entry.add("stated_area", statedAreas) { area, entry in
      entry.add("km2", area.km2)
      entry.add("text", area.text)
      entry.add("sources", area.sources)
    }
    return entry.node
  }
}

extension Line: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    switch course {
    case .line(let line): entry.geometry = .lineString(line)
    case .arcs(let uses): entry.add("along", uses.map(\.description))
    }
    entry.add("kind", kind)
    entry.add(names)
    entry.add("treaty", treaty)
    entry.add("side", side)
    entry.add("exception_to", exceptionTo)
    entry.add("status", status)
    entry.add("parties", parties)
    entry.add("proposed_by", proposedBy)
    entry.add("outcome", outcome)
    entry.add(span)
    entry.add("text", text)
    entry.add("method", method)
    if let track {
      entry.add(
        "gauge_mm",
        DocumentNode(.list(track.gauges.map { .number(Double($0)) }), at: evidence.location))
      entry.add("gauge_certainty", track.certainty)
      entry.add("opened", track.opened)
      entry.add("closed", track.closed)
    }
    entry.add(evidence)
    return entry
  }
}

extension Water: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    switch site {
    case .point(let point): entry.geometry = .point(point)
    case .baseline(let line): entry.geometry = .lineString(line)
    case .river(let name): entry.add("river", name)
    }
    entry.add("kind", kind)
    entry.add(names)
    entry.add("rank", rank)
    entry.add(evidence)
    return entry
  }
}
