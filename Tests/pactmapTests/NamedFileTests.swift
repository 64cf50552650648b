import Foundation
import TestSupport
import Testing

/// `--output plate.png` is a file and never a folder of that name.
@Suite struct NamedFileTests {
  let commands = Command()

  @Test(arguments: [
    ("-o plate.png --dpi 40", ["plate.png"]), ("-o plate.svg", ["plate.svg"]),
    ("-o plate.PDF", ["plate.PDF"]), ("-o plate.print.svg", ["plate.print.svg"]),
    ("-o plate.svg --format print-svg", ["plate.svg"]),
    ("-o ./plate.svg --format svg", ["plate.svg"]),
    ("-o deep/er/plate.svg", ["deep/er/plate.svg"]),
    ("lobo -o plate.png --dpi 40 --world-file", ["plate.pgw", "plate.png", "plate.prj"]),
    ("-o plates --format SVG", ["plates/lobo.svg"]), ("-o a.b --format svg", ["a.b/lobo.svg"]),
    ("-o plate.svg/ --format svg", ["plate.svg/lobo.svg"]),
    ("--layers=land,coast --format svg -o x", ["x/lobo.only-land_coast.svg"]),
  ])
  func `a name with the ending of a picture is that of the file`(line: String, files: [String])
    throws
  {
    let folder = try Scratch.folder()
    let words = line.split(separator: " ").map(String.init)
    let result = try commands.run(["render", "--atlas", Repository.fictional] + words, in: folder)
    #expect(result.code == 0, "\(result.errors)")
    #expect(try OptionTests.files(in: folder).sorted() == files)
    let main = try #require(files.first { !$0.hasSuffix(".pgw") })
    #expect(result.output.contains(main.split(separator: "/").last ?? ""))
    let verified = try commands.run(
      ["verify", main, "--atlas", Repository.fictional], in: folder)
    #expect(verified.code == 0, "\(verified)")
    guard words.contains("-o"), !words.contains("x") else { return }
    let again = try commands.run(
      ["render", "--atlas", Repository.fictional, "--skip-current"] + words, in: folder)
    #expect(again.code == 0 && again.output.isEmpty, "\(again)")
  }

  @Test(arguments: [
    (
      "-o plate.png --format svg",
      "in the format png, and --format asks for svg; make the two agree"
    ),
    (
      "-o plate.png --format svg,png",
      "is the name of one file, and --format asks for 2; name a folder"
    ),
    (
      "-o plate.jpg",
      "is the name of a picture of another kind (jpg); name one that ends in .png, .svg"
    ),
    ("-o plate.TIFF --format png", "is the name of a picture of another kind (tiff)"),
    (
      "-o plate.svg --lang en,es",
      "is the name of one file, and 2 maps are to be drawn; name a folder"
    ),
    ("-o plate.svgz", "another kind (svgz)"),
  ])
  func `a name that does not suit what is asked for is refused in words`(line: String, says: String)
    throws
  {
    let folder = try Scratch.folder()
    let words = line.split(separator: " ").map(String.init)
    let result = try commands.run(["render", "--atlas", Repository.fictional] + words, in: folder)
    #expect(result.code == 64 && result.errors.contains(says), "\(result)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func `one name for the maps of an atlas with several is refused`() throws {
    let atlas = try Scratch.copy()
    let text = try String(contentsOfFile: atlas + "/maps/lobo.yaml", encoding: .utf8)
    try text.replacing("id: lobo", with: "id: other")
      .write(toFile: atlas + "/maps/other.yaml", atomically: true, encoding: .utf8)
    let folder = try Scratch.folder()
    let result = try commands.run(["render", "--atlas", atlas, "-o", "plate.svg"], in: folder)
    #expect(result.code == 64 && result.errors.contains("2 maps are to be drawn"), "\(result)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    let one = try commands.run(
      ["render", "other", "--atlas", atlas, "-o", "lobo.svg"], in: folder)
    #expect(one.code == 0, "\(one.errors)")
  }

  @Test func `a folder with such a name stays one`() throws {
    let folder = try Scratch.folder()
    try FileManager.default.createDirectory(
      atPath: folder + "/plate.svg", withIntermediateDirectories: false)
    let result = try commands.run(
      ["render", "--atlas", Repository.fictional, "-o", "plate.svg", "--format", "svg"], in: folder)
    #expect(result.code == 0, "\(result.errors)")
    #expect(try OptionTests.files(in: folder) == ["plate.svg/lobo.svg"])
  }
}
