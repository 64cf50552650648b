import Foundation
import TestSupport
import Testing

/// Rules that the code must keep, whoever writes it.
@Suite struct SourceRulesTests {
  static func swiftFiles() -> [(name: String, text: String)] {
    Repository.swiftFiles(in: "Sources")
  }

  /// The engine draws any treaty: it must not know the ones that this repository describes.
  @Test func `no source file names a Baltic place`() throws {
    let names = [
      "baltic", "lithuan", "lietuv", "latvia", "latvij", "estonia", "eesti", "soviet", "ussr",
      "vilni", "alytus", "kaunas", "memel", "klaip", "suval", "riga", "rīga", "tallinn", "venta",
      "liepāj", "saaremaa", "poland", "german", "molotov", "stalin", "1939",
    ]
    let files = Self.swiftFiles()
    #expect(files.count > 50)
    for file in files {
      let text = file.text.lowercased()
      for name in names {
        let word = try Regex("\\b\(name)")
        #expect(!text.contains(word), "\(file.name) names '\(name)'")
      }
    }
  }

  /// Layers and insets are enums: whoever compares kinds would forget the next one.
  @Test func `kinds of layers and insets are compared by their readers alone`() throws {
    let kinds = ["LayerSpec.Kind", "InsetSpec.Kind", "kindName =="]
    for file in Self.swiftFiles() where !file.name.hasPrefix("MapSpec/Description/") {
      for kind in kinds { #expect(!file.text.contains(kind), "\(file.name) has '\(kind)'") }
    }
  }

  /// Composing a map goes forward: what is found out on the way never sends it back, and an id is a name, not a
  /// record.
  @Test func `composing a map takes no ID to pieces`() throws {
    let files = Self.swiftFiles().filter { $0.name.hasPrefix("Cartography/") }
    #expect(files.count > 60)
    let idParsing = try Regex(
      #"\b(id|ID|labelID)\.(hasPrefix|hasSuffix|dropFirst|dropLast|split|contains)"#)
    for file in files {
      #expect(!file.text.contains(idParsing), "\(file.name)")
      #expect(!file.text.contains("Replanning"), "\(file.name)")
    }
  }

  @Test func `no source file is longer than five hundred lines`() throws {
    for file in Self.swiftFiles() {
      #expect(
        file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 500,
        "\(file.name)")
    }
  }

  /// An error that is caught may be of any type, and interpolating it would print its cases and types. Only where nothing
  /// but errors of overlays is caught are the words known to be our own.
  @Test func `errors are put into words in one place`() throws {
    for file in Self.swiftFiles()
    where !file.name.hasPrefix("GeoModel/") && !file.name.hasPrefix("Overlay/") {
      #expect(!file.text.contains(#""\(error)""#), "\(file.name): say words(of: error)")
      #expect(!file.text.contains("localizedDescription"), "\(file.name)")
    }
  }

  /// Whoever uses the library has no command line.
  @Test func `no room below the command names one of its options`() throws {
    let option = try Regex(#""[^"\n]*--[a-z][^"\n]*""#)
    for file in Self.swiftFiles() where !file.name.hasPrefix("pactmap/") {
      let found = file.text.firstMatch(of: option).map { String(file.text[$0.range]) }
      #expect(found == nil, "\(file.name): \(found ?? "")")
    }
  }

  /// What a user of the library may write is public; cases of a public enum are, too.
  @Test func `every public symbol has a doc comment`() throws {
    let declaration = try Regex(
      #"^(@\w+(\([^)]*\))? )*public (\w+(\(set\))? )*(struct|enum|class|var|let|func|init|subscript|typealias|protocol)\b"#
    )
    var symbols = 0
    for file in Self.swiftFiles() where !file.name.contains("Trials/") {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingPrefix { $0 == " " } }
      var depth = 0
      var enums: [Int] = []
      for (index, line) in lines.enumerated() {
        let isPublic = line.firstMatch(of: declaration) != nil
        let isCase = line.hasPrefix("case ") && enums.last == depth
        if isPublic || isCase {
          symbols += 1
          let above = lines[..<index].last { !$0.hasPrefix("@") }
          #expect(above?.hasPrefix("///") == true, "\(file.name):\(index + 1): \(line)")
        }
        if isPublic, line.contains("enum ") { enums.append(depth + 1) }
        depth += line.count { $0 == "{" } - line.count { $0 == "}" }
        while let last = enums.last, depth < last { enums.removeLast() }
      }
    }
    #expect(symbols > 300)
  }
}
