import Foundation
import TestSupport
import Testing

/// The program never uses a network.
@Suite struct NetworkTests {
  /// `unshare` with the option that makes a namespace without a network on this machine; nil where none can be made.
  static let withoutNetwork: [String]? = [["-n"], ["-rn"]].first { options in
    (try? Program("unshare")?.run(options + ["true"]).code) == 0
  }.map { ["/usr/bin/unshare"] + $0 }

  @Test(
    .enabled(if: withoutNetwork != nil, "the kernel allows no namespace without a network here"))
  func `a map is drawn, the same, where there is no network and PROJ is asked to use one`() throws {
    let commands = Command()
    let (_, here) = try commands.scratch()
    let (_, apart) = try commands.scratch()
    let arguments = [
      "render", "lobo", "--atlas", Repository.fictional, "--format", "png,svg,pdf", "--dpi", "50",
    ]
    #expect(try commands.run(arguments + ["-o", here]).code == 0)
    let isolated = try commands.run(
      arguments + ["-o", apart], environment: ["PROJ_NETWORK": "ON"],
      under: try #require(Self.withoutNetwork))
    #expect(isolated.code == 0, "\(isolated.errors)")
    for file in ["lobo.png", "lobo.svg", "lobo.pdf"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: here + "/" + file))
      #expect(try Data(contentsOf: URL(fileURLWithPath: apart + "/" + file)) == bytes, "\(file)")
    }
  }
}
