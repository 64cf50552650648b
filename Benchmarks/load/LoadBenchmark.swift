import Foundation
import PactmapKit

/// Draws a map again and again in one process and reports how its memory grows.
@main
struct LoadBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[3]), count >= 40 else {
      print("usage: load-benchmark ATLAS MAP RENDERS (40 or more)")
      exit(64)
    }
    let atlas = try Atlas(path: arguments[1])
    let formats = OutputFormat.allCases
    // The first tenth fills caches. After that the peak of each tenth counts, because formats need different amounts.
    let tenth = count / 10
    var greatest = Array(repeating: 0, count: 10)
    let start = ContinuousClock.now
    for number in 0..<(10 * tenth) {
      let files = try atlas.render(
        arguments[2], formats: [formats[number % formats.count]], OutputOptions(dpi: 72))
      for file in files { try file.write { _ in } }
      greatest[number / tenth] = max(greatest[number / tenth], memory())
    }
    let time = (ContinuousClock.now - start) / (10 * tenth)
    let growth = Double(greatest[9] - greatest[1]) / Double(greatest[1])
    print("\(10 * tenth) renders, \(time) each")
    print(
      "MB in each tenth: \(greatest.map { String(($0 + (1 << 19)) >> 20) }.joined(separator: " "))")
    print("growth from the second to the last: \(percent(growth)) %")
    if growth > 0.05 { exit(1) }
  }

  private static func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }

  /// The resident memory of the process, in bytes.
  private static func memory() -> Int {
    #if os(Linux)
      let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
        .split(separator: " ").dropFirst().first.flatMap { Int($0) }
      return (pages ?? 0) * sysconf(Int32(_SC_PAGESIZE))
    #else
      // The system reports the peak only.
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
