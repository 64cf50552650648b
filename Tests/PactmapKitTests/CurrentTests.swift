import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// Whether files are up to date is known without drawing.
@Suite struct CurrentTests {
  let atlas: String
  let out: String
  let options = OutputOptions(dpi: 50)

  init() throws {
    atlas = try Scratch.copy()
    out = atlas + "/out"
  }

  func isCurrent(
    _ formats: [OutputFormat] = OutputFormat.allCases, _ options: OutputOptions? = nil,
    as presentation: Presentation = Presentation()
  ) throws -> Bool {
    try Atlas(path: atlas)
      .isCurrent("lobo", formats: formats, options ?? self.options, as: presentation, in: out)
  }

  func draw(_ options: OutputOptions? = nil) throws {
    let read = try Atlas(path: atlas)
    try read.write(
      read.render("lobo", formats: OutputFormat.allCases, options ?? self.options), to: out)
  }

  @Test func `files are current once they are written, and not under other wishes`() throws {
    #expect(try !isCurrent())
    try draw()
    #expect(try isCurrent())
    #expect(try !isCurrent([.png], OutputOptions(dpi: 51)))
    #expect(try !isCurrent([.svg], OutputOptions(text: .live)))
    #expect(try !isCurrent([.svg], as: Presentation(language: "es")))
    #expect(try isCurrent([.svg], OutputOptions(dpi: 51)))
  }

  @Test(arguments: [
    ("geo/garrisons.yaml", "men: 1200", "men: 1300"), ("maps/lobo.yaml", "step: 1", "step: 2"),
    ("maps/styles/plain.yaml", "size: 20,", "size: 20.5,"),
    ("maps/texts/en.yaml", "Tamar 1901", "Tamar, 1901"),
  ])
  func `a change of the facts, the description, the style or the texts makes every file outdated`(
    file: String, old: String, new: String
  ) throws {
    try draw()
    try edit(atlas + "/" + file, old, new)
    for format in OutputFormat.allCases { #expect(try !isCurrent([format]), "\(format)") }
    try edit(atlas + "/" + file, new, old)
    #expect(try isCurrent())
  }

  @Test(arguments: OutputFormat.allCases)
  func `a file that is missing, cut off or made by somebody else is not current`(
    format: OutputFormat
  ) throws {
    try draw()
    let path = "\(out)/lobo.\(format.fileExtension)"
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in [whole.count - 1, whole.count / 2, 10, 0] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(try !isCurrent(), "\(length)")
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(try !isCurrent())
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(try !isCurrent())
  }

  @Test func `a world file and a projection file have to be there, and not older than the picture`()
    throws
  {
    var wishes = options
    wishes.hasWorldFile = true
    try draw()
    #expect(try !isCurrent([.png], wishes))
    try draw(wishes)
    #expect(try isCurrent([.png], wishes))
    let world = out + "/lobo.pgw"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: world)
    #expect(try !isCurrent([.png], wishes))
    try FileManager.default.removeItem(atPath: world)
    #expect(try !isCurrent([.png], wishes))
  }
}
