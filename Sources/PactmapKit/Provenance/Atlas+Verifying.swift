import Documents

/// The result of checking whether a file shows the present state of the atlas.
public struct Verification: Sendable {
  /// The possible results.
  public enum Verdict: Hashable, Sendable {
    /// Drawing the map again gives the same bytes.
    case current
    /// The file was made from other facts, descriptions, texts or fonts, or by another version.
    case outdated
    /// The file was made from the present atlas, but its bytes have been changed.
    case altered
  }

  /// The result.
  public let verdict: Verdict
  /// The id of the map in the file.
  public let map: String
  /// Sentences on what differs. Empty for a current file.
  public let reasons: [String]
  /// The bases, troops and names that the map does not show, each with the reason. Empty unless the
  /// map was drawn again.
  public let losses: [Problem]
}

extension Atlas {
  /// Compares a file with what the atlas would draw now.
  ///
  /// - Parameters:
  ///   - path: A file that `pactmap render` wrote.
  ///   - redraws: Whether to draw the map again and compare every byte, if the provenance shows no
  ///     difference.
  /// - Throws: ``PactmapError/badInput(_:)`` for a file that Pactmap did not write, or whose map is
  ///   not in the atlas.
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
  /// Sentences on the libraries whose version differs from that of the present program. Empty if
  /// the file does not name libraries.
  fileprivate func otherLibraries(than now: Provenance) -> [String] {
    guard !libraries.isEmpty else { return [] }
    return now.libraries.sorted { $0.key < $1.key }.compactMap { name, version in
      let then = libraries[name] ?? "none"
      return then == version ? nil : "drawn with \(name) \(then); this is \(version)"
    }
  }

  /// Finds the provenance line in a file of any format. The file can come from anybody, so the
  /// search is limited: it tries at most 1000 possible starts of a line, and looks at 4000 bytes
  /// after each.
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
