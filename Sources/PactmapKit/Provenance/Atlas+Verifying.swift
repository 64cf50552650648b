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
      let bytes = try DocumentFile.read(path, limit: max(folder.limits.fileSize, 1 << 30))
      guard let then = Provenance(in: bytes), let map = then.request["map"],
        let format = then.request["format"].flatMap(OutputFormat.init)
      else {
        throw Diagnostic(
          "the file does not say what it was made from", at: SourceLocation(file: path),
          hint: "only files that 'pactmap render' wrote can be verified")
      }
      let presentation = Presentation(request: then.request)
      let options = OutputOptions(request: then.request)
      let now = try provenance(of: map, options, as: presentation)(format)
      var reasons = Provenance.Input.allCases.filter { then.inputs[$0] != now.inputs[$0] }
        .map { "\($0.words) changed since" }
      if then.version != now.version {
        reasons.append("drawn by version \(then.version); this is \(now.version)")
      }
      guard reasons.isEmpty, redraws else {
        return Verification(
          verdict: reasons.isEmpty ? .current : .outdated, map: map, reasons: reasons)
      }
      let isSame = try render(map, formats: [format], options, as: presentation)
        .allSatisfy { try $0.bytes() == bytes }
      return Verification(
        verdict: isSame ? .current : .altered, map: map,
        reasons: isSame ? [] : ["its contents are not those that were written"])
    }
  }
}

extension Provenance {
  /// The line that stands somewhere in a file, whatever its format.
  init?(in file: [UInt8]) {
    let (start, end) = (Array("pactmap/".utf8), Array("; sha256=".utf8))
    let longest = 2000
    var position = 0
    while let first = file[position...].firstIndex(of: start[0]) {
      position = first + 1
      guard file[first...].starts(with: start) else { continue }
      let near = file[first..<min(file.count, first + longest)]
      for index in near.indices where near[index...].starts(with: end) {
        let stop = index + end.count + 64
        guard stop <= file.count else { break }
        if let found = Provenance(line: String(decoding: file[first..<stop], as: UTF8.self)) {
          self = found
          return
        }
      }
    }
    return nil
  }
}
