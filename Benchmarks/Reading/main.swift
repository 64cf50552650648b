// Reads GeoJSON and prints how long it took; see README.md.
//
//     reading-benchmark                the made-up coast, 580 000 positions
//     reading-benchmark 150000         the same with this number of positions
//     reading-benchmark FILE.geojson…  files, from the disk to the features

import Documents
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.isEmpty || Int(arguments[0]) != nil {
  let text = madeUpCoast(positions: arguments.first.flatMap { Int($0) } ?? 580_000)
  try printTimes(of: "made-up coast", bytes: text.count) {
    try GeoJSONDocument.parse(text, file: "coast.geojson")
  }
}
for path in arguments where Int(path) == nil {
  let size = try DocumentFile.read(path).count
  try printTimes(of: path, bytes: size) {
    try GeoJSONDocument.parse(DocumentFile.read(path), file: path)
  }
}
