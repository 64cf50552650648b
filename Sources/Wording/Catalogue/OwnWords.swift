import Documents
import MapSpec

extension Texts {
  /// The English words for `show` and `list` that the program contains. An atlas may replace them, and
  /// translates them for its other languages. They have the form of a file in `maps/texts/`.
  package static let own: Texts = {
    do {
      return try Texts(
        reading: YAMLDocument.parse(ownYAML, file: "the program"), language: "en")
    } catch {
      preconditionFailure("the program's own words cannot be read: \(error)")
    }
  }()

  /// These texts, completed with the program's own words for keys that the language lacks.
  package var withOwnWords: Texts {
    var texts = self
    texts.byKey.merge(Texts.own.byKey) { given, _ in given }
    return texts
  }

  /// The prefixes of the keys of the program's own words.
  static let ownSections = ["show.", "table."]

  private static let ownYAML = #"""
    language: {name: "English", plural: {one: "n = 1"}}
    # All that the facts say about an id: `pactmap show`.
    show:
      # Stands before the id.
      thing:
        source: "source"
        note: "note"
        treaty: "treaty"
        place: "place"
        facility: "facility"
        garrison: "garrison"
        node: "node"
        arc: "arc"
        territory: "territory"
        line: "line"
        incident: "incident"
        water: "water"
      # Who cites a source or a note; {ids} is a list.
      citing:
        source: {one: "{count} source: {ids}", other: "{count} sources: {ids}"}
        note: {one: "{count} note: {ids}", other: "{count} notes: {ids}"}
        treaty: {one: "{count} treaty: {ids}", other: "{count} treaties: {ids}"}
        place: {one: "{count} place: {ids}", other: "{count} places: {ids}"}
        facility: {one: "{count} facility: {ids}", other: "{count} facilities: {ids}"}
        garrison: {one: "{count} garrison: {ids}", other: "{count} garrisons: {ids}"}
        node: {one: "{count} node: {ids}", other: "{count} nodes: {ids}"}
        arc: {one: "{count} arc: {ids}", other: "{count} arcs: {ids}"}
        territory: {one: "{count} territory: {ids}", other: "{count} territories: {ids}"}
        line: {one: "{count} line: {ids}", other: "{count} lines: {ids}"}
        incident: {one: "{count} incident: {ids}", other: "{count} incidents: {ids}"}
        water: {one: "{count} water: {ids}", other: "{count} waters: {ids}"}
      # At the beginning of rows.
      label:
        accuracy: "accuracy"
        address: "address"
        along: "along"
        arcs: "arcs"
        area: "area"
        army: "host's army"
        articles: "articles"
        author: "author"
        bases: "bases"
        bounds: "bounds"
        cited-by: "cited by"
        # When a railway was closed; opened is when it was opened.
        closed: "closed"
        credit: "credit"
        date: "date"
        days: "days"
        distances: "distances"
        # The node at which an arc ends; start is the one at which it begins.
        end: "to"
        # Of the troops.
        entry: "entry"
        estimates: "estimates"
        events: "events"
        except: "except"
        exceptions: "exceptions"
        facilities: "facilities"
        # The place from which the distances below it are measured.
        from-place: "from"
        garrisons: "garrisons"
        # Of a railway.
        gauge: "gauge"
        # The state whose troops come, and the one that gives the bases.
        guest: "guest"
        host: "host"
        # Of a treaty: when what it set no longer held.
        ended: "ended"
        in-force: "in force"
        kind: "kind"
        land: "land"
        language: "language"
        # The state in which a territory lay before, and the one that received or wanted it.
        lay-in: "lay in"
        to-state: "to"
        length: "length"
        licence: "licence"
        limit: "limit"
        lines: "lines"
        men: "men"
        method: "method"
        names: "names"
        note: "note"
        notes: "notes"
        # The day whose borders count.
        "on": "on {date}"
        opened: "opened"
        # The garrison that another one is part of; parts are the others.
        parent: "part of"
        parts: "parts"
        place: "place"
        places: "places"
        position: "position"
        proposed: "proposed"
        ratified: "ratified"
        # Of a river.
        reaches: "reaches"
        # Where a source was read.
        read: "read"
        # What a place was to be.
        roles: "roles"
        side: "side"
        signed: "signed"
        sources: "sources"
        start: "from"
        # Areas that sources state.
        stated: "stated"
        subject: "subject"
        talks: "talks"
        term: "term"
        text: "text"
        title: "title"
        treaty: "treaty"
        # How far a source is trusted.
        trust: "trust"
        units: "units"
        where: "where"
        year: "year"
      # Stands before the name in the language of the place itself; before the others stand codes of languages.
      native: "native"
      day: "{year}-{month}-{day}"
      from: "from {date}"
      until: "to {date}"
      span: "from {from} to {to}"
      range: "{from} to {to}"
      always: "always"
      "on": "{text} on {date}"
      at: "{date} in {place}"
      accuracy: "± {km} km"
      length: "{km} km"
      not-stated: "not stated in the source"
      # Where a base without a spot of its own is.
      territory: "on {territory}, no spot stated"
      line: "along {line}, no spot stated"
      proposed:
        guest: "proposed by the guest"
        host: "proposed by the host"
        both: "proposed by both sides"
        unknown: "proposed"
      proposed-on: "{proposed} on {date}"
      by:
        guest: "by the guest"
        host: "by the host"
        both: "by both sides"
      outcome:
        granted: "granted"
        temporary: "temporary"
        refused: "refused"
        withdrawn: "withdrawn"
        not-taken: "not taken"
        proposed: "proposed"
      men-about: {one: "about {men} man", other: "about {men} men"}
      # {strength} is garrison.men; the count is that of the garrisons.
      sum: {one: "{strength} in the {count} with a stated figure", other: "{strength} in the {count} with a stated figure"}
      years: {one: "{years} year", other: "{years} years"}
      # A number of years.
      more: "{more} more possible"
      # {men} is a number, {covers} says whom it counts.
      limit: "{men} {covers}"
      # {men} is garrison.men, {by} is one of show.by.
      talk: "{date} {men}, {by}: {text}"
      # {area} is area.size.
      area: "{area} as drawn, without the sea"
      area-unknown: "cannot be measured: see pactmap check"
      area-none: "no shape on {date}; its shapes hold {spans}"
      area-stated: "{stated}: drawn {percent} %"
      # Why a day was taken.
      reason:
        asked: "as asked"
        feature: "the day of {id}"
        map: "the day of the map '{id}'"
      in: "{reason}; in {state}"
      in-none: "{reason}; in no state of the model"
      distance:
        capital: "{km} km to {place}, the capital"
        border: "{km} km to the land border of {state}, drawn to ± {accuracy} km"
        border-guest: "{km} km to the land border of {state}, the guest, drawn to ± {accuracy} km"
        limit: "{km} km from the limit {line}, drawn to ± {accuracy} km"
        meridian: "{km} km from the meridian {line}, drawn to ± {accuracy} km"
        exception: "{km} km from the exception {line}, drawn to ± {accuracy} km"
        place: "{km} km: {place}"
      # Of a place, seen along a line.
      side:
        left: "to its left"
        right: "to its right"
        beyond: "beyond its end"
      ruling:
        permitted: "{side}: permitted"
        forbidden: "{side}: not permitted"
        excepted: "{side}: not permitted but for {exception}"
      doubtful: "{side}; nearer than place and line are known"
      # The side of a line on which something is permitted or defended.
      own-side:
        left: "left, seen along the line"
        right: "right, seen along the line"
      except: "from {line}"
      reach: "{id} in {layer}, ± {km} km"
      town-rank:
        r1: "rank 1 (capital)"
        r2: "rank 2 (large town)"
        r3: "rank 3 (town)"
        r4: "rank 4 (small town or village)"
        r5: "rank 5 (spot)"
      water-rank: "rank {rank}"
      place:
        town: "town"
        station: "station"
        field: "field"
        harbour: "harbour"
      land:
        state: "state"
        ceded: "ceded"
        claimed: "claimed"
        demanded: "demanded"
        annexed: "annexed"
        left: "left"
        island: "island"
        occupied: "occupied"
        lost-later: "lost later"
        leased: "leased"
      course:
        limit: "limit"
        defence-line: "defence line"
        proposed-fortification: "proposed fortification"
        meridian: "meridian"
        artillery-zone: "artillery zone"
        concentration: "concentration"
        route: "route"
        sphere: "edge of a sphere of interest"
        railway: "railway"
      # {gauges} is a list of numbers.
      gauge: "{gauges} mm"
      # How well the gauge of a railway is known.
      gauge-certainty:
        sure: "sure"
        likely: "likely"
        unsure: "unsure"
      arc:
        border: "border"
        region: "region"
        sea: "sea"
        frame: "frame"
      incident:
        overflight: "overflight"
        naval: "naval"
        attack: "attack"
        entry: "entry"
        escape: "escape"
        concentration: "concentration"
        meeting: "meeting"
      water:
        sea: "sea"
        gulf: "gulf"
        lagoon: "lagoon"
        strait: "strait"
        lake: "lake"
        river: "river"
      source:
        article: "article"
        treaty: "treaty"
        dataset: "dataset"
        book: "book"
        press: "press"
        website: "website"
        memory: "memory"
      trust:
        primary: "document of the time"
        scholarly: "scholarship"
        reference: "work of reference"
        popular: "popular account"
    # Headings of columns: `pactmap list`.
    table:
      id: "id"
      date: "date"
      treaties: "treaties"
      title: "title"
      signed: "signed"
      limit: "limit"
      name: "name"
      longitude: "longitude"
      latitude: "latitude"
      accuracy: "± km"
      kind: "kind"
      outcome: "outcome"
      men: "men"
      treaty: "treaty"
    """#
}
