import Documents

/// Counts what is ignored in the features of a base map file. Each reason is reported once for the
/// whole file.
struct PassedOver {
  enum Reason: CaseIterable {
    case shapeless, point, mixed, name, rank
  }

  private var found: [Reason: (count: Int, id: String, location: SourceLocation)] = [:]

  /// Notes a feature.
  mutating func note(_ reason: Reason, _ id: String, at location: SourceLocation) {
    found[reason, default: (0, id, location)].count += 1
  }

  /// One warning for each reason, with the number of features and the location of the first one.
  var notes: [Diagnostic] {
    Reason.allCases.compactMap { reason in
      found[reason].map { count, id, location in
        Diagnostic(reason.message(count), at: location, subject: id, severity: .warning)
      }
    }
  }
}

extension PassedOver.Reason {
  fileprivate func message(_ count: Int) -> String {
    let isOne = count == 1
    return switch self {
    case .shapeless:
      isOne
        ? "a feature without a shape is passed over"
        : "\(count) features without a shape are passed over, this one first"
    case .point:
      isOne
        ? "a feature is a point, and a base map has lines and areas; it is passed over"
        : "\(count) features are points, this one first, and a base map has lines and areas; they are passed over"
    case .mixed:
      isOne
        ? "the points among its shapes are passed over"
        : "points among the shapes of \(count) features, this one first, are passed over"
    case .name:
      isOne
        ? "its 'name' is no text; it is passed over"
        : "the 'name' of \(count) features, this one first, is no text; it is passed over"
    case .rank:
      isOne
        ? "its 'rank' or 'class' is no whole number; it is passed over"
        : "the 'rank' or 'class' of \(count) features, this one first, is no whole number; it is passed over"
    }
  }
}
