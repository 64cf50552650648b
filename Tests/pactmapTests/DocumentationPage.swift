import Foundation
import TestSupport

/// A page of `docs/` as its reader follows it: what to type, what is answered, which files to write and to change.
///
/// What a fenced block is for stands behind its fence:
///
/// | fence | meaning |
/// |---|---|
/// | `sh` | commands, run as printed; `sh fails`: the last of them is refused |
/// | `output` | what the commands before it say; a line `…` stands for any lines |
/// | `csv NAME`, `yaml NAME`, `json NAME` | a file that the reader writes |
/// | `diff NAME` | words of a file, after `-`, that give way to others, after `+` |
/// | `text` | shown, not run |
///
/// Blocks in HTML comments count as well: they make the pictures of the page.
struct DocumentationPage {
  struct Block {
    var kind: Substring
    /// The word behind the kind: the name of a file, or `fails`.
    var word: String
    var text: String
    /// The line of its fence, counted from 1.
    var line: Int
  }

  let name: String
  let text: String

  /// Reads a page.
  ///
  /// - Parameter name: its file in `docs/`.
  init(name: String) throws {
    self.name = name
    text = try Repository.text("docs/" + name)
  }

  /// The names of all pages.
  static var names: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: Repository.path + "/docs")
    return (files ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    var open: Block?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if var block = open {
        if line == "```" {
          blocks.append(block)
          open = nil
        } else {
          block.text += line + "\n"
          open = block
        }
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ", maxSplits: 1)
        open = Block(
          kind: words.first ?? "", word: words.count > 1 ? String(words[1]) : "", text: "",
          line: index + 1)
      }
    }
    return blocks
  }

  /// Where its links and pictures lead, without what lies elsewhere in the net.
  var links: [String] {
    text.matches(of: /\]\(([^)]+)\)/).map { String($0.1) }.filter { !$0.hasPrefix("http") }
  }
}

/// Somebody who follows a page in an empty folder, into which the files that pages offer were loaded down.
struct DocumentationReader {
  /// What went otherwise than the page says.
  struct Surprise: Error, CustomStringConvertible {
    var description: String
  }

  let page: DocumentationPage
  let folder: String

  init(of page: DocumentationPage) throws {
    self.page = page
    folder = try Scratch.copy(of: Repository.path + "/docs/files")
    try FileManager.default.createDirectory(
      atPath: folder + "/pictures", withIntermediateDirectories: false)
  }

  /// Does all that the page says.
  ///
  /// - Throws: `Surprise` where something goes otherwise.
  func follow() throws {
    var said: String?
    var place = folder
    for block in page.blocks {
      switch block.kind {
      case "sh":
        said = try run(block, in: &place)
      case "output":
        guard let answer = said else { throw surprise(block, "no command stands before it") }
        guard Self.does(answer, read: block.text) else {
          throw surprise(block, "the commands say otherwise:\n" + answer)
        }
        said = nil
      case "csv", "yaml", "json":
        try block.text.write(
          toFile: folder + "/" + block.word, atomically: true, encoding: .utf8)
      case "diff":
        try change(block)
      case "text":
        break
      default:
        throw surprise(block, "nobody knows what a block of '\(block.kind)' is for")
      }
    }
  }

  private func surprise(_ block: DocumentationPage.Block, _ words: String) -> Surprise {
    Surprise(description: "docs/\(page.name):\(block.line): \(words)")
  }

  /// Runs a block in the folder where the one before it ended.
  private func run(_ block: DocumentationPage.Block, in place: inout String) throws -> String {
    let end = try Scratch.path("place")
    let program = URL(fileURLWithPath: Command.program.path).deletingLastPathComponent().path
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let shell = Program(path: "/bin/sh")
    let outcome = try shell.run(
      ["-euc", "exec 2>&1\n\(block.text)pwd > '\(end)'\n"],
      environment: ["PATH": "\(program):\(search)"], in: place)
    guard (outcome.code == 0) == (block.word != "fails") else {
      throw surprise(block, "the commands end with \(outcome.code):\n" + outcome.output)
    }
    if outcome.code == 0 {
      place = try String(contentsOfFile: end, encoding: .utf8).replacing("\n", with: "")
    }
    return outcome.output
  }

  private func change(_ block: DocumentationPage.Block) throws {
    let file = folder + "/" + block.word
    var text = try String(contentsOfFile: file, encoding: .utf8)
    let lines = block.text.split(separator: "\n")
    for (old, new) in zip(lines, lines.dropFirst()) where old.hasPrefix("-") {
      guard new.hasPrefix("+") else { throw surprise(block, "nothing takes the place of \(old)") }
      guard text.contains(old.dropFirst()) else {
        throw surprise(block, "\(block.word) does not hold \(old.dropFirst())")
      }
      text = text.replacing(old.dropFirst(), with: new.dropFirst())
    }
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  /// Whether an answer reads as printed, where a line `…` stands for any lines, or none.
  static func does(_ answer: String, read printed: String) -> Bool {
    does(
      answer.split(separator: "\n", omittingEmptySubsequences: true)[...],
      read: printed.split(separator: "\n", omittingEmptySubsequences: true)[...])
  }

  private static func does(_ answer: ArraySlice<Substring>, read printed: ArraySlice<Substring>)
    -> Bool
  {
    guard let line = printed.first else { return answer.isEmpty }
    if line == "…" {
      return (answer.startIndex...answer.endIndex).contains {
        does(answer[$0...], read: printed.dropFirst())
      }
    }
    return answer.first == line && does(answer.dropFirst(), read: printed.dropFirst())
  }
}
