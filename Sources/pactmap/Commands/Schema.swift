import ArgumentParser
import PactmapKit

extension Pactmap {
  /// The command `pactmap schema`.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the JSON Schema of a file of an atlas, or write all of them for an editor.",
      discussion: """
        Editors complete and check files by schemas. 'pactmap new' writes them into the folder .pactmap of the new \
        atlas, and --all writes them into any folder. \
        \(FileSchema.allCases.map { "\($0.rawValue): \($0.files)" }.joined(separator: "; ")).
        """)

    @Argument(
      help: "Which: \(FileSchema.allCases.map(\.rawValue).joined(separator: ", ")).",
      transform: Reading.schema)
    var name: FileSchema?

    @Option(
      help: ArgumentHelp("Write all schemas into this folder.", valueName: "dir"),
      transform: Reading.folder)
    var all: String?

    func validate() throws {
      guard (name == nil) != (all == nil) else {
        let names = FileSchema.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          name == nil
            ? "name a schema to print (\(names)), or a folder for all of them with --all"
            : "--all writes every schema; leave '\(name?.rawValue ?? "")' out")
      }
    }

    func run() throws {
      if let name {
        print(try name.text(), terminator: "")
      } else if let all {
        for path in try FileSchema.writeAll(to: all) { print(path) }
      }
    }
  }
}
