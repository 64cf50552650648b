import Geometry
import Scene
import Testing

@testable import Typesetting

@Suite struct ParagraphTests {
  static let text = """
    Borders and possession on a day, and how far they may lie from the truth: the \
    Nichtangriffsvertrag of twenty-three August is read with its secret additional protocol
    """
  static let limits = Array(stride(from: 4.0, through: 130, by: 7))
  static let style = TypeStyle.libertine(3)

  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter(.tested()) }

  private func width(_ text: String) throws -> Double {
    try typesetter.shape(text, Self.style).width
  }

  @Test(arguments: limits)
  func `a line is no wider than is asked unless it is one word that is`(limit: Double) throws {
    let lines = try typesetter.paragraph(Self.text, Self.style, width: Millimetres(limit))
    #expect(lines.map(\.text).joined(separator: " ").replacing("- ", with: "-") == Self.text)
    for line in lines where line.text.contains(" ") { #expect(line.width <= limit + 0.01) }
    for line in lines { #expect(line.size == Self.style.size) }
  }

  @Test(arguments: limits)
  func `no line ends before it must`(limit: Double) throws {
    let lines = try typesetter.paragraph(Self.text, Self.style, width: Millimetres(limit))
    for (line, next) in zip(lines, lines.dropFirst()) {
      let word = next.text.prefix { $0 != " " && $0 != "-" }
      let gap = line.text.hasSuffix("-") ? "" : " "
      #expect(try width(line.text + gap + word) > limit - 0.01, "\(line.text) | \(word)")
    }
  }

  @Test(arguments: limits)
  func `no line is wider than is asked where words may be broken`(limit: Double) throws {
    let lines = try typesetter.paragraph(
      Self.text, Self.style, width: Millimetres(limit), breaksWords: true)
    for line in lines { #expect(line.width <= limit + 0.01, "\(line.text)") }
    let letters = { (text: String) in text.filter { $0 != " " } }
    #expect(letters(lines.map(\.text).joined()) == letters(Self.text))
  }

  @Test func `a text that fits is one line, and a wider limit never makes more lines`() throws {
    let whole = try width(Self.text)
    let counts = try stride(from: 10.0, through: whole + 1, by: 5).map { limit in
      try typesetter.paragraph(Self.text, Self.style, width: Millimetres(limit)).count
    }
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 >= $1 })
    let fitting = try typesetter.paragraph(
      Self.text, Self.style, width: Millimetres(whole + 0.01))
    #expect(fitting.map(\.text) == [Self.text])
  }

  @Test func `an end of a line in the text ends a line`() throws {
    let lines = try typesetter.paragraph("One.\nTwo.", Self.style, width: Millimetres(100))
    #expect(lines.map(\.text) == ["One.", "Two."])
  }
}
