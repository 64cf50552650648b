import Testing

@testable import Documents

/// What readers accept is found out by watching them read samples.
@Suite struct KeyRecorderTests {
  private func shape(
    _ samples: String..., read: (inout Fields) throws -> Void
  ) throws -> ValueShape {
    let nodes = try samples.enumerated().map { try YAMLDocument.parse($1, file: "\($0).yaml") }
    return try KeyRecorder.shape(of: nodes) { node in
      var fields = try Fields(node)
      try read(&fields)
    }
  }

  private func keys(_ shape: ValueShape) -> [String] {
    guard case .object(let object) = shape else { return [] }
    return object.keys.map { "\($0.name)\($0.isRequired ? "!" : "")" }
  }

  @Test func `a key is required if no sample can do without it`() throws {
    let shape = try shape("{a: x, b: 1}", "{a: x}") { fields in
      _ = try fields.string("a")
      if fields.has("b") { _ = try fields.int("b", in: 1...3) } else { _ = fields.has("c") }
    }
    #expect(keys(shape) == ["a!", "b", "c"])
    guard case .object(let object) = shape else { return }
    #expect(object.keys.map(\.shape) == [.text(pattern: nil), .integer(1...3), .any])
  }

  @Test func `what a reader states outranks the type that it reads`() throws {
    let shape = try shape("{a: x}") { fields in
      fields.note("a", .id)
      _ = try fields.string("a")
    }
    #expect(
      shape
        == .object(ObjectShape(keys: [.init(name: "a", shape: .id, isRequired: true)], kinds: [])))
  }

  @Test func `maps in lists and maps are followed, and values of several types are either`() throws
  {
    let shape = try shape("{list: [{a: 1}, {a: 2, b: true}], one: {c: x}}") { fields in
      for node in try fields.list("list") {
        var item = try Fields(node)
        _ = try item.double("a")
        if item.has("b") { _ = try item.bool("b", default: false) }
      }
      var one = try fields.map("one")
      _ = try one.optionalString("c")
    }
    guard case .object(let object) = shape,
      case .list(.object(let item), nil) = object.keys[0].shape,
      case .object(let one) = object.keys[1].shape
    else {
      Issue.record("\(shape)")
      return
    }
    #expect(item.keys.map(\.name) == ["a", "b"] && item.keys[1].shape == .flag)
    #expect(one.keys.map(\.isRequired) == [false])
  }

  @Test func `kinds with keys of their own are told apart`() throws {
    let shape = try shape("[{kind: town, a: 1}, {kind: field, b: 1}]".asValue) { fields in
      for node in try fields.list("items") {
        var item = try Fields(node)
        let kind = try item.choice("kind", as: FieldsTests.Kind.self)
        _ = try item.optionalInt(kind == .town ? "a" : "b")
      }
    }
    guard case .object(let object) = shape, case .list(.object(let item), _) = object.keys[0].shape
    else {
      Issue.record("\(shape)")
      return
    }
    #expect(item.keys.map(\.name) == ["kind"])
    #expect(item.kinds.map(\.name) == ["town", "field"])
    #expect(item.kinds.map { $0.keys.map(\.name) } == [["kind", "a"], ["kind", "b"]])
  }

  @Test func `ordinary reading is not watched`() throws {
    let fields = try Fields(YAMLDocument.parse("{a: 1}", file: "f.yaml"))
    #expect(fields.recorder == nil)
  }

  @Test func `JSON keeps order and escapes what it has to`() throws {
    let node = DocumentNode.map([
      ("b", .text("a \"b\" \\ \n \t")), ("a", .list([.number(1), .number(2.5)])),
      ("c", .map([("d", .map([("e", .flag(true))]))])),
    ])
    let json = node.jsonText
    #expect(json.hasPrefix("{\n  \"b\": \"a \\\"b\\\" \\\\ \\n \\u0009\",\n  \"a\": [1, 2.5],\n"))
    let read = try JSONDocument.parse(Array(json.utf8), file: "f.json")
    #expect(read.entries.map(\.key) == ["b", "a", "c"])
    #expect(read["b"]?.value == .string("a \"b\" \\ \n \t"))
    #expect(read["c"]?["d"]?["e"]?.value == .bool(true))
  }
}

extension String {
  fileprivate var asValue: String { "{items: \(self)}" }
}
