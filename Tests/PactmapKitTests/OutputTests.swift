import Foundation
import Rendering
import Scene
import TestSupport
import Testing

@testable import PactmapKit

/// One drawing, several files.
@Suite struct OutputTests {
  @Test func `all maps fit in one page without an id twice`() throws {
    let maps = Plate.all.filter(\.isPlain)
    var ids: [String] = []
    for plate in maps {
      let scene = try plate.composition().scene
      let svg = String(
        decoding: scene.svg(SVGOptions(text: .live, idPrefix: plate.map)), as: UTF8.self)
      ids += svg.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      // The file refers to nothing outside of it and runs no script.
      #expect(!svg.contains("<script") && !svg.contains("<image") && !svg.contains("@import"))
      let targets = svg.matches(of: /href="([^"]+)"/).map { String($0.1) }
      #expect(targets.allSatisfy { $0.hasPrefix("#") })
    }
    #expect(ids.count > 1000 && Set(ids).count == ids.count)
  }

  @Test(arguments: Plate.all.filter(\.isPlain))
  func `the words of an SVG stand where the drawing has them`(plate: Plate) throws {
    let scene = try plate.composition().scene
    let svg = String(decoding: scene.svg(SVGOptions(text: .live)), as: UTF8.self)
    let written = svg.matches(of: /<text [^>]* x="([-.\d]+)" y="([-.\d]+)"[^>]*>([^<]*)</)
    let drawn = scene.leaves.compactMap { leaf -> (x: Double, y: Double, text: String)? in
      guard case .text(let text) = leaf, case .straight(let start, _) = text.placement else {
        return nil
      }
      return (start.x, start.y, text.text.text)
    }
    #expect(written.count == drawn.count && drawn.count > 50)
    for (there, here) in zip(written, drawn) {
      #expect(abs(try #require(Double(there.1)) - here.x) < 0.05, "\(here.text)")
      #expect(abs(try #require(Double(there.2)) - here.y) < 0.05, "\(here.text)")
    }
  }

  @Test func `layers are left out or chosen`() throws {
    let atlas = try Atlas(path: Plate.fictional)
    func groups(_ layers: String?) throws -> Set<String> {
      var presentation = Presentation()
      presentation.layers = try layers.map { try #require(LayerSelection($0)) }
      let scene = try atlas.composition("lobo", as: presentation).scene
      return Set(scene.groups.filter { $0.role == .layer }.map(\.id))
    }
    let all = try groups(nil)
    #expect(all.contains("lobo-rivers") && all.contains("lobo-graticule"))
    #expect(try groups("-rivers,-graticule") == all.subtracting(["lobo-rivers", "lobo-graticule"]))
    let few = try groups("land,coast")
    #expect(few.contains("lobo-coast") && few.isDisjoint(with: ["lobo-rivers", "lobo-sea"]))
    #expect(LayerSelection("rivers,-coast") == nil && LayerSelection("rivers,") == nil)
    let error = #expect(throws: PactmapError.self) {
      var presentation = Presentation()
      presentation.layers = LayerSelection("-river")
      _ = try atlas.render("lobo", formats: [.svg], as: presentation)
    }
    #expect(error?.description.contains("'rivers'") == true)
  }

  @Test func `fonts are copied with their licence`() throws {
    let folder = try Scratch.path()
    let paths = try Atlas(path: Plate.fictional).writeFonts(of: [RenderJob("lobo")], to: folder)
    #expect(paths.contains { $0.hasSuffix("LinBiolinum_R.otf") })
    let licences = try String(contentsOfFile: folder + "/LICENCES.txt", encoding: .utf8)
    #expect(licences.contains("Linux Biolinum O") && licences.contains("OFL"))
  }
}

/// Where poppler finds the words of a PDF.
@Suite(.enabled(if: Program("pdftotext") != nil)) struct PDFPlacementTests {

  struct Word: Hashable {
    var text: String
    var left: Double
    var middle: Double
  }

  /// Words with their boxes, in points.
  func words(of pdf: [UInt8]) throws -> [Word] {
    let file = try Scratch.file("map.pdf", pdf)
    let text = try #require(Program("pdftotext")).run(["-bbox", file, "-"]).output
    let pattern =
      /<word xMin="([-.\d]+)" yMin="([-.\d]+)" xMax="[-.\d]+" yMax="([-.\d]+)">([^<]*)</
    return text.matches(of: pattern).compactMap { match -> Word? in
      guard let left = Double(match.1), let top = Double(match.2), let bottom = Double(match.3)
      else { return nil }
      return Word(
        text: String(match.4).replacing("&amp;", with: "&"), left: left, middle: (top + bottom) / 2)
    }
  }

  /// Letters of one script, each of which is one code point.
  @Test(arguments: Plate.all.filter(\.isPlain))
  func `the words of a PDF stand where the drawing has them`(plate: Plate) throws {
    let scene = try plate.composition().scene
    let found = try words(of: scene.pdf { face, glyphs in try face.program(of: glyphs) })
    let points = 72 / 25.4
    var compared = 0
    for case .text(let text) in scene.leaves {
      guard case .straight(let start, angle: 0) = text.placement,
        text.text.letterSpacing.value == 0, text.text.text.allSatisfy(\.isLetter),
        text.text.text.count > 3
      else { continue }
      let isThere = found.contains { word in
        word.text == text.text.text && abs(word.left / points - start.x) <= 0.1
          && abs(word.middle / points - start.y) < text.text.size.value
      }
      #expect(isThere, "\(text.text.text) at \(start)")
      compared += 1
    }
    #expect(compared > (plate.map == "lobo" ? 0 : 10))
  }
}
