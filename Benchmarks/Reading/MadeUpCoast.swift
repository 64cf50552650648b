import Foundation

/// A GeoJSON file of islands with 200 positions each. Its numbers have four decimals, like those of base maps, and
/// each feature stands in a line of its own.
func madeUpCoast(positions: Int) -> [UInt8] {
  let corners = 200
  var text = "{\"type\": \"FeatureCollection\", \"licence\": \"CC0\", \"features\": [\n"
  for island in 0..<max(1, positions / corners) {
    let middle = (x: Double(island % 340) - 170.4321, y: Double(island / 340 % 160) - 80.1234)
    let ring = (0..<corners).map { corner in
      let angle = Double(corner % (corners - 1)) / Double(corners - 1) * 2 * .pi
      let radius = 0.3 + 0.1 * sin(angle * 7) + 0.03 * sin(angle * 31)
      return String(
        format: "[%.4f,%.4f]", middle.x + radius * cos(angle), middle.y + radius * sin(angle))
    }
    text += island == 0 ? "" : ",\n"
    text += "{\"type\": \"Feature\", \"id\": \"i\(island)\", \"properties\": {\"rank\": 1}, "
    text +=
      "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(ring.joined(separator: ","))]]}}"
  }
  return Array((text + "\n]}\n").utf8)
}
