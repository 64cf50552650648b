// Labels random points and prints a table; see README.md.
//
//     label-benchmark            the table
//     label-benchmark 2000       only the sets of this number of points
//     label-benchmark --times "2 000, A4" 20 2 times of twenty runs with two threads
//     label-benchmark --gaps     how near the optimum 300 points are, page after page
//     label-benchmark --dump DIR components as JSON for another solver, see ilp_check.py

import Foundation
import Labeling

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--dump", let folder = arguments.dropFirst().first {
  try dumpComponents(to: URL(fileURLWithPath: folder))
} else if arguments.first == "--times", let name = arguments.dropFirst().first {
  let numbers = arguments.dropFirst(2).compactMap { Int($0) }
  printTimes(
    of: name, runs: numbers.first ?? 20,
    threads: numbers.count > 1 ? Array(numbers.dropFirst()) : [2, 1])
} else if arguments.first == "--gaps" {
  printGaps()
} else {
  printTable(only: arguments.first.flatMap { Int($0) })
}
