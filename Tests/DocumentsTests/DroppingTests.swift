import Testing

@testable import Documents

@Suite struct DroppingTests {
  @Test(arguments: [
    ".hidden.yaml", "._lobo.yaml", ".#lobo.yaml", ".lobo.yaml.swp", "lobo.yaml~", "#lobo.yaml#",
    ".DS_Store",
  ])
  func `what editors and systems leave beside a file is told by its name`(name: String) {
    #expect(name.isDropping)
  }

  @Test(arguments: ["lobo.yaml", "lobo.es.yaml", "#1.yaml", "a~b.geojson"])
  func `files that no editor leaves are files`(name: String) { #expect(!name.isDropping) }
}
