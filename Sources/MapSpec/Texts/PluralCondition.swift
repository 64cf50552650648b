/// A condition on a whole number in the syntax of UTS 35, part 3, "Plural rules syntax", for example
/// `n % 10 = 1 and n % 100 != 11..19`. Only the operands `n` and `i` are supported; they are equal for whole
/// numbers.
package struct PluralCondition: Hashable, Sendable {
  /// The alternatives joined by `or`. Each holds the relations joined by `and`.
  private let alternatives: [[Relation]]

  private struct Relation: Hashable, Sendable {
    var modulus: Int?
    var isNegated: Bool
    var ranges: [ClosedRange<Int>]

    func holds(for number: Int) -> Bool {
      let value = modulus.map { number % $0 } ?? number
      return ranges.contains { $0.contains(value) } != isNegated
    }
  }

  /// Reads a condition. The result is nil if the text is not one.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var scanner = PluralScanner(text)
    var alternatives: [[Relation]] = []
    repeat {
      var relations: [Relation] = []
      repeat {
        guard let relation = Self.relation(&scanner) else { return nil }
        relations.append(relation)
      } while scanner.skip("and")
      alternatives.append(relations)
    } while scanner.skip("or")
    guard scanner.isAtEnd else { return nil }
    self.alternatives = alternatives
  }

  /// The longest accepted condition in bytes. The longest rule in the CLDR takes a fifth of that.
  private static let longest = 1000

  package func holds(for number: Int) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: number.magnitudeAsInt) } }
  }

  /// Reads one relation, for example `n % 10 != 2..4, 7`.
  private static func relation(_ scanner: inout PluralScanner) -> Relation? {
    guard scanner.skip("n") || scanner.skip("i") else { return nil }
    var modulus: Int?
    if scanner.skip("%") {
      guard let divisor = scanner.number(), divisor > 0 else { return nil }
      modulus = divisor
    }
    let isNegated = scanner.skip("!=")
    guard isNegated || scanner.skip("=") else { return nil }
    var ranges: [ClosedRange<Int>] = []
    repeat {
      guard let low = scanner.number() else { return nil }
      guard scanner.skip("..") else {
        ranges.append(low...low)
        continue
      }
      guard let high = scanner.number(), high >= low else { return nil }
      ranges.append(low...high)
    } while scanner.skip(",")
    return Relation(modulus: modulus, isNegated: isNegated, ranges: ranges)
  }
}

extension Int {
  fileprivate var magnitudeAsInt: Int { self == .min ? .max : abs(self) }
}

/// Splits a condition into words, numbers and operators.
private struct PluralScanner {
  private var tokens: ArraySlice<Substring>

  init(_ text: String) {
    tokens = text.matches(of: /\.\.|!=|[=%,]|\d+|\p{L}+|\S/).map(\.output)[...]
  }

  var isAtEnd: Bool { tokens.isEmpty }

  mutating func skip(_ token: Substring) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  mutating func number() -> Int? {
    guard let number = tokens.first.flatMap({ Int($0) }) else { return nil }
    tokens.removeFirst()
    return number
  }
}
