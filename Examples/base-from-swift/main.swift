import PactmapKit

var atlas = try Atlas(path: "Tests/PactmapKitTests/Fixtures/tamar")
atlas.model.addBase(
  "bay", named: ["en": "Bay"], at: LonLat(longitude: -69.9, latitude: -45.3), kind: .air,
  under: "lobo-1901", men: 300, evidence: Evidence(sources: ["survey"], accuracyKm: 1))
let drawing = try atlas.draw("lobo")
let pixels = try drawing.pixels(dpi: 150)
print(pixels.width, pixels.height)
for label in drawing.labels.placed { print(label.text, label.box) }
