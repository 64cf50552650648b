// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// `make test` compiles with optimisation: the tests draw dozens of maps and place thousands of labels. Whoever
/// uses the package as a library gets no unusual flags.
let quick: [SwiftSetting] =
  Context.environment["PACTMAP_QUICK_TESTS"] == nil
  ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A target of the pipeline together with the tests that stand beside it.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [],
  tests testDependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: strict + quick),
    .testTarget(
      name: name + "Tests",
      dependencies: [.byName(name: name), "TestSupport"] + dependencies + testDependencies,
      resources: resources, swiftSettings: strict),
  ]
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

var targets: [Target] = [
  .systemLibrary(
    name: "CCairo", pkgConfig: "cairo",
    providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
  .systemLibrary(
    name: "CPango", pkgConfig: "pangocairo pangoft2 harfbuzz-subset",
    providers: [.apt(["libpango1.0-dev", "libharfbuzz-dev"]), .brew(["pango", "harfbuzz"])]),
  .systemLibrary(
    name: "CNettle", pkgConfig: "nettle",
    providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
  .target(name: "CProj"),
  .systemLibrary(
    name: "CGEOS", pkgConfig: "geos",
    providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
  .systemLibrary(
    name: "CISAL", pkgConfig: "libisal",
    providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),
  .systemLibrary(name: "CMalloc"),
  .target(name: "CStart"),
  // The files that the program contains. The compiler embeds them, SwiftPM need not know them.
  .target(name: "CDefaults", exclude: ["files"]),
]
targets += [
  // What several targets of tests use. Nothing else depends on it.
  .target(
    name: "TestSupport", dependencies: ["Geometry", "Documents"], path: "Tests/TestSupport",
    swiftSettings: strict + quick)
]
targets += module("Work")
targets += module("Geometry")
targets += module("Defaults", ["CDefaults"])
targets += module("Documents", ["Geometry", yams])
targets += module("Overlay", ["Work", "Geometry", "CGEOS"])
targets += module("Projection", ["Work", "Geometry", "CProj"])
targets += module(
  "GeoModel", ["Work", "Geometry", "Documents", "Overlay", "Projection"],
  tests: ["MapSpec", "Wording", "PactmapKit"])
targets += module("MapSpec", ["Geometry", "Documents", "Scene"], tests: ["PactmapKit"])
targets += module(
  "Selection", ["Geometry", "Documents", "GeoModel", "MapSpec"], tests: ["Projection"])
targets += module(
  "Wording", ["Geometry", "Defaults", "Documents", "GeoModel", "MapSpec", "Selection"])
targets += module("Scene", ["Geometry"])
targets += module("Typesetting", ["Work", "Geometry", "Scene", "CPango"])
targets += module("Labeling", ["Work", "Geometry"])
targets += module(
  "Cartography",
  [
    "Work", "Geometry", "Documents", "Overlay", "Projection", "GeoModel", "MapSpec", "Selection",
    "Wording", "Scene", "Typesetting", "Labeling",
  ])
targets += module(
  "Rendering", ["Work", "Geometry", "Scene", "CCairo", "CISAL"], tests: ["Typesetting"])
targets += module("Exchange", ["Geometry", "Defaults", "Documents", "Overlay", "CISAL"])
targets += module(
  "PactmapKit",
  [
    "Work", "Geometry", "Defaults", "Documents", "GeoModel", "MapSpec", "Selection", "Wording",
    "Projection", "Scene",
    "Typesetting", "Cartography", "Rendering", "Overlay", "Exchange", "CNettle",
  ],
  tests: ["Labeling"], resources: [.copy("Fixtures"), .copy("Goldens")])
targets += module("ReaderTrials", ["Documents", "GeoModel", "MapSpec"])
targets += module("AtlasTrials", ["Documents", "PactmapKit", "ReaderTrials"])
targets += [
  .executableTarget(
    name: "pactmap", dependencies: ["Work", "PactmapKit", "CMalloc", "CStart", argumentParser],
    swiftSettings: strict + quick),
  .executableTarget(
    name: "label-benchmark", dependencies: ["Labeling", "Geometry"], path: "Benchmarks/Solver",
    exclude: ["README.md", "ilp_check.py"], swiftSettings: strict),
  .executableTarget(
    name: "reading-benchmark", dependencies: ["Documents"], path: "Benchmarks/Reading",
    exclude: ["README.md"], swiftSettings: strict),
  .executableTarget(
    name: "load-benchmark", dependencies: ["PactmapKit"], path: "Benchmarks/load",
    exclude: ["README.md"], swiftSettings: strict + quick),
  .executableTarget(
    name: "base-from-swift", dependencies: ["PactmapKit"], path: "Examples/base-from-swift",
    swiftSettings: strict + quick),
  .testTarget(
    name: "pactmapTests",
    dependencies: ["pactmap", "load-benchmark", "base-from-swift", "PactmapKit", "TestSupport"],
    swiftSettings: strict),
]

// Only `make docs` needs it.
let documentation: [Package.Dependency] =
  Context.environment["PACTMAP_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0")]

let package = Package(
  name: "pactmap",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "PactmapKit", targets: ["PactmapKit"]),
    .executable(name: "pactmap", targets: ["pactmap"]),
    // For the fuzzers in Fuzz/, a package of its own; no map needs it.
    .library(name: "ReaderTrials", targets: ["ReaderTrials"]),
    .library(name: "AtlasTrials", targets: ["AtlasTrials"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ] + documentation,
  targets: targets,
  swiftLanguageModes: [.v6]
)
