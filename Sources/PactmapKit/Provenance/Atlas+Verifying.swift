import Documents

/// Whether a file shows what the atlas holds today.
public struct Verification: Sendable {
  /// What a comparison can come to.
  public enum Verdict: Hashable, Sendable {
    /// Drawing it again gives the same bytes.
    case current
    /// It was made from other facts, descriptions, texts or fonts, or by another version.
    case outdated
    /// Made from today's atlas, but its bytes are not those that were written.
    case altered
  }

  /// What comes out.
  public let verdict: Verdict
  /// The map that it shows.
  public let map: String
  /// What differs, in words; empty for a current file.
  public let reasons: [String]
  /// Bases, troops and names that the map does not show, each with the reason; known only when it was drawn again.
  public let losses: [Problem]
}

extension Atlas {
  /// Compares a file with what the atlas would draw today.
  ///
  /// - Parameters:
  ///   - path: a file that `pactmap render` wrote.
  ///   - redraws: whether to draw it again when nothing speaks against it, and compare every byte.
  /// - Throws: ``PactmapError/badInput(_:)`` for a file that is none of Pactmap's or whose map the atlas lacks.
  public func verify(_ path: String, redraws: Bool = true) throws -> Verification {
    try reportingProblems {
      let bytes = try DocumentFile.read(path, limit: folder.limits.fileSize)
      let location = SourceLocation(file: path)
      guard let then = Provenance(in: bytes) else {
        throw Diagnostic(
          "the file does not say what it was made from", at: location,
          hint: "only files that Pactmap wrote can be verified")
      }
      let request: Request
      do throws(Diagnostic) {
        request = try Request(reading: then.request)
      } catch {
        throw Diagnostic(
          error.message, at: location,
          hint: "only files that Pactmap wrote can be verified")
      }
      let (map, format) = (request.map, request.format)
      let now = try provenance(of: map, request.options, as: request.presentation)(format)
      var reasons = Provenance.Input.allCases.filter { then.inputs[$0] != now.inputs[$0] }
        .map { "\($0.words) changed since" }
      if then.version != now.version {
        reasons.append("drawn by version \(then.version); this is \(now.version)")
      }
      reasons += then.otherLibraries(than: now)
      guard reasons.isEmpty, redraws else {
        return Verification(
          verdict: reasons.isEmpty ? .current : .outdated, map: map, reasons: reasons, losses: [])
      }
      let drawing = try draw(map, as: request.presentation)
      let isSame = try drawing.files([format], request.options)
        .allSatisfy { try $0.bytes() == bytes }
      return Verification(
        verdict: isSame ? .current : .altered, map: map,
        reasons: isSame ? [] : ["its contents are not those that were written"],
        losses: drawing.composition.losses.map(Problem.init))
    }
  }
}

extension Provenance {
  /// The libraries that are not those of another file, in words; none for a file that names none.
  fileprivate func otherLibraries(than now: Provenance) -> [String] {
    guard !libraries.isEmpty else { return [] }
    return now.libraries.sorted { $0.key < $1.key }.compactMap { name, version in
      let then = libraries[name] ?? "none"
      return then == version ? nil : "drawn with \(name) \(then); this is \(version)"
    }
  }

  /// The line that stands somewhere in a file, whatever its format. Nobody knows who wrote the file: no more than so
  /// many beginnings of a line are tried, each for so many bytes.
  init?(in file: [UInt8]) {
    let (start, end) = (Array("pactmap/".utf8), Array("; sha256=".utf8))
    let (mostTries, longest) = (1000, 4000)
    var position = 0
    var tries = 0
    while tries < mostTries, let first = file[position...].firstIndex(of: start[0]) {
      position = first + 1
      guard file[first...].starts(with: start) else { continue }
      tries += 1
      let near = file[first..<min(file.count, first + longest)]
      guard let stop = near.firstRange(of: end)?.upperBound, stop + 64 <= file.count else {
        continue
      }
      let line = String(decoding: file[first..<stop + 64], as: UTF8.self)
      if let found = Provenance(line: line) {
        self = found
        return
      }
    }
    return nil
  }
}
