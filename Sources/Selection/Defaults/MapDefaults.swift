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
    let partial = Self.parts(lackingIn: document)
    guard case .map = document.value, !missing.isEmpty || !partial.isEmpty else { return document }
    let subject = DefaultSubject(document, model)
    let added = missing.map { (key: $0, value: value(of: $0, id: id, subject)) }
    let completing = partial.map { key, parts -> (key: String, value: DocumentNode?) in
      let whole = key == "frame" ? subject.frame : value(of: key, id: id, subject)
      return (key, .map(parts.map { ($0, whole?[$0]) }))
    }
    let defaults = DocumentNode.map(added + completing)
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

  /// The keys of a map's parts that its author began to describe and did not finish, each with what it lacks.
  private static func parts(lackingIn document: DocumentNode) -> [(key: String, parts: [String])] {
    ["page", "frame", "column", "footer"].compactMap { key in
      guard let part = document[key], case .map(let entries) = part.value else { return nil }
      let given = Set(entries.map(\.key))
      let wanted: [String] =
        switch key {
        case "page": given.isDisjoint(with: ["width", "height"]) ? ["size", "orientation"] : []
        case "frame":
          given.contains("scale") ? ["center"] : given.contains("center") ? [] : ["fit"]
        case "column": ["side", "width", "panels"]
        default: ["height", "panels"]
        }
      let lacking = wanted.filter { !given.contains($0) }
      let isWhole = lacking.isEmpty || key == "frame" && given.contains("fit")
      return isWhole ? nil : (key, lacking)
    }
  }

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
    case "frame": subject.frame.map { .map([("fit", $0["fit"]), ("margin", $0["margin"])]) }
    case "page": DefaultSheet.page(subject.extent)
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

extension DefaultSubject {
  /// What a frame may say of where it is: that it fits the bases, or a position for its centre. Nil if there is
  /// nothing to fit.
  fileprivate var frame: DocumentNode? {
    guard !fit.isEmpty, let middle = extent?.middle else { return nil }
    return .map([
      ("fit", .texts(fit)), ("margin", .number(margin)),
      ("center", .list([.number(middle.longitude), .number(middle.latitude)])),
    ])
  }
}
