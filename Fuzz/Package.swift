// swift-tools-version: 6.2

import PackageDescription

/// A fuzzer for each reader; see README.md. Each has one source file without `main`, which libFuzzer brings.
func fuzzer(_ name: String, of trials: String = "ReaderTrials") -> Target {
  .executableTarget(
    name: name, dependencies: [.product(name: trials, package: "pactmap")],
    path: "Fuzzers/\(name)")
}

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "pactmap", path: "..")],
  targets: [
    fuzzer("FuzzGeoJSON"), fuzzer("FuzzYAML"), fuzzer("FuzzMap"), fuzzer("FuzzStyle"),
    fuzzer("FuzzTexts"), fuzzer("FuzzFacts"), fuzzer("FuzzTable"),
    fuzzer("FuzzInstructions", of: "AtlasTrials"),
    fuzzer("FuzzRequests", of: "AtlasTrials"),
    fuzzer("FuzzGeometry", of: "AtlasTrials"),
  ],
  swiftLanguageModes: [.v6]
)
