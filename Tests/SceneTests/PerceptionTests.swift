import Testing

@testable import Scene

/// Distances in CIELAB of the corners of sRGB, from their published places under D65: red (53.24, 80.09, 67.20),
/// green (87.73, -86.18, 83.18), blue (32.30, 79.19, -107.86), grey of half the steps (53.59, 0, 0).
@Suite struct PerceptionTests {
  @Test(arguments: [
    ("#ffffff", "#000000", 100.0), ("#808080", "#000000", 53.59), ("#ff0000", "#000000", 117.34),
    ("#00ff00", "#000000", 148.47), ("#0000ff", "#000000", 137.65), ("#ff0000", "#00ff00", 170.58),
    ("#ff0000", "#0000ff", 176.31), ("#00ff00", "#0000ff", 258.69),
  ])
  func `colours are as far apart as is published`(a: String, b: String, distance: Double) throws {
    let (a, b) = (try #require(Color(hex: a)), try #require(Color(hex: b)))
    #expect(abs(a.distance(to: b) - distance) < 0.15)
    #expect(a.distance(to: b) == b.distance(to: a))
    #expect(a.distance(to: a) == 0)
  }

  /// Colours with four steps of each component.
  private static let samples: [Color] = {
    let steps = [0, 1.0 / 3, 2.0 / 3, 1]
    return steps.flatMap { red in
      steps.flatMap { green in steps.map { Color(red: red, green: green, blue: $0) } }
    }
  }()

  @Test(arguments: Color.Vision.allCases)
  func `greys look the same to everybody`(vision: Color.Vision) {
    for step in 0...10 {
      let part = Double(step) / 10
      let grey = Color(red: part, green: part, blue: part)
      // The published coefficients of grey add up to one only approximately.
      #expect(grey.seen(with: vision).distance(to: grey) < 0.1)
    }
  }

  @Test(arguments: Color.Vision.allCases)
  func `what is seen once looks the same when it is seen again`(vision: Color.Vision) {
    for color in Self.samples {
      let seen = color.seen(with: vision)
      // What lies outside sRGB without blue cones is cut off there, and no longer on their plane.
      let parts = [seen.red, seen.green, seen.blue]
      if vision == .tritanopia, !parts.allSatisfy({ (0.001...0.999).contains($0) }) { continue }
      #expect(seen.seen(with: vision).distance(to: seen) < 0.05)
    }
  }

  @Test func `red and green of equal strength come together without one of their cones`() throws {
    let (red, green) = (try #require(Color(hex: "#c03028")), try #require(Color(hex: "#4a7a20")))
    let full = red.distance(to: green)
    for vision in [Color.Vision.protanopia, .deuteranopia, .grey] {
      #expect(red.seen(with: vision).distance(to: green.seen(with: vision)) < full / 2)
    }
  }

  @Test func `a colour over a ground lies between the two by its opacity`() {
    let ground = Color(red: 0.2, green: 0.4, blue: 1)
    for color in Self.samples {
      #expect(color.over(ground) == color)
      #expect(color.withAlpha(0).over(ground) == ground)
      let half = color.withAlpha(0.5).over(ground)
      #expect(abs(half.red - (color.red + 0.2) / 2) < 1e-12)
      #expect(half.alpha == 1)
    }
  }
}
