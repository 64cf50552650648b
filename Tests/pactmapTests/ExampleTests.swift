import Foundation
import TestSupport
import Testing

/// The program that the README and the documentation print.
@Suite struct ExampleTests {
  static let file = "Examples/base-from-swift/main.swift"

  @Test(arguments: ["README.md", "Sources/PactmapKit/PactmapKit.docc/ChangingTheModel.md"])
  func `the example is printed as it is compiled`(page: String) throws {
    let program = try Repository.text(Self.file)
    #expect(try Repository.text(page).contains("```swift\n\(program)```"))
  }

  @Test func `the example has ten lines at most`() throws {
    #expect(try Repository.text(Self.file).split(separator: "\n").count <= 10)
  }

  @Test func `the example adds a base and tells where its name stands`() throws {
    let folder = URL(fileURLWithPath: Command.program.path).deletingLastPathComponent()
    let program = folder.appendingPathComponent("base-from-swift").path
    let result = try Program(path: program).run([], in: Repository.path)
    #expect(result.code == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "1754 1240")
    #expect(
      lines.contains { $0.hasPrefix("Bayᵇ, 300 men Rectangle(x: ") }, "\(result.output)")
  }
}
