import Foundation
import Testing

@testable import PactmapKit

/// A map is composed once and then has every form.
@Suite struct DrawingTests {
  @Test func `a drawing gives the files that the atlas renders`() throws {
    let atlas = try Atlas(path: Plate.fictional)
    let presentation = Presentation(paper: Paper("a5"), language: "es")
    let drawing = try atlas.draw("lobo", as: presentation)
    #expect(drawing.map == "lobo" && drawing.name == "lobo.a5.es")
    #expect(Set([drawing.width, drawing.height]) == [148, 210])
    let options = OutputOptions(dpi: 60, hasWorldFile: true)
    let rendered = try atlas.render(
      "lobo", formats: OutputFormat.allCases, options, as: presentation)
    let files = try drawing.files(OutputFormat.allCases, options)
    #expect(files.map(\.fileName) == rendered.map(\.fileName))
    #expect(files.map(\.remarks) == rendered.map(\.remarks))
    for (file, other) in zip(files, rendered) { #expect(try file.bytes() == other.bytes()) }
    for format in OutputFormat.allCases {
      let file = try #require(
        rendered.first { $0.fileName == "lobo.a5.es." + format.fileExtension })
      #expect(try drawing.data(format, options) == Data(file.bytes()))
    }
  }

  @Test func `a drawing has pixels, and its labels stand on them`() throws {
    let drawing = try Atlas(path: Plate.fictional).draw("lobo")
    let pixels = try drawing.pixels(dpi: 25.4)
    #expect(pixels.width == Int(drawing.width.rounded()))
    #expect(pixels.height == Int(drawing.height.rounded()))
    #expect(pixels.bytes.count == 4 * pixels.width * pixels.height)
    let labels = drawing.labels.placed
    #expect(!labels.isEmpty)
    for label in labels {
      let (left, top) = (Int(label.box.x), Int(label.box.y))
      let (right, bottom) = (
        Int(label.box.x + label.box.width), Int(label.box.y + label.box.height)
      )
      try #require(left >= 0 && top >= 0 && right < pixels.width && bottom < pixels.height)
      // Where words stand, the ground does not have one colour alone.
      var colours: Set<[UInt8]> = []
      for y in top...bottom {
        for x in left...right {
          let start = 4 * (y * pixels.width + x)
          colours.insert(Array(pixels.bytes[start..<start + 4]))
        }
      }
      #expect(colours.count > 1, "\(label.id)")
    }
  }

  @Test func `what the author should know comes with the drawing`() throws {
    let atlas = try Atlas(path: Plate.fictional)
    let small = try atlas.draw("lobo", as: Presentation(paper: Paper("148x110")))
    #expect(small.remarks.contains { $0.message.hasPrefix("no room for the panel") })
    #expect(small.remarks.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [-1, 0, .nan, .infinity, 5000])
  func `impossible pixels are refused in words`(dpi: Double) throws {
    let drawing = try Atlas(path: Plate.fictional).draw("lobo")
    let error = #expect(throws: PactmapError.self) { try drawing.pixels(dpi: dpi) }
    #expect(error?.description.contains("pixels per inch") == true)
  }
}
