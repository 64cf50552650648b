import Foundation
import TestSupport
import Testing

/// Two maps never go into one file.
@Suite struct ClashTests {
  let commands = Command()

  struct Clash: CustomTestStringConvertible, Sendable {
    /// The id of a second map.
    let map: String
    let options: String
    var code: Int32 = 1
    let says: [String]
    var testDescription: String { "\(map): \(options)" }
  }

  static let clashes = [
    Clash(
      map: "lobo.es", options: "--lang en,es",
      says: ["the map 'lobo' (es)", "the map 'lobo.es'", "'lobo.es.svg'", "another id"]),
    Clash(
      map: "lobo.es", options: "lobo --lang es",
      says: ["the map 'lobo' (es)", "the map 'lobo.es'", "'lobo.es.svg'"]),
    Clash(
      map: "lobo.a5", options: "lobo --page A5",
      says: ["the map 'lobo' (a5)", "the map 'lobo.a5'", "'lobo.a5.svg'"]),
    Clash(
      map: "lobo.print", options: "--format svg,print-svg",
      says: ["the map 'lobo'", "the map 'lobo.print'", "'lobo.print.svg'"]),
    Clash(
      map: "lobo.print", options: "lobo --format print-svg",
      says: ["the map 'lobo'", "the map 'lobo.print'", "'lobo.print.svg'"]),
    Clash(
      map: "lobo.es", options: "lobo --lang es --format png --world-file",
      says: ["'lobo.es.png'"]),
    Clash(
      map: "other", options: "lobo other lobo", code: 64,
      says: ["the map 'lobo' stands twice; name it once"]),
    Clash(
      map: "other", options: "lobo --lang es,es", code: 64, says: ["each once"]),
  ]

  @Test(arguments: clashes)
  func `two maps that want one file are named, and nothing is drawn`(_ clash: Clash) throws {
    let (atlas, output) = try commands.scratch()
    try addMap(clash.map, to: atlas)
    let words = clash.options.split(separator: " ").map(String.init)
    let format = words.contains("--format") ? [] : ["--format", "svg"]
    let result = try commands.run(["render", "--atlas", atlas, "-o", output] + format + words)
    #expect(result.code == clash.code)
    for part in clash.says { #expect(result.errors.contains(part), "\(result.errors)") }
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `maps with files of their own are drawn`() throws {
    let (atlas, output) = try commands.scratch()
    try addMap("lobo.es", to: atlas)
    let result = try commands.run([
      "render", "--atlas", atlas, "-o", output, "--format", "svg", "--jobs", "1",
    ])
    #expect(result.code == 0, "\(result.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
    #expect(files == ["lobo.es.svg", "lobo.svg"])
  }

  @Test func `the fonts of several maps have one list of licences`() throws {
    let (atlas, output) = try commands.scratch()
    try addMap("other", to: atlas)
    try "extends: plain\nfonts: {serif: {regular: LinLibertine_RZ.otf}}\n"
      .write(toFile: atlas + "/maps/styles/heavy.yaml", atomically: true, encoding: .utf8)
    try edit(atlas + "/maps/other.yaml", "\nstyle: plain", "\nstyle: heavy")
    let fonts = output + "/fonts"
    let result = try commands.run([
      "render", "--atlas", atlas, "-o", output, "--format", "svg", "--fonts", fonts,
    ])
    try #require(result.code == 0, "\(result.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: fonts)
      .filter { $0.hasSuffix(".otf") }
    #expect(files.contains("LinLibertine_R.otf") && files.contains("LinLibertine_RZ.otf"))
    let licences = try String(contentsOfFile: fonts + "/LICENCES.txt", encoding: .utf8)
    #expect(licences.components(separatedBy: "\n\n").count == files.count, "\(licences)")
    #expect(result.output.components(separatedBy: "LICENCES.txt").count == 2)
  }

  private func addMap(_ id: String, to atlas: String) throws {
    let text = try String(contentsOfFile: atlas + "/maps/lobo.yaml", encoding: .utf8)
    try text.replacing("id: lobo", with: "id: \(id)")
      .write(toFile: atlas + "/maps/\(id).yaml", atomically: true, encoding: .utf8)
  }
}
