import Documents
import Geometry

extension LabelClass {
  /// Reads one entry of `labels` in a style. The entry states only what differs from another class. That is the
  /// class under `like`. If an entry is named after a role and has no `like`, it is the standard class of that
  /// role.
  ///
  /// - Parameters:
  ///   - name: the name of the entry.
  ///   - fields: the fields of the entry.
  ///   - known: the classes that precede the entry in the file.
  init(_ name: String, reading fields: inout Fields, _ known: [String: LabelClass]) throws {
    let role = LabelRole(rawValue: name)
    let model = try fields.optionalString("like") ?? role?.rawValue
    guard let model else {
      throw fields.problem(
        "like", "the label class '\(name)' is none of the engine's and says not which it is like",
        hint: Spelling.hint(for: name, in: Self.roles)
          ?? "add 'like:' with one of \(Self.roles.joined(separator: ", "))")
    }
    guard
      let base = (model == name ? nil : known[model])
        ?? LabelRole(rawValue: model).map(LabelClass.standard)
    else {
      throw fields.problem(
        "like", "there is no label class '\(model)' before this one",
        hint: Spelling.hint(for: model, in: Self.roles + known.keys))
    }
    self = base
    if let value = try fields.optionalInt("priority", in: 0...10) { priority = value }
    isRequired = try fields.bool("required", default: isRequired)
    if let value = try fields.optionalDouble("clearance", in: 0...20) {
      clearance = Millimetres(value)
    }
    if fields.has("gaps") {
      gaps = try fields.numbers("gaps").map { Millimetres($0) }
      guard gaps == gaps.sorted(), gaps.allSatisfy({ (0.05...20).contains($0.value) }),
        !gaps.isEmpty
      else {
        throw fields.problem(
          "gaps", "'gaps' holds distances from 0.05 to 20 millimetres, the smallest first")
      }
    }
    if fields.has("trackings") {
      trackings = try fields.numbers("trackings")
      guard trackings.allSatisfy((-0.2...3).contains) else {
        throw fields.problem("trackings", "'trackings' holds numbers from -0.2 to 3")
      }
    }
    if let value = try fields.optionalDouble("least", in: 1...500) {
      least = Millimetres(points: value)
    }
    if let value = try fields.optionalDouble("halo", in: 0...20) {
      halo = Millimetres(points: value)
    }
    mayHaveLeader = try fields.bool("leader", default: mayHaveLeader)
    mayCrossBorders = try fields.bool("cross_borders", default: mayCrossBorders)
  }

  private static let roles = LabelRole.allCases.map(\.rawValue)
}

extension Style {
  /// Reads the label classes of a style in the order of the file, so that `like` can refer to any class above.
  static func labels(_ node: DocumentNode?) throws -> [String: LabelClass] {
    var classes: [String: LabelClass] = [:]
    for entry in node?.entries ?? [] {
      var fields = try Fields(entry.node, what: "a label class")
      classes[entry.key] = try LabelClass(entry.key, reading: &fields, classes)
      try fields.finish()
    }
    return classes
  }
}
