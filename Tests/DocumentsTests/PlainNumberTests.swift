import TestSupport
import Testing

@testable import Documents

@Suite struct PlainNumberTests {
  func read(_ text: String) -> (value: Double?, taken: Int) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var position = 0
      let value = plainNumber(in: bytes, at: &position)
      return (value, position)
    }
  }

  @Test(arguments: 1...19)
  func `numbers with up to 19 digits come out bit for bit as the standard library has them`(
    digits: Int
  ) throws {
    var random = Xorshift(seed: UInt64(digits))
    for _ in 0..<3000 {
      var text = String(random.next() % 9 + 1)
      while text.count < digits { text += String(random.next() % 10) }
      let point = Int(random.next() % UInt64(digits + 1))
      if point < digits {
        text.insert(".", at: text.index(text.startIndex, offsetBy: point))
        if point == 0 { text = digits == 19 ? "0" + text.dropLast() : "0" + text }
      }
      if random.next() % 2 == 0 { text = "-" + text }
      let (value, taken) = read(text)
      #expect(value?.bitPattern == Double(text)?.bitPattern, "\(text)")
      #expect(taken == text.utf8.count)
    }
  }

  @Test(arguments: [
    "9007199254740993", "9007199254740995", "900719925474099.3", "18014398509481986",
    "0.500000000000000000", "4503599627370496.5", "4503599627370497.5", "1.000000000000000111",
    "9999999999999999999", "0.999999999999999999", "-0", "0.0", "0.000000000000000001",
  ])
  func `numbers half way between two doubles go to the even one`(text: String) {
    #expect(read(text).value?.bitPattern == Double(text)?.bitPattern)
  }

  @Test(arguments: [
    "", "-", "01", ".5", "1.", "1e3", "1.5E2", "12345678901234567890", "x", "-.1", "+1",
  ])
  func `a number that is not plain is left to the reader of any number`(text: String) {
    let (value, taken) = read(text)
    #expect(value == nil && taken == 0)
  }
}
