extension PDFFile {
  /// An object to append: a value alone or, with data, a stream.
  struct NewObject {
    var value: PDFValue
    var data: [UInt8]?

    init(_ value: PDFValue, data: [UInt8]? = nil) { (self.value, self.data) = (value, data) }
  }

  /// The number of the next object that is not in use.
  var nextNumber: Int? { trailer["Size"]?.integer }

  /// The file with an update at its end (ISO 32000-1, §7.5.6): what was there stays as it is.
  ///
  /// - Parameters:
  ///   - objects: new objects and new versions of old ones by their numbers.
  ///   - entries: what the trailer says besides.
  func updated(_ objects: [Int: NewObject], trailer entries: [String: PDFValue] = [:]) -> [UInt8] {
    var result = bytes
    func write(_ text: String) { result += text.utf8 }
    var offsets: [(number: Int, offset: Int)] = []
    for (number, object) in objects.sorted(by: { $0.key < $1.key }) {
      offsets.append((number, result.count))
      write("\(number) 0 obj\n")
      if let data = object.data {
        let length = PDFValue.number(String(data.count))
        write(object.value.adding(["Length": length]).written + "\nstream\n")
        result += data
        write("\nendstream")
      } else {
        write(object.value.written)
      }
      write("\nendobj\n")
    }
    let table = result.count
    write("xref\n")
    for (number, offset) in offsets {
      write("\(number) 1\n\(padded(offset)) 00000 n \n")
    }
    let size = max(nextNumber ?? 0, (objects.keys.max() ?? 0) + 1)
    let trailer = trailer.adding(entries).adding([
      "Size": .number(String(size)), "Prev": .number(String(tableOffset)),
    ])
    write("trailer\n\(trailer.written)\nstartxref\n\(table)\n%%EOF\n")
    return result
  }

  /// Ten digits.
  private func padded(_ offset: Int) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
  }
}
