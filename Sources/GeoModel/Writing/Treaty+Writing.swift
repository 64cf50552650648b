import Documents

extension Treaty: Writable {
  var written: Written {
    var entry = Written(at: evidence.location)
    entry.add(names)
    entry.add("guest", guest)
    entry.add("host", host)
    entry.add("signed", signed) { signed, entry in
      entry.add("date", signed)
      entry.add("place", signedPlace)
    }
    // A text without a day is written without a day. Reading it then reports that the day is
    // missing.
    entry.add("ratified", someday(ratified, ratifiedText)) { _, entry in
      entry.add("date", ratified)
      entry.add("text", ratifiedText)
    }
    entry.add("in_force", inForce) { day, entry in entry.add("date", day) }
    entry.add("ended", ended) { day, entry in entry.add("date", day) }
    entry.add("term_years", termYears)
    entry.add("extension_years", extensionYears)
    entry.add("term_text", termText)
    entry.add("contingent", contingent) { contingent, entry in
      entry.add("limit", contingent.limit)
      if contingent.coversByLanguage.byLanguage.isEmpty {
        entry.add("covers", contingent.covers)
      } else {
        entry.add(contingent.coversByLanguage, "covers")
      }
      entry.add("sources", contingent.sources)
      entry.add("estimates", contingent.estimates) { estimate, entry in
        entry.add("id", estimate.id)
        entry.add("men", estimate.men)
        entry.add("approximate", estimate.isApproximate)
        entry.add("covers", estimate.covers)
        entry.add("date", estimate.date)
        entry.add("besides", estimate.isBesides)
        entry.add("source", estimate.source)
      }
    }
    entry.add("host_army", hostArmy) { army, entry in
      entry.add("men", army.men)
      entry.add("approximate", army.isApproximate)
      entry.add("date", army.date)
      entry.add("sources", army.sources)
    }
    entry.add("entry", someday(self.entry, entryText ?? entryNotes.first)) { _, entry in
      entry.add("date", self.entry)
      entry.add("text", entryText)
      entry.add("notes", entryNotes)
    }
    addHistory(to: &entry)
    entry.add("articles", articles)
    entry.add(evidence)
    return entry
  }

  private func addHistory(to entry: inout Written) {
    entry.add("negotiation", negotiation) { step, entry in
      entry.add("id", step.id)
      entry.add("date", step.date)
      entry.add("men", step.men)
      entry.add("by", step.by)
      entry.add("text", step.text)
      entry.add("sources", step.sources)
    }
    entry.add("events", events) { event, entry in
      entry.add("id", event.id)
      entry.add("date", event.date)
      entry.add("text", event.text)
      entry.add("milestone", event.isMilestone)
      entry.add("sources", event.sources)
    }
  }

  /// Returns a value if there is a day or a text to write, and nil otherwise.
  private func someday(_ day: Day?, _ text: String?) -> Void? {
    day == nil && text == nil ? nil : ()
  }
}
