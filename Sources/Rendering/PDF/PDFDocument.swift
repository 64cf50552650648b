/// The objects of a PDF file (ISO 32000-1, §7.5). They are numbered from 1 in the order in which
/// they are added.
struct PDFDocument {
  private enum Object {
    case value(PDFValue)
    case stream(PDFValue, [UInt8])
  }

  private var objects: [Object?] = []

  /// Reserves the number of an object that is set later, so that other objects can refer to it.
  mutating func reserve() -> Int {
    objects.append(nil)
    return objects.count
  }

  /// Sets the object with a reserved number.
  mutating func set(_ number: Int, _ value: [String: PDFValue]) {
    objects[number - 1] = .value(.dictionary(value))
  }

  /// Adds an object and returns its number.
  mutating func add(_ value: [String: PDFValue]) -> Int {
    objects.append(.value(.dictionary(value)))
    return objects.count
  }

  /// Adds a stream and returns its number.
  ///
  /// - Parameters:
  ///   - entries: Entries of its dictionary. Its length and compression are added.
  ///   - data: The uncompressed content.
  ///   - isCompressed: False for content that programs must find without parsing the file.
  /// - Throws: ``RenderingError/drawingFailed(reason:)``.
  mutating func add(
    _ entries: [String: PDFValue] = [:], stream data: [UInt8], isCompressed: Bool = true
  ) throws -> Int {
    let data = isCompressed ? try Deflater.compressed(data) : data
    var entries = entries
    entries["Length"] = .number(data.count)
    if isCompressed { entries["Filter"] = .name("FlateDecode") }
    objects.append(.stream(.dictionary(entries), data))
    return objects.count
  }

  /// The bytes of the whole file.
  ///
  /// - Parameters:
  ///   - version: The PDF version for the first line.
  ///   - root: The number of the catalogue object.
  ///   - info: The number of the information dictionary.
  func bytes(version: String, root: Int, info: Int) -> [UInt8] {
    // Four bytes above 127 tell programs that transfer files that this one is binary.
    var bytes = Array("%PDF-\(version)\n%".utf8) + [0xb5, 0xed, 0xae, 0xfb, 0x0a]
    var offsets: [Int] = []
    func write(_ text: String) { bytes += text.utf8 }
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      write("\(index + 1) 0 obj\n")
      switch object {
      case .value(let value): write(value.written)
      case .stream(let value, let data):
        write(value.written + "\nstream\n")
        bytes += data
        write("\nendstream")
      case nil: write("null")
      }
      write("\nendobj\n")
    }
    let table = bytes.count
    write("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n")
    for offset in offsets { write("\(Self.tenDigits(offset)) 00000 n \n") }
    let trailer = PDFValue.dictionary([
      "Size": .number(objects.count + 1), "Root": .reference(root), "Info": .reference(info),
    ])
    write("trailer\n\(trailer.written)\nstartxref\n\(table)\n%%EOF\n")
    return bytes
  }

  private static func tenDigits(_ offset: Int) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
  }
}
