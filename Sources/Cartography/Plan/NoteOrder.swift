import Documents
import GeoModel
import MapSpec
import Wording

extension MapContext {
  /// The notes that the map refers to by marks, in the order in which a reader meets them: those of sites from
  /// north to south, then those of incidents, areas and lines, and finally those on the entry of troops in the
  /// chronology. A map without the panel of notes has no marks, because nothing would explain them.
  ///
  /// - Parameters:
  ///   - sites: the bases, towns and events.
  ///   - survey: the survey that decides which areas and lines are inside the frame.
  func notes(citedBy sites: [Site], _ survey: Survey) -> NoteMarks {
    guard map.panels.contains(.notes) else { return NoteMarks(notes: []) }
    let labelled = map.layers.map(\.spec).filter { $0.label != nil }
    let areas = model.territories.filter { territory in
      labelled.contains { layer in
        guard case .area(let areas) = layer else { return false }
        return areas.show.contains(territory.id)
          && survey.sees(territory, on: facts.date(of: layer))
      }
    }
    let lines = facts.lines(of: labelled).filter { line in
      (try? borders.polyline(of: line)).map { !survey.frame.lines($0).isEmpty } ?? false
    }
    var cited = sites.flatMap(\.notes)
    cited += survey.incidents.flatMap(\.incident.evidence.notes)
    cited += areas.flatMap(\.evidence.notes) + lines.flatMap(\.evidence.notes)
    if map.panels.contains(.chronology) || map.panels.contains(.milestones) {
      for treaty in treaties {
        if let entry = treaty.entry, map.period.contains(entry) { cited += treaty.entryNotes }
      }
    }
    return NoteMarks(notes: cited.uniqued)
  }
}
