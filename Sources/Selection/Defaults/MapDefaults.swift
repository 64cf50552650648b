import Documents
import GeoModel
import Geometry
import MapSpec

/// Completes the description of a map that leaves out what the facts imply: its treaties, its day, its
/// frame, its projection, its page, its layers and its panels.
///
/// What is added is written as its author would write it and then read like any other description, so that
/// the same rules apply to it.
package struct MapDefaults: Sendable {
  private let model: GeoModel

  package init(_ model: GeoModel) { self.model = model }

  /// The description with everything that it leaves out. A key whose value is null is left out on purpose: it
  /// removes what would be added.
  ///
  /// - Parameters:
  ///   - document: The description as its author wrote it.
  ///   - id: The id of the map, which is the name of its file.
  package func completed(_ document: DocumentNode, id: String) -> DocumentNode {
    let given = Set(document.entries.map(\.key))
    var missing = Self.keys.filter { !given.contains($0) }
    if given.isSuperset(of: Self.layout) { missing.removeAll(where: Self.furniture.contains) }
    guard case .map = document.value, !missing.isEmpty else { return document }
    let subject = DefaultSubject(document, model)
    let added = missing.compactMap { key -> (key: String, value: DocumentNode?)? in
      (key, value(of: key, id: id, subject))
    }
    let defaults = DocumentNode.map(added)
    return DocumentNode(defaults.overlaid(by: document).value, at: document.location)
  }

  /// The keys that an author may leave out.
  package static let keys = [
    "id", "treaties", "date", "period", "projection", "page", "frame", "style", "layers", "column",
    "footer", "insets",
  ]

  /// The keys that lay out a map. What has all of them is laid out by its author, and nothing of ``furniture`` is
  /// added.
  private static let layout: Set = ["projection", "page", "frame", "layers"]
  private static let furniture: Set = ["column", "footer", "insets"]

  /// The style of a map that names none.
  package static let style = "atlas"

  private func value(
    of key: String, id: String, _ subject: DefaultSubject
  ) -> DocumentNode? {
    switch key {
    case "id": .text(id)
    case "treaties": .texts(subject.treaties.map(\.id))
    case "date": subject.date.map { .day($0) }
    case "period": subject.period.map { .text("\($0.lowerBound)..\($0.upperBound)") }
    case "projection": subject.extent.map { .text(SuitedProjection($0).definition) }
    case "frame":
      subject.fit.isEmpty
        ? nil : .map([("fit", .texts(subject.fit)), ("margin", .number(subject.margin))])
    case "page": DefaultSheet.page
    case "style": .text(Self.style)
    case "layers": .list(DefaultLayers(model, subject).nodes)
    case "column": DefaultSheet.column
    case "footer": DefaultSheet.footer
    case "insets": .list(DefaultSheet.insets(subject, hasLocator: hasLocator))
    default: nil
    }
  }

  private var hasLocator: Bool { model.basemap.lack(of: .locator) == nil }
}
