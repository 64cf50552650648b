import Foundation
import TestSupport
import Testing

@Suite struct BatchTests {
  private let commands = Command()

  private func render(_ options: String) throws -> (output: String, errors: String, folder: String)
  {
    let folder = try Scratch.folder()
    let words = ["render"] + options.split(separator: " ").map(String.init)
    let result = try commands.run(
      words + ["--atlas", Repository.fictional, "--output", "out"], in: folder)
    #expect(result.code == 0, "\(result.errors)")
    return (result.output, result.errors, folder)
  }

  @Test
  func `a batch on several cores gives the files of maps drawn alone, told in the order asked for`()
    throws
  {
    let formats = "--format png,svg,pdf --dpi 60"
    let batch = try render("--all --lang es,en --jobs 4 \(formats)")
    let names = ["lobo.es.png", "lobo.es.svg", "lobo.es.pdf", "lobo.png", "lobo.svg", "lobo.pdf"]
    #expect(batch.output == names.map { "out/\($0)\n" }.joined())
    for language in ["es", "en"] {
      let alone = try render("lobo --lang \(language) --jobs 1 \(formats)")
      for line in alone.output.split(separator: "\n") {
        let one = FileManager.default.contents(atPath: alone.folder + "/" + line)
        #expect(
          one != nil && one == FileManager.default.contents(atPath: batch.folder + "/" + line))
      }
    }
  }

  @Test func `the timings name the stages and their sum on standard error, and change no file`()
    throws
  {
    // The work of other threads is not part of any stage.
    let timed = try render("lobo --format png --dpi 60 --timings --jobs 1")
    let plain = try render("lobo --format png --dpi 60")
    let stages = timed.errors.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    for stage in ["read", "project", "generalise", "label", "draw", "encode", "write", "total"] {
      #expect(stages.contains { $0 == stage }, "\(timed.errors)")
    }
    #expect(plain.errors.isEmpty && timed.output == plain.output)
    #expect(
      FileManager.default.contents(atPath: timed.folder + "/out/lobo.png")
        == FileManager.default.contents(atPath: plain.folder + "/out/lobo.png"))
  }
}
