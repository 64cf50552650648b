import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// What strangers' files say was asked for is checked like what people ask for.
@Suite struct RequestTests {
  @Test(arguments: OutputFormat.allCases)
  func `a request is read back as it was written`(format: OutputFormat) throws {
    var presentation = Presentation(
      style: "mono", paper: Paper("210x148"), language: "es", exonyms: "pl",
      date: Day("1901-05-02"), period: try Period.days(in: "1901-04-01..1901-06-01"))
    presentation.layers = LayerSelection("-rivers")
    let request = Request(
      map: "lobo", format: format, presentation: presentation,
      options: OutputOptions(dpi: 120.5, text: .live, isTransparent: true, bleed: 2.5))
    let read = try Request(reading: request.entries)
    #expect(read.entries == request.entries)
    #expect(read.format == format && read.map == "lobo" && read.presentation.language == "es")
  }

  static let refused = [
    ("dpi", "-5", "dpi '-5', which is not a number from 10 to 2400"),
    ("dpi", "nan", "dpi 'nan', which is not a number from 10 to 2400"),
    ("dpi", "1e300", "dpi '1e300', which is not a number from 10 to 2400"),
    ("bleed", "nan", "bleed 'nan', which is not a number from 0 to 20"),
    ("bleed", "-1", "bleed '-1', which is not a number from 0 to 20"),
    ("page", "0x0", "page '0x0', which is not a size of paper"),
    ("page", "infx100", "page 'infx100', which is not a size of paper"),
    ("date", "1901-02-30", "date '1901-02-30', which is not a day of the calendar"),
    ("period", "1901-06-01..1901-04-01", "which is not two days in order"),
    ("layers", "a,-b", "layers 'a,-b', which is not a choice of layers"),
    ("text", "runes", "text 'runes', which is not a form of words"),
    ("transparent", "no", "transparent 'no', which is not 'yes'"),
    ("format", "gif", "format 'gif', which is not one of png, svg, print-svg, pdf"),
    ("shell", "rm", "the file says 'shell', which no request has"),
    ("map", "../../lobo", "unknown map '../../lobo'"),
    ("lang", "../../../secret", "unknown language '../../../secret'"),
    ("style", "../texts/en", "unknown style '../texts/en'"),
    ("names", "../en", "unknown language of names '../en'"),
    ("layers", "../land", "has no layer '../land'"),
  ]

  @Test(arguments: refused)
  func `a file that asks for what nobody may ask for is refused in words`(
    key: String, value: String, words: String
  ) throws {
    let folder = try Scratch.folder()
    let atlas = try Atlas(path: Plate.fictional)
    var provenance = try atlas.provenance(of: "lobo", OutputOptions(), as: Presentation())(.png)
    provenance.request[key] = value
    let file = folder + "/stranger.png"
    try "<!-- \(provenance.line) -->".write(toFile: file, atomically: true, encoding: .utf8)
    let error = #expect(throws: PactmapError.self) { try atlas.verify(file) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: ["map", "format"])
  func `a file that does not say what it is of is refused`(key: String) {
    #expect(throws: (any Error).self) {
      try Request(reading: ["map": "lobo", "format": "png"].filter { $0.key != key })
    }
  }

  @Test func `a program that asks for impossible files is refused in words`() throws {
    let atlas = try Atlas(path: Plate.fictional)
    for options in [
      OutputOptions(dpi: -5), OutputOptions(dpi: .nan), OutputOptions(bleed: .infinity),
      OutputOptions(bleed: -3),
    ] {
      let error = #expect(throws: PactmapError.self) {
        try atlas.render("lobo", formats: [.png], options)
      }
      #expect(error?.description.contains("is not from") == true)
    }
  }

  @Test func `verifying reads no file beyond the limit`() throws {
    let file = try Scratch.file("large", Data(count: (1 << 20) + 1))
    var limits = Limits()
    limits.fileSize = 1 << 20
    let atlas = try Atlas(path: Plate.fictional, limits: limits)
    let error = #expect(throws: PactmapError.self) { try atlas.verify(file) }
    #expect(error?.description.contains("raise the limit of a file's size") == true)
  }

  @Test func `a file full of beginnings of a line is given up soon`() throws {
    let provenance = Provenance(version: "1", request: ["map": "a"], inputs: [:])
    let decoys = Array(String(repeating: "pactmap/ ; sha256=", count: 900).utf8)
    #expect(Provenance(in: decoys + Array(provenance.line.utf8)) == provenance)
    let flood = Array(String(repeating: "pactmap/", count: 1_000_000).utf8)
    let watch = ContinuousClock()
    let start = watch.now
    #expect(Provenance(in: flood + Array(provenance.line.utf8)) == nil)
    #expect(start.duration(to: watch.now) < .seconds(20))
  }

  @Test func `a file says which libraries shaped it, and an older one need not`() throws {
    let atlas = try Atlas(path: Plate.fictional)
    let made = try atlas.provenance(of: "lobo", OutputOptions(), as: Presentation())
    #expect(
      Set(made(.png).libraries.keys).isSuperset(
        of: ["Cairo", "ISA-L", "Pango", "HarfBuzz", "FreeType", "GEOS", "PROJ"]))
    #expect(made(.svg).libraries["Cairo"] == nil && made(.svg).libraries["GEOS"] != nil)
    #expect(Provenance(line: made(.pdf).line) == made(.pdf))
    var old = made(.pdf)
    old.libraries = [:]
    #expect(Provenance(line: old.line) == old)
  }

  @Test func `a file of other libraries is outdated and says which`() throws {
    let folder = try Scratch.folder()
    let atlas = try Atlas(path: Plate.fictional)
    var provenance = try atlas.provenance(of: "lobo", OutputOptions(), as: Presentation())(.svg)
    let now = try #require(provenance.libraries["GEOS"])
    provenance.libraries["GEOS"] = "2.0"
    let file = folder + "/lobo.svg"
    try provenance.line.write(toFile: file, atomically: true, encoding: .utf8)
    let found = try atlas.verify(file)
    #expect(found.verdict == .outdated)
    #expect(found.reasons == ["drawn with GEOS 2.0; this is \(now)"])
  }
}
