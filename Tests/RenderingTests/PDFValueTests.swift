import Testing

@testable import Rendering

@Suite struct PDFValueTests {
  func read(_ text: String) -> PDFValue? {
    var scanner = PDFScanner(Array(text.utf8), at: 0)
    return scanner.value()
  }

  @Test func `a dictionary is read with all that it may hold`() {
    let value = read(
      "<< /Type /Page % 1\n /Parent 1 0 R /Box [ 0 -1.5 2 3 0 R ] /Open true/In<</A(b\\(c\\)\\101)>> "
        + "/Hex <FEFF 0105 017E> >>")
    #expect(
      value
        == .dictionary([
          "Type": .name("Page"), "Parent": .reference(1),
          "Box": .array([.number("0"), .number("-1.5"), .number("2"), .reference(3)]),
          "Open": .keyword("true"), "In": .dictionary(["A": .string(Array("b(c)A".utf8))]),
          "Hex": .string([0xfe, 0xff, 0x01, 0x05, 0x01, 0x7e]),
        ]))
    #expect(value?["Hex"]?.text == "ąž")
  }

  @Test(arguments: ["plain", "a (b) \\ c", "ąž – ё", "\n", "", "🗺"])
  func `a text reads back as it was written`(text: String) {
    #expect(read(PDFValue.text(text).written)?.text == text)
  }

  @Test(arguments: ["<< /A", "[ 1 2", "(a", "<12", "<1x>", ">>", "", "<< 1 2 >>"])
  func `what is no value is not read`(text: String) {
    #expect(read(text) == nil)
  }

  @Test func `endless nesting is not followed`() {
    #expect(read(String(repeating: "[", count: 100_000)) == nil)
  }
}
