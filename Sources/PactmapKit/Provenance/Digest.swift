import CNettle
import Documents

/// A SHA-256 hash (FIPS 180-4) that is computed piece by piece.
struct Digest {
  private let sum = Sum()

  /// Adds a text, preceded by its length. Without it, different pairs of texts could give the same
  /// hash.
  mutating func add(_ text: String) {
    add(Array(text.utf8)[...])
  }

  /// Adds bytes, preceded by their number.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    var count = UInt64(bytes.count).littleEndian
    withUnsafeBytes(of: &count) { sum.update($0) }
    bytes.withUnsafeBytes { sum.update($0) }
  }

  /// The 32 bytes of the hash.
  var bytes: [UInt8] { sum.bytes }

  /// The hash as 64 hexadecimal digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The hash of one text, in hexadecimal.
  static func of(_ text: String) -> String {
    var digest = Digest()
    digest.add(text)
    return digest.hexadecimal
  }

  /// The hash of one document as hexadecimal digits.
  static func of(_ document: DocumentNode) -> String {
    var digest = Digest()
    digest.add(document)
    return digest.hexadecimal
  }

  /// Owns the state of Nettle's SHA-256.
  private final class Sum {
    private let state = UnsafeMutablePointer<sha256_ctx>.allocate(capacity: 1)

    init() { nettle_sha256_init(state) }

    func update(_ bytes: UnsafeRawBufferPointer) {
      nettle_sha256_update(
        state, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }

    /// The hash as four big-endian numbers. It also resets the state, so that a new hash begins.
    func words() -> SIMD4<UInt64> {
      var words = SIMD4<UInt64>()
      withUnsafeMutableBytes(of: &words) { buffer in
        nettle_sha256_digest(
          state, buffer.count, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self))
      }
      for index in words.indices { words[index] = UInt64(bigEndian: words[index]) }
      return words
    }

    var bytes: [UInt8] {
      // Computing the result resets the state, so it is done on a copy.
      var copy = state.pointee
      return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
        nettle_sha256_digest(&copy, buffer.count, buffer.baseAddress)
        count = buffer.count
      }
    }

    deinit { state.deallocate() }
  }
}

extension Digest {
  /// Adds the content of a document. The order of its keys, spacing and comments do not matter.
  mutating func add(_ node: DocumentNode) {
    switch node.value {
    case .null: add("null")
    case .bool(let flag): add("bool \(flag)")
    case .number(let number): add("number \(number)")
    case .string(let text):
      add("text")
      add(text)
    case .list(let items):
      add("list \(items.count)")
      items.forEach { add($0) }
    case .map(let entries):
      add("map \(entries.count)")
      for entry in entries.sorted(by: { $0.key < $1.key }) {
        add(entry.key)
        add(entry.node)
      }
    }
  }

  /// Adds the features of a GeoJSON file. Their order does not matter.
  mutating func add(_ spans: GeoJSONDocument.Spans, _ file: [UInt8]) {
    add(spans.members)
    var digest = Digest()
    let features = spans.features.map { span in
      digest.add(file[span])
      return digest.sum.words()
    }
    // Comparing the numbers gives the same order as comparing the bytes, because they are
    // big-endian.
    let order = features.sorted { a, b in
      for index in a.indices where a[index] != b[index] { return a[index] < b[index] }
      return false
    }
    for words in order {
      add(words.indices.flatMap { index in words[index].bigEndianBytes }[...])
    }
  }
}

extension UInt64 {
  fileprivate var bigEndianBytes: [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> UInt64($0)) }
  }
}
