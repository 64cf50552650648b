import Documents
import Geometry

extension LonLat {
  /// `0.5° S, 10.3° E`
  var phrase: String {
    "\(abs(latitude).degrees)° \(latitude < 0 ? "S" : "N"), "
      + "\(abs(longitude).degrees)° \(longitude < 0 ? "W" : "E")"
  }
}

extension DateSpan {
  /// `from 1950-06-05 to 1950-07-01`; nil when both ends are open.
  var phrase: String? {
    let parts = [start.map { "from \($0)" }, end.map { "to \($0)" }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Int {
  /// `25 000`
  var grouped: String {
    let digits = String(self)
    return digits.indices.reduce(into: "") { text, index in
      let rest = digits.distance(from: index, to: digits.endIndex)
      if rest % 3 == 0, index != digits.startIndex { text += " " }
      text.append(digits[index])
    }
  }
}

extension Double {
  /// Square kilometres in groups of three digits.
  var squareKilometresPhrase: String { "\(Int(rounded()).grouped) km²" }
}

extension Evidence {
  /// `± 2 km`
  var accuracyPhrase: String? { accuracyKm.map { "± \($0.accuracy) km" } }
}

extension Garrison {
  /// `8 000 men: infantry; artillery`
  var strength: String {
    let strength = men.map { "\($0.grouped) men" } ?? "men not stated"
    return units.isEmpty
      ? strength : "\(strength): \(units.map(\.phrase).joined(separator: "; "))"
  }
}

extension Garrison.Unit {
  /// `2 infantry regiments`, `staff of a corps`, `5 submarines`, `artillery`
  var phrase: String {
    let arm = arm.rawValue.replacing("-", with: " ")
    guard let echelon else {
      return count.map { "\($0) \(self.arm == .submarine && $0 > 1 ? "submarines" : arm)" } ?? arm
    }
    if self.arm == .staff {
      return "staff of \((count ?? 1) == 1 ? "a" : "\(count ?? 1)") \(echelon.rawValue)"
    }
    guard let count else { return "\(arm) \(echelon.rawValue)" }
    return "\(count) \(arm) \(count == 1 ? echelon.rawValue : echelon.plural)"
  }
}

extension Garrison.Echelon {
  fileprivate var plural: String {
    switch self {
    case .company: "companies"
    case .corps: "corps"
    default: rawValue + "s"
    }
  }
}

extension Garrison.Estimate {
  var phrase: String { "\(isApproximate ? "about " : "")\(men.grouped) men [\(source)]" }
}

extension Facility {
  /// `naval, refused from 1950-04-01; proposed by the guest on 1950-04-01`
  var phrase: String {
    let kind = kind.rawValue.replacing("-", with: " ")
    let outcome = outcome.rawValue.replacing("-", with: " ")
    let result = [outcome, span.phrase].compactMap(\.self).joined(separator: " ")
    return (["\(kind), \(result)"] + [proposal].compactMap(\.self)).joined(separator: "; ")
  }

  /// `proposed by the guest on 1950-04-01`
  private var proposal: String? {
    guard proposedBy != nil || proposed != nil else { return nil }
    return ["proposed", proposedBy.map { "by \($0.phrase)" }, proposed.map { "on \($0)" }]
      .compactMap(\.self).joined(separator: " ")
  }
}

extension Proposer {
  var phrase: String {
    switch self {
    case .guest: "the guest"
    case .host: "the host"
    case .both: "both sides"
    }
  }
}
