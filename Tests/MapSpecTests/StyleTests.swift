import Documents
import Foundation
import Geometry
import TestSupport
import Testing

@testable import MapSpec

@Suite struct StyleTests {
  /// The house style of the repository.
  static let path = Repository.path + "/Sources/CDefaults/files/styles/atlas.yaml"

  func style(_ change: (String) -> String = { $0 }) throws -> Style {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    return try Style(reading: YAMLDocument.parse(change(text), file: "atlas.yaml"))
  }

  @Test func `the house style has every role`() throws {
    let style = try style()
    #expect(style.type.count == TypeRole.allCases.count)
    #expect(style.colors.count == ColorRole.allCases.count)
  }

  @Test func `no type is smaller than five and a half points`() throws {
    for (role, type) in try style().type {
      #expect(type.size.points >= 5.499, "\(role)")
    }
  }

  @Test func `a missing role is named`() {
    var problems: [Diagnostic] = []
    _ = collect(into: &problems) {
      try style { $0.replacing("\n  coast: ", with: "\n  coastline: ") }
    }
    #expect(problems.contains { $0.description.contains("coast") })
  }

  @Test func `a wrong colour name is named with the nearest one`() {
    var problems: [Diagnostic] = []
    _ = collect(into: &problems) {
      try style { $0.replacing("color: quiet", with: "color: quiett") }
    }
    #expect(problems.contains { $0.description.contains("quiett") && $0.location?.line != nil })
  }

  @Test(arguments: ["smcp=1", "tnu", "'a'b", "a;b:"])
  func `what is no OpenType feature is refused`(tag: String) {
    let error = #expect(throws: Diagnostic.self) {
      try style { $0.replacing("features: [smcp]", with: "features: [\"\(tag)\"]") }
    }
    #expect(error?.message == "'\(tag)' is not an OpenType feature" && error?.location?.line != nil)
    #expect(error?.hint == "write its four letters, such as smcp")
  }
}
