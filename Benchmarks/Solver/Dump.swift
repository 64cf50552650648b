import Foundation
import Labeling

/// Writes the components of at most 20 labels of several random pages, one JSON file each, with the solver's result.
func dumpComponents(to folder: URL) throws {
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  var count = 0
  for (number, points) in [150, 200, 250, 300, 350, 400].enumerated() {
    for seed in 1...8 as ClosedRange<UInt64> {
      let set = RandomPoints(name: "", count: points, page: RandomPoints.a4)
      let problem = set.problem(seed: seed + 100 * UInt64(number))
      for component in LabelSolver().components(of: problem, groups: 2...20) {
        count += 1
        let file = folder.appendingPathComponent("component-\(count).json")
        try encoder.encode(component).write(to: file)
      }
    }
  }
  print("\(count) components written to \(folder.path)")
}
