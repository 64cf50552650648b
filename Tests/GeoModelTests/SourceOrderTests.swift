import TestSupport
import Testing

@testable import GeoModel

/// The order in which a map credits its sources.
@Suite struct SourceOrderTests {
  /// Every combination of kind and trust that the reader accepts, with two days for each.
  static let all = Source.Kind.allCases.flatMap { kind -> [Source] in
    let trusts = kind == .dataset ? [nil] : Source.Trust.allCases.map(Optional.some) + [nil]
    return trusts.flatMap { trust in
      ["1920-08-11", "1939-10-10", nil].map { day in
        var source = Source(
          id: "\(kind)-\(trust?.rawValue ?? "unknown")-\(day ?? "undated")", kind: kind, title: "T")
        (source.trust, source.date) = (trust, day.flatMap { .init($0) })
        return source
      }
    }
  }

  /// Where a source belongs: documents, scholarship, reference, all else, data sets.
  static func section(_ source: Source) -> Int {
    if source.kind == .dataset { return 5 }
    if source.kind == .treaty { return 0 }
    switch source.trust {
    case .primary: return 1
    case .scholarly: return 2
    case .reference: return 3
    case .popular, nil: return 4
    }
  }

  @Test func `treaties lead, data sets close, and trust decides between them`() {
    for seed in 0..<50 {
      var random = Xorshift(seed: UInt64(seed))
      let sorted = Self.all.shuffled(using: &random).sorted { $0.standing < $1.standing }
      let sections = sorted.map(Self.section)
      #expect(sections == sections.sorted())
    }
  }

  @Test func `the standing of sources is an order`() {
    for one in Self.all {
      #expect(!(one.standing < one.standing))
      for other in Self.all {
        let count = [
          one.standing < other.standing, other.standing < one.standing,
          one.standing == other.standing,
        ].count { $0 }
        #expect(count == 1, "\(one.id) \(other.id)")
      }
    }
  }

  @Test func `treaties come in order of date, and those without one after them`() {
    let treaties = Self.all.filter { $0.kind == .treaty && $0.trust == .primary }
    let sorted = treaties.sorted { $0.standing < $1.standing }
    #expect(sorted.map { $0.date?.year } == [1920, 1939, nil])
  }

  @Test func `where sources are trusted equally, books come before articles, press and websites`() {
    let kinds: [Source.Kind] = [.website, .press, .article, .book]
    let sources = kinds.map { kind in
      var source = Source(id: kind.rawValue, kind: kind, title: "T")
      source.trust = .scholarly
      return source
    }
    let sorted = sources.sorted { $0.standing < $1.standing }
    #expect(sorted.map(\.kind) == [.book, .article, .press, .website])
  }
}
