import Documents
import Geometry
import Scene

extension Fields {
  private static let periodPattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}\\.\\.[0-9]{4}-[0-9]{2}-[0-9]{2}"

  /// Reads a period, written as `YYYY-MM-DD..YYYY-MM-DD`, both days inclusive.
  package mutating func period(_ key: String) throws -> ClosedRange<Day> {
    note(key, .text(pattern: Self.periodPattern))
    let text = try string(key)
    let parts = text.split(separator: ".", omittingEmptySubsequences: true)
    guard parts.count == 2, text.contains(".."), let start = Day(parts[0]),
      let end = Day(parts[1])
    else {
      throw problem(
        key, "'\(text)' is not a period", hint: "write two dates as 1901-04-01..1901-06-01")
    }
    guard start <= end else {
      throw problem(key, "the period \(text) ends before it starts", hint: "swap the two dates")
    }
    return start...end
  }

  /// Reads a position, written as `[longitude, latitude]` in degrees.
  mutating func position(_ key: String) throws -> LonLat {
    let numbers = try numbers(key, count: 2)
    guard numbers.count == 2, abs(numbers[0]) <= 180, abs(numbers[1]) <= 90 else {
      throw problem(
        key, "a position has two numbers: longitude −180…180 and latitude −90…90",
        hint: "write it as [24.02, 55.0]")
    }
    return LonLat(numbers[0], numbers[1])
  }

  /// Reads an extent, written as `[west, south, east, north]` in degrees. If west is greater than
  /// east, the extent crosses the antimeridian, and the longitudes of the box continue beyond 180°.
  mutating func box(_ key: String) throws -> Box {
    let n = try numbers(key, count: 4)
    guard n.count == 4, n[0] != n[2], n[1] < n[3], abs(n[0]) <= 180, abs(n[2]) <= 180,
      abs(n[1]) <= 90, abs(n[3]) <= 90
    else {
      throw problem(
        key, "an extent has four numbers in degrees: west, south, east, north",
        hint: "write it as [19.5, 53.3, 31, 60.2]")
    }
    let east = n[0] < n[2] ? n[2] : n[2] + 360
    guard n[0] < n[2] || east - n[0] <= 180 else {
      throw problem(
        key, "from its west eastwards to its east the extent runs more than half round the globe",
        hint: "swap the two longitudes")
    }
    return Box(minX: n[0], minY: n[1], maxX: east, maxY: n[3])
  }

  /// Reads a list of numbers. `count` is how many there should be, if the caller demands that.
  mutating func numbers(_ key: String, count: Int? = nil) throws -> [Double] {
    note(key, .list(.number(nil), count: count.map { $0...$0 }))
    return try list(key).map { node in
      guard case .number(let number) = node.value else {
        throw Diagnostic("'\(key)' holds numbers only", at: node.location)
      }
      return number
    }
  }

  mutating func ints(_ key: String, in range: ClosedRange<Int>) throws -> [Int] {
    defer { note(key, .list(.integer(range), count: nil)) }
    return try numbers(key).map { number in
      guard let value = Int(exactly: number), range.contains(value) else {
        throw problem(
          key, "'\(key)' holds whole numbers from \(range.lowerBound) to \(range.upperBound)")
      }
      return value
    }
  }

  /// Reads a colour, written as `#RRGGBB`, as `#RRGGBBAA`, or as a name from the style's `colors`.
  mutating func color(_ key: String, _ colors: [String: Color]) throws -> Color {
    note(key, .text(pattern: nil))
    let text = try string(key)
    if let color = colors[text] ?? Color(hex: text) { return color }
    throw problem(
      key, "'\(text)' is neither #RRGGBB nor the name of a colour",
      hint: Spelling.hint(for: text, in: colors.keys)
        ?? "name one of \(colors.keys.sorted().joined(separator: ", "))")
  }
}
