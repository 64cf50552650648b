import Testing

@testable import Documents

@Suite struct DroppingTests {
  @Test(
    "What editors and systems leave beside a file is told by its name",
    arguments: [
      ".hidden.yaml", "._lobo.yaml", ".#lobo.yaml", ".lobo.yaml.swp", "lobo.yaml~", "#lobo.yaml#",
      ".DS_Store",
    ])
  func dropping(name: String) { #expect(name.isDropping) }

  @Test(
    "Other files are files", arguments: ["lobo.yaml", "lobo.es.yaml", "#1.yaml", "a~b.geojson"])
  func file(name: String) { #expect(!name.isDropping) }
}
