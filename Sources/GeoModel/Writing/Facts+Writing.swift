import Documents

/// A value that can be written as an entry in a file of `geo/`.
protocol Writable {
  var id: String { get }
  /// The value in the form in which its file contains it.
  var written: Written { get }
}

extension Source: Writable {
  var written: Written {
    var entry = Written(at: nil)
    entry.add("kind", kind)
    entry.add("title", title)
    entry.add("author", author)
    entry.add("date", date)
    entry.add("year", year)
    entry.add("articles", articles)
    entry.add("url", url)
    entry.add("read", read)
    entry.add("trust", trust)
    entry.add("language", language)
    entry.add("licence", licence)
    entry.add("credit", credit)
    entry.add("note", note)
    return entry
  }
}

extension Note: Writable {
  var written: Written {
    var entry = Written(at: nil)
    entry.add("subject", subject)
    entry.add("text", text)
    entry.add("sources", sources)
    return entry
  }
}

extension Place: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    entry.geometry = .point(position)
    entry.add(names)
    entry.add("rank", rank)
    entry.add("kind", kind)
    entry.add(evidence)
    return entry
  }
}

extension Facility: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    switch site {
    case .place(let id): entry.add("place", id)
    case .territory(let id): entry.add("territory", id)
    case .line(let id): entry.add("line", id)
    }
    entry.add("treaty", treaty)
    entry.add("kind", kind)
    entry.add("proposed_by", proposedBy)
    entry.add("outcome", outcome)
    entry.add("proposed", proposed)
    entry.add(span)
    entry.add("text", text)
    entry.add(evidence)
    return entry
  }
}

extension Garrison: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    entry.add("treaty", treaty)
    entry.add("places", places)
    entry.add("territory", territory)
    entry.add("men", men)
    entry.add("units", units) { unit, entry in
      entry.add("arm", unit.arm)
      entry.add("echelon", unit.echelon)
      entry.add("count", unit.count)
    }
    entry.add("parent", parent)
    entry.add(span)
    entry.add("estimates", estimates) { estimate, entry in
      entry.add("men", estimate.men)
      entry.add("approximate", estimate.isApproximate)
      entry.add("source", estimate.source)
    }
    entry.add(evidence)
    return entry
  }
}

extension Incident: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    entry.geometry = position.map { .point($0) }
    entry.add("kind", kind)
    entry.add(names)
    entry.add("date", date)
    entry.add("until", until)
    entry.add("place", place)
    entry.add("treaty", treaty)
    entry.add(evidence)
    return entry
  }
}
