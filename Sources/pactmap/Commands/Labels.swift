import ArgumentParser
import PactmapKit

extension Pactmap {
  /// The command `pactmap labels`.
  struct Labels: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell where a map's labels stand, and why.",
      discussion: """
        The counts first: 'overlaps' and 'crossings' come from a verifier written apart from the solver; no \
        placement costs less than 'bound'. Then the labels, the dearest first, with what their places cost, \
        then those left out, with the reason. An id printed here can be pinned under 'labels:' of the map's \
        description.
        """)

    @Argument(help: "The map.")
    var map: String

    @OptionGroup var options: AtlasOptions

    @OptionGroup(title: "What is drawn") var drawing: DrawingOptions

    @Option(help: "How the report is written: text or json.")
    var format: Check.Format = .text

    func run() throws {
      let atlas = try options.read()
      for presentation in drawing.presentations {
        let report = try atlas.draw(map, as: presentation).labels
        switch format {
        case .json: print(report.json())
        case .text: lines(report).forEach { print($0) }
        }
      }
    }

    private func lines(_ report: LabelReport) -> [String] {
      let counts = report.counts
      let percent = (counts.gap * 1000).rounded() / 10
      let summary = [
        "placed \(counts.placed), dropped \(counts.dropped), leaders \(counts.leaders)",
        "overlaps \(counts.overlaps), crossings \(counts.crossings), other flaws \(counts.otherFlaws)",
        "abroad \(counts.abroad), on borders or ticks \(counts.onBorders), "
          + "nearer to a foreign symbol \(counts.ambiguous), stacked \(counts.stacked)",
        "cost \(counts.cost), bound \(counts.bound), gap \(percent) %; "
          + "\(counts.provenOptimal) of \(counts.components) components proven optimal",
      ]
      let labels = report.placed.map { label in
        let terms = label.terms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        let other = label.bestAlternative.map { ", best other \($0)" } ?? ""
        return [
          label.id, label.frame, label.position, "\(label.cost)",
          terms.isEmpty ? "–" : terms, "\(label.alternatives) others\(other)",
        ]
      }
      let dropped = report.dropped.map { "\($0.id) (\($0.frame)): \($0.reason)" }
      return summary + report.lapses.map { "  \($0)" } + [""]
        + aligned([["id", "frame", "position", "cost", "terms", "alternatives"]] + labels)
        + (dropped.isEmpty ? [] : ["", "left out:"] + dropped)
    }
  }
}
