import ArgumentParser
import PactmapKit

/// Parses the values of options. If a value is not valid, the error says what is allowed.
enum Reading {
  static func formats(_ text: String) throws -> FormatList {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
    let formats = try names.map { name in
      guard let format = OutputFormat(rawValue: name.lowercased()) else {
        throw ValidationError("'\(name)' is none of the formats \(known)")
      }
      return format
    }
    guard Set(formats).count == formats.count else {
      throw ValidationError("a format stands twice; name each of \(known) once at most")
    }
    return FormatList(formats: formats)
  }

  static func schema(_ text: String) throws -> FileSchema {
    let known = FileSchema.allCases.map(\.rawValue)
    return try value(
      FileSchema(rawValue: text.lowercased()),
      else: "there is no schema '\(text)'; "
        + (spellingHint(for: text, in: known) ?? "there is \(known.joined(separator: ", "))"))
  }

  static func paper(_ text: String) throws -> Paper {
    try value(
      Paper(text),
      else:
        "'\(text)' is no size of paper; name A5, A4, A3, A2, A1 or A0, with -portrait or -landscape, or "
        + "width and height from 50 to 2000 millimetres as 210x148")
  }

  static func layers(_ text: String) throws -> LayerSelection {
    try value(
      LayerSelection(text),
      else:
        "'\(text)' mixes layers to draw with layers to leave out, or names none; write land,coast or "
        + "-rivers,-graticule")
  }

  static func day(_ text: String) throws -> Day {
    try value(Day(text), else: "'\(text)' is no day, or is not written as one; write 1901-05-02")
  }

  static func period(_ text: String) throws -> ClosedRange<Day> {
    do {
      return try Period.days(in: text)
    } catch {
      switch error {
      case .notTwoDays:
        throw ValidationError(
          "'\(text)' is not a period; write two days as 1901-04-01..1901-06-01")
      case .backwards:
        throw ValidationError("the period \(text) ends before it starts; swap the two days")
      }
    }
  }

  static func resolution(_ text: String) throws -> Double {
    try number(text, in: OutputOptions.resolutions, "")
  }

  static func bleed(_ text: String) throws -> Double {
    try number(text, in: OutputOptions.bleeds, " of millimetres")
  }

  static func count(_ text: String) throws -> Int {
    guard let number = Int(text), (1...64).contains(number) else {
      throw ValidationError("'\(text)' is not a whole number from 1 to 64")
    }
    return number
  }

  /// Parses the path of a folder.
  static func folder(_ text: String) throws -> String {
    guard !text.isEmpty else {
      throw ValidationError("the name of the folder is empty; write . for this one")
    }
    return text
  }

  /// Returns the value. Throws a validation error with the text `complaint` if it is nil.
  private static func value<Value>(_ found: Value?, else complaint: String) throws -> Value {
    guard let found else { throw ValidationError(complaint) }
    return found
  }

  private static func number(
    _ text: String, in range: ClosedRange<Double>, _ unit: String
  ) throws -> Double {
    guard let number = Double(text), range.contains(number) else {
      throw ValidationError(
        "'\(text)' is not a number\(unit) from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
      )
    }
    return number
  }
}

/// A list of formats as it is written on the command line, such as `png,svg,pdf`.
struct FormatList: CustomStringConvertible {
  var formats: [OutputFormat]

  var description: String { formats.map(\.rawValue).joined(separator: ",") }
}
