import Foundation
import Geometry
import Scene
import TestSupport
import Testing
import Typesetting

@testable import Rendering

/// What other programs make of a PDF file; skipped where they are not installed.
@Suite struct PDFToolTests {
  @Test(.enabled(if: Tool.isInstalled("qpdf")), arguments: [nil, 3.0])
  func `qpdf finds no fault`(bleed: Double?) throws {
    let report = try Tool.run("qpdf", ["--check"], on: try pdf(bleed))
    #expect(report.contains("No syntax or stream encoding errors found"))
  }

  @Test(.enabled(if: Tool.isInstalled("pdfinfo")))
  func `pdfinfo reads the boxes and the title`() throws {
    let report = try Tool.run("pdfinfo", ["-box"], on: try pdf(3))
    let words = report.split(whereSeparator: \.isNewline).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(words.contains("Title: Test ąž"))
    #expect(words.contains("MediaBox: 0.00 0.00 164.41 107.72"))
    #expect(words.contains("TrimBox: 25.51 25.51 138.90 82.20"))
    #expect(words.contains("BleedBox: 17.01 17.01 147.40 90.71"))
  }

  @Test(.enabled(if: Tool.isInstalled("pdftotext") && Tool.isInstalled("pdffonts")))
  func `words can be searched with their diacritics, and their fonts are inside`() throws {
    let text = try Tool.run("pdftotext", [], on: try pdf(nil), ["-"])
    #expect(text.contains("Žemė"))
    let fonts = try Tool.run("pdffonts", [], on: try pdf(nil)).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.contains("yes yes yes"), "\(font)") }
  }

  @Test(.enabled(if: Tool.isInstalled("pdftotext")))
  func `words that are bent, spaced out or hold a ligature are read whole`() throws {
    let type = TypeStyle(family: "Linux Libertine O", size: Millimetres(5))
    var spaced = type
    spaced.tracking = 0.8
    let typesetter = try Typesetter(Scene.library())
    var scene = try Scene.sample()
    scene.page.width = Millimetres(200)
    let line = Polyline([Point(60, 10), Point(80, 12), Point(100, 5), Point(120, 18)])
    scene.nodes = try [
      ("The office", type, .straight(Point(5, 10), angle: 0.2)),
      ("Žemaitija", spaced, .straight(Point(130, 10), angle: 0)), ("Õllekang", type, .curve(line)),
    ].map { words, style, place in
      .text(SceneText(try typesetter.shape(words, style), at: place, color: .black))
    }
    let text = try Tool.run("pdftotext", [], on: try scene.pdf(), ["-"])
    for words in ["The office", "Žemaitija", "Õllekang"] { #expect(text.contains(words)) }
  }

  @Test(.enabled(if: Tool.isInstalled("pdffonts")), .enabled(if: TrueType.isInstalled))
  func `a TrueType font is embedded as one`() throws {
    let library = try FontLibrary(families: [TrueType.family])
    let type = TypeStyle(family: TrueType.family.name, size: Millimetres(5))
    var scene = try Scene.sample()
    let word = try Typesetter(library).shape("Žemė", type)
    scene.nodes = [
      .text(SceneText(word, at: .straight(Point(2, 9), angle: 0), color: .black))
    ]
    let bytes = try scene.pdf()
    #expect(try Tool.run("pdffonts", [], on: bytes).contains("CID TrueType"))
    #expect(try Tool.run("pdftotext", [], on: bytes, ["-"]).contains("Žemė"))
  }

  private func pdf(_ bleed: Double?) throws -> [UInt8] {
    try Scene.sample().pdf(marks: bleed.map { PrintMarks(bleed: Millimetres($0)) })
  }
}

/// A font that comes with Debian's fontconfig.
private enum TrueType {
  static let family = FontLibrary.Family(
    name: "DejaVu Sans", regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf",
    italic: "DejaVuSans.ttf")

  static var isInstalled: Bool { (try? FontLibrary(families: [family])) != nil }
}

private enum Tool {
  static func isInstalled(_ name: String) -> Bool { Program(name) != nil }

  /// What a program prints about a file.
  static func run(
    _ name: String, _ options: [String], on bytes: [UInt8], _ more: [String] = []
  ) throws -> String {
    let file = try Scratch.file("page.pdf", bytes)
    return try #require(Program(name)).run(options + [file] + more).output
  }
}
