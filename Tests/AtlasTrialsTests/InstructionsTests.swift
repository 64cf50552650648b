import Documents
import ReaderTrials
import Testing

@testable import AtlasTrials

@Suite struct InstructionsTests {
  static let document = try? YAMLDocument.parse("{a: 1, b: [x, y], c: {d: e}}", file: "f")

  func follow(_ bytes: [UInt8]) -> String? {
    var instructions = Instructions(bytes, names: ["f"])
    return instructions.follow { _ in Self.document }["f"]?.json
  }

  @Test(
    arguments: [
      // document, steps, path…, child, operation, operand
      ([0, 1, 0, 0, 9], "{\"a\": 2000000000.0,\n\"b\": [\"x\", \"y\"],\n\"c\": {\"d\": \"e\"}}"),
      ([0, 0, 1, 1], "{\"a\": 1.0,\n\"c\": {\"d\": \"e\"}}"),
      ([0, 1, 1, 0, 2, 0], "{\"a\": 1.0,\n\"b\": [\"x\", \"y\", \"x\"],\n\"c\": {\"d\": \"e\"}}"),
      ([0, 0, 2, 3, 2], "{\"a\": 1.0,\n\"b\": [\"x\", \"y\"],\n\"x\": {\"d\": \"e\"}}"),
      ([0, 1, 0, 5, 3], "{\"a\": 2.0,\n\"b\": [\"x\", \"y\"],\n\"c\": {\"d\": \"e\"}}"),
    ] as [([UInt8], String)])
  func `an instruction changes what its path leads to`(bytes: [UInt8], expected: String) {
    #expect(follow(bytes) == expected)
  }

  @Test
  func `any bytes give documents that can be read again, or hold a character without a shape`() {
    for seed in 0..<500 {
      let bytes = (0..<40).map {
        UInt8(truncatingIfNeeded: ($0 + 1) * (seed + 7) * 2_654_435_761 >> 7)
      }
      if let text = follow(bytes) {
        do {
          _ = try JSONDocument.parse(text, file: "f")
        } catch {
          #expect(error.message.contains("which has no shape"))
        }
      }
    }
  }

  @Test func `the atlas of the trials is sound and comes back after a trial`() throws {
    let trials = try AtlasTrials()
    #expect(trials.messages([]) == [])
    #expect(trials.messages([0, 0, 0, 1]) != [])
    #expect(trials.messages([]) == [])
  }

  @Test(arguments: 0..<8)
  func `made-up shapes are drawn or refused for people, in time`(kind: Int) throws {
    let trials = try AtlasTrials()
    var refused = 0
    for place in 0..<5 {
      for size in [(20, 0), (250, 3), (255, 15)] {
        // That of this thread: other tests run beside it in the same process.
        let start = ReaderTrials.processorTime
        let messages = trials.messagesOnShapes([
          UInt8(place), UInt8(kind), UInt8(size.0), UInt8(size.1), UInt8(place), 128, 0,
        ])
        #expect(ReaderTrials.processorTime - start < 30, "\(place) \(size)")
        #expect(!messages.contains { $0.contains("Exception") }, "\(messages)")
        refused += messages.isEmpty ? 0 : 1
      }
    }
    #expect(refused < 15)
  }
}
